import { describe, expect, it } from '@jest/globals';
import type { Provision } from '../../../domain/contract/provision.ts';
import { danglingAfter, referencesIn, withNumbersFollowed } from '../../../domain/contract/references.ts';

const article = (number: string): Provision => ({
  id: `art-${number}`,
  kind: 'ARTICLE',
  number,
  text: { fr: 'Objet', nl: 'Voorwerp' },
});
const ARTICLES = ['4', '5', '11bis', '23', '24'].map(article);
const OBJECTIVE: Provision = { id: 'oo-5.2', kind: 'OPERATIONAL_OBJECTIVE', number: '5.2', text: { fr: 'Objectif' } };

const saying = (fr: string, nl?: string): readonly Provision[] => [
  ...ARTICLES,
  OBJECTIVE,
  { id: 'p', kind: 'PARAGRAPH', text: nl === undefined ? { fr } : { fr, nl } },
];
const targetsOf = (fr: string, nl?: string): readonly string[] =>
  referencesIn(saying(fr, nl)).map(({ targetId }) => targetId);

describe('the references in a text', () => {
  it.each([
    ['conformément à l’article 4', ['art-4']],
    ['voir art. 23, p. 18', ['art-23']],
    ['les articles 4, 5 et 24 du présent contrat', ['art-4', 'art-5', 'art-24']],
    ['l’article 11bis, § 2, du présent contrat', ['art-11bis']],
    ['l’OO 5.2 et l’article 24', ['oo-5.2', 'art-24']],
    ['Article 4. Objet', ['art-4']],
  ])('%s', (text, targets) => {
    expect(targetsOf(text)).toEqual(targets);
  });

  it.each([
    'l’article 11bis, § 2, 5° de l’Arrêté royal',
    'l’article 11bis, § 7, de l’arrêté royal précité du 29 octobre 2001',
    'l’article 23 de la Constitution',
    'les articles 4 et 5 de la loi du 19 décembre 1974',
    'l’article 99',
    'le particle 4',
    'article 4.7',
  ])('%s: none of ours', (text) => {
    expect(targetsOf(text)).toEqual([]);
  });

  it('are found in Dutch too', () => {
    expect(targetsOf('l’article 4', 'artikel 4 van deze overeenkomst en de artikelen 5 en 24')).toEqual([
      'art-4',
      'art-4',
      'art-5',
      'art-24',
    ]);
    expect(targetsOf('x', 'artikel 11bis, § 7, van het koninklijk besluit van 29 oktober 2001')).toEqual([]);
  });
});

describe('a provision that gets another number', () => {
  it('is named by it wherever it was named, in both languages, and nothing else is changed', () => {
    const before = saying('Les articles 4, 5 et 24, et l’article 4 de la loi.', 'De artikelen 4, 5 en 24.');
    const after = withNumbersFollowed(
      before,
      referencesIn(before),
      new Map([
        ['art-4', '4bis'],
        ['art-24', '23'],
      ]),
    );
    expect(after.at(-1)?.text).toEqual({
      fr: 'Les articles 4bis, 5 et 23, et l’article 4 de la loi.',
      nl: 'De artikelen 4bis, 5 en 23.',
    });
    expect(after.slice(0, -1)).toEqual(before.slice(0, -1));
  });

  it('may swap its number with another’s', () => {
    const before = saying('Les articles 4 et 5.');
    const swapped = new Map([
      ['art-4', '5'],
      ['art-5', '4'],
    ]);
    expect(withNumbersFollowed(before, referencesIn(before), swapped).at(-1)?.text.fr).toBe('Les articles 5 et 4.');
  });
});

describe('a provision that is deleted', () => {
  it('leaves those that name it without a target', () => {
    const before = saying('Voir l’article 4 et l’article 5.');
    const after = before.filter(({ id }) => id !== 'art-4');
    expect(danglingAfter(referencesIn(before), after)).toEqual([
      { provisionId: 'p', language: 'fr', start: 15, end: 16, targetId: 'art-4' },
    ]);
  });
});
