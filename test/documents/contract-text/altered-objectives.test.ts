import { describe, expect, it } from '@jest/globals';
import { altered, detailsOf, newIn, provision, read, realContract } from './sources.ts';

const source = realContract();
const original = read(source);

describe('objectives and items altered in a copy', () => {
  it('are one item fewer when a row is gone', () => {
    const reading = read(altered(source, '\tExécuter et suivre les inspections\tProcessus\n', ''));
    expect(reading.counts).toMatchObject({ processes: 62, projects: 35 });
    expect(newIn(reading, original)).toEqual([]);
  });

  it('report an objective whose items are all gone', () => {
    const reading = read(altered(source, /^Mettre sur pied un <i>.*\n/mu, ''));
    expect(newIn(reading, original)).toEqual([['OBJECTIVE_WITHOUT_ITEMS', 653]]);
  });

  it('report a strategic objective whose objectives are all gone', () => {
    const reading = read(altered(source, /^4\.1\t[^]*(?=^OS 5 : )/mu, ''));
    expect(detailsOf(reading, 'STRATEGIC_OBJECTIVE_EMPTY')).toEqual([{ provision: 'os-4' }]);
  });

  it('report an objective without a holder', () => {
    const reading = read(
      altered(source, / <u>Mandataire responsable<\/u> : Directeur IT(?=\t<u>Maturité actuelle<\/u> : 4)/u, ''),
    );
    expect(provision(reading, 'oo-7.3').holders).toEqual([]);
    expect(newIn(reading, original)).toEqual([['HOLDER_MISSING', 731]]);
  });

  it('name a holder that changed', () => {
    const reading = read(
      altered(source, 'responsable</u> : Directeur IT\t', 'responsable</u> : Directrice du numérique\t'),
    );
    expect(reading.holders).toContainEqual({ title: 'Directrice du numérique', objectives: 1 });
    expect(reading.holders).toContainEqual({ title: 'Directeur IT', objectives: 1 });
  });

  it.each([
    ['Maturité à trois ans : 7', 'MATURITY_OUT_OF_SCALE', { now: 2, target: 7, min: 0, max: 5 }],
    ['Maturité à trois ans : 1', 'MATURITY_FALLS', { now: 2, target: 1 }],
    ['Maturité à trois ans : 2,5', 'MATURITY_MISSING', {}],
    ['', 'MATURITY_MISSING', {}],
  ] as const)('report the maturity "%s" as %s', (target, code, details) => {
    const reading = read(altered(source, 'Maturité à trois ans : 4', target));
    expect(detailsOf(reading, code)).toEqual([{ provision: 'oo-1.1', ...details }]);
    expect(reading.counts).toMatchObject({ operationalObjectives: 27, processes: 63, projects: 35 });
  });

  it('report an objective that stands under another strategic objective', () => {
    const reading = read(altered(source, '\n6.2\tRenforcer', '\n5.2\tRenforcer'));
    expect(detailsOf(reading, 'OBJECTIVE_OUT_OF_PLACE')).toEqual([{ provision: 'oo-5.2~2', under: 'os-6' }]);
  });

  it('are read without the tab behind their number', () => {
    const reading = read(altered(source, '\n2.2\tFaciliter', '\n2.2 Faciliter'));
    expect(reading.provisions).toEqual(original.provisions);
    expect(newIn(reading, original)).toEqual([['ROW_REPAIRED', 583]]);
  });

  it('report a number left out and one that occurs twice', () => {
    const reading = read(altered(source, '\n2.2\tFaciliter', '\n2.3\tFaciliter'));
    expect(newIn(reading, original)).toEqual([
      ['NUMBER_GAP', 583],
      ['DUPLICATE_NUMBER', 587],
    ]);
    expect(provision(reading, 'oo-2.3~2/item-1').text.fr).toMatch(/^Mettre à disposition/u);
  });

  it('keep in its place, and list, a row that lost its kind', () => {
    const reading = read(
      altered(source, 'Exécuter et suivre les inspections\tProcessus', 'Exécuter et suivre les inspections'),
    );
    expect(provision(reading, 'oo-1.4/other-1').text.fr).toBe('Exécuter et suivre les inspections');
    expect(newIn(reading, original)).toEqual([['UNRECOGNISED', 558]]);
  });
});

describe('rows that a page break cuts in a copy', () => {
  const cut = '\n\n\n\n';

  it.each([
    ['an item in its text', 'Exécuter et suivre', `Exécuter${cut}et suivre`, 'oo-1.4/item-2'],
    [
      'an item before its kind',
      'suivre les inspections\tProcessus',
      `suivre les inspections${cut}Processus`,
      'oo-1.4/item-2',
    ],
    ['an objective in its title', "renforcer l'effectivité", `renforcer${cut}l'effectivité`, 'oo-1.4'],
    [
      'an objective before its holder',
      'responsable</u> : Directeur IT',
      `responsable</u> :${cut}Directeur IT`,
      'oo-7.3',
    ],
    ['an objective behind its number', '7.3\tAméliorer', `7.3${cut}Améliorer`, 'oo-7.3'],
    ['an objective in a label', '<u>Maturité actuelle</u> : 4 <u>', `<u>Maturité${cut}actuelle</u> : 4 <u>`, 'oo-1.4'],
    [
      'a budget line between amounts',
      'Fonctionnement\t5.996\t',
      `Fonctionnement\t5.996\t${cut}`,
      'art-19/table-1/line-4',
    ],
    [
      'a budget line in its words',
      'la pauvreté, la précarité',
      `la pauvreté,${cut}la précarité`,
      'art-19/table-1/line-7',
    ],
    ['a row of another table', '\tFR\t\t43', `\tFR\t${cut}\t43`, 'art-19/table-3/line-2'],
  ])('%s are whole again, and reported', (_, passage, change, id) => {
    const place = source.indexOf(passage, source.indexOf('Article 19 – Schéma des moyens\n'));
    const reading = read(source.slice(0, place) + change + source.slice(place + passage.length));
    expect(reading.provisions).toEqual(original.provisions);
    expect(detailsOf(reading, 'ROW_REPAIRED')).toContainEqual({ provision: id, cause: 'PAGE_BREAK' });
  });

  it('are whole again when a footnote came to stand in the cut', () => {
    const reading = read(
      altered(source, 'Exécuter et suivre les', `Exécuter et\n\n⁵ Toutes les inspections.\n\nsuivre les`),
    );
    expect(provision(reading, 'oo-1.4/item-2').text).toEqual({ fr: 'Exécuter et suivre les inspections' });
    expect(provision(reading, 'os-1/fn-5')).toEqual({
      id: 'os-1/fn-5',
      parentId: 'oo-1.4',
      kind: 'FOOTNOTE',
      number: '5',
      text: { fr: 'Toutes les inspections.' },
      layout: { fr: { form: '⁵ {text}', interrupts: 'Exécuter et'.length } },
    });
    expect(newIn(reading, original).map(([code]) => code)).toEqual(['ROW_REPAIRED', 'FOOTNOTE_NOT_CALLED']);
  });
});
