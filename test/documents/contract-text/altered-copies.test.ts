import { describe, expect, it } from '@jest/globals';
import { restoreText } from '../../../documents/contract-text/layout.ts';
import { withoutMarkup } from '../../../documents/contract-text/markup.ts';
import type { ContractReading, FindingCode } from '../../../documents/contract-text/reading.ts';
import { altered, found, lineOf, provision, read, realContract } from './sources.ts';

const source = realContract();
const original = read(source);

/** What an altered copy is found to have that the original has not. */
const newIn = (reading: ContractReading): readonly (readonly [FindingCode, number])[] => {
  const known = new Set(original.findings.map(({ code, details }) => JSON.stringify([code, details])));
  return reading.findings
    .filter(({ code, details }) => code !== 'TWIN_MISSING' && !known.has(JSON.stringify([code, details])))
    .map(({ code, line }) => [code, line] as const);
};

const detailsOf = (reading: ContractReading, code: FindingCode) => found(reading, code).map(({ details }) => details);

describe('a budget table altered in a copy', () => {
  it('has nothing to report once the total of 2023 is put right', () => {
    const reading = read(altered(source, '1.476.510', '1.746.510'));
    expect(found(reading, 'BUDGET_TOTAL_MISMATCH')).toEqual([]);
  });

  it('reports another total when it is that one which is wrong', () => {
    const reading = read(altered(source, '1.647.269', '1.647.270'));
    expect(detailsOf(reading, 'BUDGET_TOTAL_MISMATCH')).toMatchObject([
      { column: '2021', stated: 1_647_270, computed: 1_647_269 },
      { column: '2023' },
    ]);
  });

  it('reports every year when a row of the total is gone', () => {
    const reading = read(altered(source, /^Fonctionnement\t.*\n/mu, ''));
    expect(detailsOf(reading, 'BUDGET_TOTAL_MISMATCH')).toMatchObject([
      { provision: 'art-19/table-1/line-10', column: '2021', computed: 1_641_273 },
      { column: '2022', computed: 1_732_308 },
      { column: '2023', computed: 1_740_627 },
    ]);
  });

  it('reports the line whose parts no longer add up, and leaves the total alone', () => {
    const reading = read(altered(source, 'Subsides légaux ⁽ⁱⁱ⁾\t1.591.404', 'Subsides légaux ⁽ⁱⁱ⁾\t1.591.405'));
    expect(detailsOf(reading, 'BUDGET_TOTAL_MISMATCH')).toMatchObject([
      { provision: 'art-19/table-1/line-6', column: '2021', stated: 1_596_162, computed: 1_596_163 },
      { provision: 'art-19/table-1/line-11', column: '2023' },
    ]);
  });

  it('finds the parts of a line by the total when one of them is gone', () => {
    const reading = read(altered(source, /^Enveloppe du personnel\t.*\n/mu, ''));
    expect(detailsOf(reading, 'BUDGET_TOTAL_MISMATCH')).toMatchObject([
      { provision: 'art-19/table-1/line-1', column: '2021', stated: 9_750, computed: 808 },
      { provision: 'art-19/table-1/line-1', column: '2022', stated: 9_750, computed: 808 },
      { provision: 'art-19/table-1/line-1', column: '2023', stated: 8_942, computed: 0 },
      { provision: 'art-19/table-1/line-10', column: '2023', computed: 1_746_510 },
    ]);
  });

  it('keeps a row with an amount too few as text and says so', () => {
    const reading = read(altered(source, 'Fonctionnement\t5.996\t5.996\t5.883', 'Fonctionnement\t5.996\t5.883'));
    expect(provision(reading, 'art-19/table-1/line-4')).toMatchObject({
      kind: 'TABLE_ROW',
      text: { fr: 'Fonctionnement\t5.996\t5.883' },
    });
    expect(detailsOf(reading, 'BUDGET_LINE_UNREADABLE')).toEqual([{ provision: 'art-19/table-1/line-4' }]);
  });

  it('reads a row that lost its tabs', () => {
    const reading = read(altered(source, 'Fonctionnement\t5.996\t5.996', 'Fonctionnement 5.996 5.996'));
    expect(provision(reading, 'art-19/table-1/line-4').figures).toEqual({ 2021: 5_996, 2022: 5_996, 2023: 5_883 });
    expect(newIn(reading)).toEqual([['ROW_REPAIRED', lineOf(source, 'Fonctionnement\t')]]);
  });

  it('is no budget without its unit', () => {
    const reading = read(altered(source, "et en milliers d'EUR", 'et autres'));
    expect(reading.counts.budgetLines).toBe(0);
    expect(provision(reading, 'art-19/table-1/line-4').text.fr).toBe('Fonctionnement\t5.996\t5.996\t5.883');
  });
});

