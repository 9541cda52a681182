import { describe, expect, it } from '@jest/globals';
import { consolidate, versionHash } from '../../../domain/contract/consolidate.ts';
import { choicesOf, settle } from '../../../domain/contract/conflict.ts';
import type { Provision } from '../../../domain/contract/provision.ts';
import { rebase } from '../../../domain/contract/rebase.ts';
import { provisionChanges } from '../../../domain/contract/redline.ts';
import { referencesIn } from '../../../domain/contract/references.ts';
import { ACTS, HIGHER_TARGET, LOWER_TARGET, reading } from './amendments.ts';

const textOn = (asOn: string): readonly Provision[] =>
  consolidate(reading.provisions, ACTS, { asOn }).map(({ provision }) => provision);
const of = (provisions: readonly Provision[], id: string): Provision | undefined =>
  provisions.find((provision) => provision.id === id);
const idsUnder = (provisions: readonly Provision[], parent: string): readonly string[] =>
  provisions.filter(({ parentId }) => parentId === parent).map(({ id }) => id);
const articles = (provisions: readonly Provision[]): readonly (string | undefined)[] =>
  provisions.filter(({ kind }) => kind === 'ARTICLE').map(({ number }) => number);

const [january, july, nextYear] = ['2022-01-01', '2022-07-01', '2023-01-01'].map(textOn);
if (january === undefined || july === undefined || nextYear === undefined) throw new Error('There are three days.');

describe('The real contract, amended', () => {
  it('is as it was signed until the first act enters into force', () => {
    expect(textOn('2021-12-31')).toEqual(reading.provisions);
  });

  it('has the right total of article 19 and one holder of OO 7.2 from the same day, by two acts', () => {
    const changed = provisionChanges(
      reading.provisions,
      january,
      reading.provisions.map(({ id }) => id),
    );
    expect(changed.filter(({ mark }) => mark !== 'UNCHANGED').map(({ provisionId }) => provisionId)).toEqual([
      'art-19/table-1/line-11',
      'oo-7.2',
    ]);
    expect(of(january, 'art-19/table-1/line-11')?.figures).toEqual({
      2021: 1_647_269,
      2022: 1_738_304,
      2023: 1_746_510,
    });
    expect(of(january, 'oo-7.2')?.holders).toEqual(['DG Services Généraux']);
  });

  it('has the target of OO 5.2 before its new project, which the same act defers', () => {
    const april = textOn('2022-04-01');
    expect(of(april, 'oo-5.2')?.maturity).toEqual({ now: 1, target: 5 });
    expect(idsUnder(april, 'oo-5.2')).toEqual(['oo-5.2/item-1', 'oo-5.2/item-2', 'oo-5.2/item-3']);
    expect(idsUnder(july, 'oo-5.2').at(-1)).toBe('oo-5.2/project');
  });

  it('promises three consultations a month, in its words and in its rhythm', () => {
    expect(of(july, 'art-4/p-3')?.text.fr).toContain('trois fois par mois');
    expect(of(july, 'art-4/p-3')?.perMonth).toEqual({ tutelle: 3, cities: 1 });
    expect(of(january, 'art-4/p-3')).toEqual(of(reading.provisions, 'art-4/p-3'));
  });

  it('has an article 15bis between 15 and 16, and no other article another number', () => {
    const numbers = articles(july);
    expect(numbers.slice(14, 17)).toEqual(['15', '15bis', '16']);
    expect(numbers.filter((number) => number !== '15bis')).toEqual(articles(reading.provisions));
  });

  it('has the second paragraph of article 5 in article 6, and what names it follows it there', () => {
    expect(idsUnder(july, 'art-5')).toEqual(['art-5/p-1', 'art-5/p-2']);
    expect(idsUnder(nextYear, 'art-5')).toEqual(['art-5/p-1']);
    const place = idsUnder(nextYear, 'art-6').indexOf('art-5/p-2') + 1;
    expect(place).toBe(idsUnder(july, 'art-6').length + 1);
    expect(of(nextYear, 'art-5/p-2')?.text).toEqual(of(july, 'art-5/p-2')?.text);
    expect(of(nextYear, 'art-15bis/p-1')?.text.fr).toContain(`l’article 6, alinéa ${place}, et l’article 23`);
    const named = (provisions: readonly Provision[]) =>
      referencesIn(provisions).filter(({ provisionId }) => provisionId !== 'art-15bis/p-1');
    expect(named(nextYear)).toEqual(named(reading.provisions));
  });

  it('tells of each provision which acts made it, from when', () => {
    const whole = consolidate(reading.provisions, ACTS, { asOn: '2023-01-01' });
    const pedigreeOf = (id: string) =>
      whole
        .find(({ provision }) => provision.id === id)
        ?.pedigree.map(({ actNumber, signedOn, inForceOn }) => [actNumber, signedOn, inForceOn]);
    expect(pedigreeOf('art-19/table-1/line-11')).toEqual([[1, '2021-12-01', '2022-01-01']]);
    expect(pedigreeOf('oo-5.2/project')).toEqual([[3, '2022-03-01', '2022-07-01']]);
    expect(pedigreeOf('art-15bis/p-1')).toEqual([
      [5, '2022-05-09', '2022-07-01'],
      [6, '2022-11-14', '2023-01-01'],
    ]);
    expect(whole.filter(({ pedigree }) => pedigree.length > 0)).toHaveLength(8);
  });

  it('has the same bytes whatever the order of its acts', () => {
    for (const asOn of ['2022-01-01', '2022-07-01', '2023-01-01']) {
      const backwards = consolidate(reading.provisions, ACTS.toReversed(), { asOn });
      expect(backwards).toEqual(consolidate(reading.provisions, ACTS, { asOn }));
      expect(versionHash(backwards.map(({ provision }) => provision))).toBe(versionHash(textOn(asOn)));
    }
  });

  it('leaves the lower target of OO 5.2 for a person to settle, with the three values', () => {
    const { instructions, conflicts } = rebase(reading.provisions, HIGHER_TARGET.text.instructions, LOWER_TARGET);
    expect(instructions).toEqual([]);
    const [conflict] = conflicts;
    if (conflict === undefined) throw new Error('The two targets do not go together.');
    expect(conflict).toMatchObject({ kind: 'SAME_CELL', provisionId: 'oo-5.2' });
    expect(conflict.cells).toMatchObject([{ cell: 'MATURITY_TARGET', base: 4, theirs: 5, mine: 3 }]);
    expect(choicesOf(conflict)).toEqual(expect.arrayContaining(['MINE', 'THEIRS']));
    expect(settle(conflict, { keep: 'MINE' })).toMatchObject([{ maturity: { now: 1, target: 3 } }]);
    expect(settle(conflict, { keep: 'THEIRS' })).toEqual([]);
  });
});
