import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { twinDifferences } from '../../../domain/contract/twin-differences.ts';

const told = (fr: string, nl: string, terms: readonly { fr: string; nl: string }[] = []): readonly string[] =>
  twinDifferences({ fr, nl }, terms).map(({ fact, language, value, start, end }) => {
    const text = language === 'fr' ? fr : nl;
    return `${language} ${fact} ${value} «${text.slice(start, end)}»`;
  });

describe('twins', () => {
  it.each([
    ['Le total est de 1.476.510 euros.', 'Het totaal bedraagt 1 476 510 euro.'],
    ['à partir du 1er juillet 2022', 'vanaf 1 juli 2022'],
    ['le 12/05/2021', 'op 12 mei 2021'],
    ['12,5 % des moyens', '12,5% van de middelen'],
    ['l’article 11bis, § 2', 'artikel 11bis, § 2'],
    ['le 2e alinéa', 'het 2de lid'],
    ['deux fois', 'twee keer'],
  ])('say the same: %s', (fr, nl) => {
    expect(told(fr, nl)).toEqual([]);
  });

  it.each([
    ['1.476.510 euros', '1.746.510 euro', ['fr NUMBER 1476510 «1.476.510»', 'nl NUMBER 1746510 «1.746.510»']],
    [
      'le 1er juillet 2022',
      'op 1 juni 2022',
      ['fr DATE 2022-07-01 «1er juillet 2022»', 'nl DATE 2022-06-01 «1 juni 2022»'],
    ],
    ['50 % et 50 %', '50 %', ['fr PERCENTAGE 50 % «50 %»']],
    ['l’article 4', 'artikel 5', ['fr NUMBER 4 «4»', 'nl NUMBER 5 «5»']],
  ])('differ: %s', (fr, nl, differences) => {
    expect(told(fr, nl)).toEqual(differences);
  });

  it('use a defined term as often as each other', () => {
    const terms = [{ fr: 'comité de direction', nl: 'directiecomité' }];
    expect(told('Le comité de direction décide.', 'Het directiecomité beslist.', terms)).toEqual([]);
    expect(told('Le comité de direction décide.', 'De directie beslist.', terms)).toEqual([
      'fr TERM comité de direction «comité de direction»',
    ]);
  });

  it('are not compared where one is missing', () => {
    expect(twinDifferences({ fr: '12' })).toEqual([]);
  });

  it('never differ from themselves, and differ both ways alike', () => {
    const text = fc.array(fc.constantFrom('12', '1.000', ' ', '50 %', 'le', '1 mars 2021', ','), { maxLength: 12 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [fr, nl] = [a.join(' '), b.join(' ')];
        expect(twinDifferences({ fr, nl: fr })).toEqual([]);
        const values = (its: ReturnType<typeof twinDifferences>) =>
          its.map(({ fact, value }) => `${fact} ${value}`).toSorted();
        expect(values(twinDifferences({ fr, nl }))).toEqual(values(twinDifferences({ fr: nl, nl: fr })));
      }),
    );
  });
});