describe('objectives and items altered in a copy', () => {
  it('are one item fewer when a row is gone', () => {
    const reading = read(altered(source, '\tExécuter et suivre les inspections\tProcessus\n', ''));
    expect(reading.counts).toMatchObject({ processes: 62, projects: 35 });
    expect(newIn(reading)).toEqual([]);
  });

  it('report an objective whose items are all gone', () => {
    const reading = read(altered(source, /^Mettre sur pied un <i>.*\n/mu, ''));
    expect(newIn(reading)).toEqual([['OBJECTIVE_WITHOUT_ITEMS', 653]]);
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
    expect(newIn(reading)).toEqual([['HOLDER_MISSING', 731]]);
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
    expect(newIn(reading)).toEqual([['ROW_REPAIRED', 583]]);
  });

  it('report a number left out and one that occurs twice', () => {
    const reading = read(altered(source, '\n2.2\tFaciliter', '\n2.3\tFaciliter'));
    expect(newIn(reading)).toEqual([
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
    expect(newIn(reading)).toEqual([['UNRECOGNISED', 558]]);
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
    expect(newIn(reading).map(([code]) => code)).toEqual(['ROW_REPAIRED', 'FOOTNOTE_NOT_CALLED']);
  });
});

describe('articles altered in a copy', () => {
  it('report a number given twice, the one left out, and where the contents list disagrees', () => {
    const reading = read(
      altered(source, /^Article 6 – Modifications du contrat\n/mu, 'Article 7 – Modifications du contrat\n'),
    );
    expect(newIn(reading)).toEqual([
      ['CONTENTS_DISAGREES', lineOf(source, 'Article 6 –')],
      ['CONTENTS_DISAGREES', 166],
      ['NUMBER_GAP', 166],
      ['DUPLICATE_NUMBER', 170],
    ]);
    expect(detailsOf(reading, 'DUPLICATE_NUMBER')).toEqual([
      { provision: 'art-7~2', kind: 'ARTICLE', number: '7', firstLine: 166 },
    ]);
    expect(provision(reading, 'art-7~2/p-1').text.fr).toMatch(/^Chaque nouvelle mission/u);
  });

  it('report two that changed places', () => {
    const swapped = altered(
      altered(source, '\nArticle 2 – Cadre du contrat\n\n', '\nArticle 3 – Cadre du contrat\n\n'),
      "\nArticle 3 – Plan d'administration intégré\n\n",
      "\nArticle 2 – Plan d'administration intégré\n\n",
    );
    const reading = read(swapped);
    expect(detailsOf(reading, 'NUMBER_OUT_OF_ORDER')).toEqual([{ provision: 'art-2', kind: 'ARTICLE', number: '2' }]);
  });

  it('report a title that differs from the contents list, the type of apostrophe aside', () => {
    const reading = read(altered(source, /^Article 12 – Financement\n/mu, 'Article 12 – Moyens\n'));
    expect(detailsOf(reading, 'CONTENTS_DISAGREES')).toEqual([
      { entry: 'art-12', contents: 'Financement', text: 'Moyens' },
    ]);
  });

  it('report one that the contents list leaves out', () => {
    const reading = read(altered(source, 'Article 12 – Financement.....\t8\n', ''));
    expect(detailsOf(reading, 'CONTENTS_DISAGREES')).toEqual([{ entry: 'art-12', text: 'Financement' }]);
  });

  it('do not need a contents list', () => {
    const reading = read(altered(source, /^Table des matières\n[^]*?(?=^Glossaire\n)/mu, ''));
    expect(reading.counts).toMatchObject({ articles: 26, parts: 6, strategicObjectives: 7 });
    expect(found(reading, 'CONTENTS_DISAGREES')).toEqual([]);
  });

  it('are told from a contents list that gives no pages', () => {
    const reading = read(source.replace(/(?:\.{5})?\t\d+$/gmu, ''));
    expect(reading.counts).toMatchObject({ articles: 26, parts: 6, strategicObjectives: 7 });
    expect(found(reading, 'DUPLICATE_NUMBER')).toEqual([]);
  });

  it('may carry a number between two others', () => {
    const reading = read(
      altered(
        source,
        '\nArticle 7 – Nouvelles missions\n',
        '\nArticle 6bis – Missions\n\nTexte.\n\nArticle 7 – Nouvelles missions\n',
      ),
    );
    expect(provision(reading, 'art-6bis')).toMatchObject({ number: '6bis', parentId: 'part-2' });
    expect(newIn(reading).map(([code]) => code)).toEqual(['CONTENTS_DISAGREES']);
  });

  it('report a call without footnote', () => {
    const reading = read(altered(source, /^² Statbel.*\n/mu, ''));
    expect(detailsOf(reading, 'FOOTNOTE_MISSING')).toEqual([{ number: '2' }]);
  });
});

describe('a copy with other line ends or marks', () => {
  it.each([
    ['CRLF', source.replaceAll('\n', '\r\n')],
    ['CR', source.replaceAll('\n', '\r')],
    ['a byte order mark', `\ufeff${source}`],
    ['form feeds for page breaks', source.replaceAll('\n\n\n\n', '\n\f\n')],
  ])('reads the same with %s', (_, copy) => {
    const reading = read(copy);
    expect(reading.provisions).toEqual(original.provisions);
    expect(withoutMarkup(restoreText(reading.provisions, 'fr'))).toBe(withoutMarkup(copy));
  });

  it('keeps the lines it reports in files with CRLF', () => {
    expect(read(source.replaceAll('\n', '\r\n')).findings).toEqual(original.findings);
  });
});
