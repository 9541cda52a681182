import { describe, expect, it } from '@jest/globals';
import { restoreText } from '../../../documents/contract-text/layout.ts';
import { withoutMarkup } from '../../../documents/contract-text/markup.ts';
import { pairTwin } from '../../../documents/contract-text/pair-twin.ts';
import type { Pairing } from '../../../documents/contract-text/pair-twin.ts';
import { altered, lineOf, read, sampleContract } from './sources.ts';

const french = sampleContract('fr');
const dutch = sampleContract('nl');
const base = read(french, 'fr').provisions;
const pairedWith = (twin: string): Pairing => pairTwin(base, 'fr', read(twin, 'nl'));

/** What both languages state, and the pairing leaves as the base states it. */
const statedIn = (provisions: Pairing['provisions']) =>
  provisions.map(({ maturity, figures, itemKind, holders }) => ({ maturity, figures, itemKind, holders }));

describe('a contract paired with its other language', () => {
  const pairing = pairedWith(dutch);

  it('has both texts in every provision, under the same ids and in the same order', () => {
    expect(pairing.provisions.map(({ id }) => id)).toEqual(base.map(({ id }) => id));
    expect(pairing.provisions.filter(({ text }) => text.fr === undefined || text.nl === undefined)).toEqual([]);
    expect(pairing.unpaired).toEqual({ baseIds: [], twinIds: [] });
    expect(pairing.findings).toEqual([]);
  });

  it('pairs articles by number, objectives by theirs and items by their place', () => {
    const texts = Object.fromEntries(pairing.provisions.map(({ id, text }) => [id, text]));
    expect(texts['art-7']).toEqual({ fr: 'Texte consolidé', nl: 'Gecoördineerde tekst' });
    expect(texts['oo-2.2']).toEqual({
      fr: 'Transmettre les savoirs entre collaborateurs',
      nl: 'Kennis tussen medewerkers doorgeven',
    });
    expect(texts['oo-1.1/item-2']).toEqual({
      fr: "Contrôler l'intégrité des fichiers reçus",
      nl: 'De integriteit van de ontvangen bestanden controleren',
    });
    expect(texts['art-10/table-1/line-7']).toEqual({ fr: 'Total', nl: 'Totaal' });
  });

  it('can be put together again in either language', () => {
    expect(withoutMarkup(restoreText(pairing.provisions, 'fr'))).toBe(withoutMarkup(french));
    expect(withoutMarkup(restoreText(pairing.provisions, 'nl'))).toBe(withoutMarkup(dutch));
  });

  it('tells the function titles of the holders in both languages', () => {
    expect(pairing.holders).toEqual([
      { fr: 'Directeur général Collections', nl: 'Directeur-generaal Collecties' },
      { fr: 'Directeur des Technologies', nl: 'Directeur Technologie' },
      { fr: 'Président', nl: 'Voorzitter' },
      { fr: "Directeur général Services d'appui", nl: 'Directeur-generaal Ondersteunende Diensten' },
    ]);
  });

  it('pairs the other way round as well', () => {
    const other = pairTwin(read(dutch, 'nl').provisions, 'nl', read(french, 'fr'));
    expect(other.provisions.map(({ text }) => text)).toEqual(pairing.provisions.map(({ text }) => text));
  });

  it('is refused the same language twice', () => {
    expect(() => pairTwin(base, 'fr', read(french, 'fr'))).toThrow('TWIN_SAME_LANGUAGE');
  });
});

describe('a twin that differs', () => {
  it.each([
    [
      'a maturity',
      '<u>Huidige maturiteit</u>: 3',
      '<u>Huidige maturiteit</u>: 2',
      'oo-1.3',
      'maturity',
      'now 3, target 4',
      'now 2, target 4',
    ],
    [
      'a figure',
      'Toelagen\t1.275',
      'Toelagen\t1.276',
      'art-10/table-1/line-5',
      'figures',
      '2026 1275, 2027 1275, 2028 1300',
      '2026 1276, 2027 1275, 2028 1300',
    ],
    ['a kind', 'omzetten\tProces', 'omzetten\tProject', 'oo-1.2/item-1', 'itemKind', 'PROCESS', 'PROJECT'],
    [
      'a holder',
      'Collecties & Directeur Technologie',
      'Collecties & Voorzitter',
      'oo-1.2',
      'holders',
      'Directeur-generaal Collecties & Directeur Technologie',
      'Directeur-generaal Collecties & Voorzitter',
    ],
    [
      'the number of holders',
      'Collecties & Directeur Technologie',
      'Collecties',
      'oo-1.2',
      'holders',
      'Directeur-generaal Collecties & Directeur Technologie',
      'Directeur-generaal Collecties',
    ],
  ])('in %s is found so, and the base keeps its own', (_, passage, change, provision, field, ours, theirs) => {
    const pairing = pairedWith(altered(dutch, passage, change));
    expect(pairing.findings).toEqual([
      {
        code: 'TWIN_DISAGREES',
        severity: 'ERROR',
        line: lineOf(dutch, passage),
        details: { provision, field, base: ours, twin: theirs },
      },
    ]);
    expect(statedIn(pairing.provisions)).toEqual(statedIn(base));
  });

  it('in the number of paragraphs leaves those of that article unpaired, and them alone', () => {
    const pairing = pairedWith(altered(dutch, 'Dat advies wordt binnen twintig werkdagen uitgebracht.\n\n', ''));
    expect(pairing.unpaired).toEqual({ baseIds: ['art-4/p-1', 'art-4/p-2'], twinIds: ['art-4/p-1'] });
    expect(pairing.findings).toEqual([
      {
        code: 'TWINS_UNEVEN',
        severity: 'WARNING',
        line: lineOf(dutch, 'Vooraleer zij'),
        details: { sequence: 'art-4/p', base: 2, twin: 1 },
      },
    ]);
  });

  it('in having no items for an objective reports it at the objective', () => {
    const pairing = pairedWith(altered(dutch, /\tHet verbruik[^]*?\n\n/u, '\n'));
    expect(pairing.findings).toMatchObject([
      { code: 'TWINS_UNEVEN', line: lineOf(dutch, '2.1\tDe'), details: { sequence: 'oo-2.1/item', base: 2, twin: 0 } },
    ]);
    expect(pairing.unpaired).toEqual({ baseIds: ['oo-2.1/item-1', 'oo-2.1/item-2'], twinIds: [] });
  });

  it('in an article number leaves that article and what stands in it unpaired on both sides', () => {
    const pairing = pairedWith(dutch.replaceAll('Artikel 7 – ', 'Artikel 17 – '));
    expect(pairing.unpaired).toEqual({ baseIds: ['art-7', 'art-7/p-1'], twinIds: ['art-17', 'art-17/p-1'] });
  });
});
