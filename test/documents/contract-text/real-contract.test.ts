import { describe, expect, it } from '@jest/globals';
import { restoreText } from '../../../documents/contract-text/layout.ts';
import { withoutMarkup } from '../../../documents/contract-text/markup.ts';
import { found, lineOf, provision, read, realContract, sharedFile } from './sources.ts';

const source = realContract();
const reading = read(source);
const children = (parentId: string) => reading.provisions.filter((one) => one.parentId === parentId);

describe('the real contract 2021-2023', () => {
  it('has its articles, objectives, items and maturities', () => {
    expect(reading.counts).toMatchObject({
      parts: 6,
      articles: 26,
      strategicObjectives: 7,
      operationalObjectives: 27,
      processes: 63,
      projects: 35,
      budgetLines: 11,
      footnotes: 7,
      maturityNow: 59,
      maturityTarget: 102,
    });
  });

  it('has its articles in the first five of its six parts', () => {
    const articles = [1, 2, 3, 4, 5, 6].map(
      (part) => children(`part-${part}`).filter(({ kind }) => kind === 'ARTICLE').length,
    );
    expect(articles).toEqual([3, 12, 6, 3, 2, 0]);
  });

  it.each([
    { os: 1, objectives: 4, processes: 8, projects: 6, now: 10, target: 16 },
    { os: 2, objectives: 5, processes: 19, projects: 6, now: 14, target: 19 },
    { os: 3, objectives: 5, processes: 12, projects: 4, now: 10, target: 17 },
    { os: 4, objectives: 2, processes: 3, projects: 1, now: 4, target: 8 },
    { os: 5, objectives: 5, processes: 5, projects: 6, now: 8, target: 18 },
    { os: 6, objectives: 3, processes: 4, projects: 3, now: 3, target: 12 },
    { os: 7, objectives: 3, processes: 12, projects: 9, now: 10, target: 12 },
  ])('has under strategic objective $os what the published table says', ({ os, ...expected }) => {
    const objectives = children(`os-${os}`).filter(({ kind }) => kind === 'OPERATIONAL_OBJECTIVE');
    const items = objectives.flatMap(({ id }) => children(id));
    expect({
      objectives: objectives.length,
      processes: items.filter(({ itemKind }) => itemKind === 'PROCESS').length,
      projects: items.filter(({ itemKind }) => itemKind === 'PROJECT').length,
      now: objectives.reduce((sum, { maturity }) => sum + (maturity?.now ?? 0), 0),
      target: objectives.reduce((sum, { maturity }) => sum + (maturity?.target ?? 0), 0),
    }).toEqual(expected);
  });

  it('agrees with an independent reading on every objective and item, to the line', () => {
    const published: unknown = JSON.parse(new TextDecoder().decode(sharedFile('article-24-objectives.json')));
    const ours = reading.provisions
      .filter(({ kind }) => kind === 'OPERATIONAL_OBJECTIVE')
      .map(({ id, number, text, holders, maturity }) => ({
        no: number,
        title: text.fr,
        mand: holders?.join(' & '),
        now: maturity?.now,
        tgt: maturity?.target,
        line: reading.lines[id],
        items: children(id).map((item) => [
          item.text.fr,
          item.itemKind === 'PROCESS' ? 'Processus' : 'Projet',
          reading.lines[item.id],
        ]),
      }));
    expect(ours).toEqual(published);
  });

  it('names the mandate holders with their objectives, of which one has two holders', () => {
    expect(reading.holders).toEqual([
      { title: 'DG Services CPAS', objectives: 6 },
      { title: 'Président', objectives: 10 },
      { title: 'DG Services Généraux', objectives: 10 },
      { title: 'Directeur IT', objectives: 2 },
    ]);
    expect(provision(reading, 'oo-7.2').holders).toEqual(['DG Services Généraux', 'Directeur IT']);
  });

  it('has the budget of article 19 in figures, in thousand euro', () => {
    const budget = children('art-19/table-1').filter(({ kind }) => kind === 'BUDGET_LINE');
    expect(budget.map(({ text, figures }) => [text.fr, ...Object.values(figures ?? {})])).toEqual([
      ['Personnel ⁽ⁱ⁾, dont :', 9_750, 9_750, 8_942],
      ['Enveloppe du personnel', 8_942, 8_942, 8_942],
      ['Autres', 808, 808, 0],
      ['Fonctionnement', 5_996, 5_996, 5_883],
      ['Subsides facultatifs', 22_938, 22_938, 22_938],
      ['Transferts, dont :', 1_596_162, 1_693_071, 1_702_067],
      ["Service de lutte contre la pauvreté, la précarité et l'exclusion sociale", 516, 516, 516],
      ['Subsides légaux ⁽ⁱⁱ⁾', 1_591_404, 1_681_917, 1_690_759],
      ['Autres', 4_242, 10_638, 10_792],
      ['Fonds organiques ⁽ⁱⁱⁱ⁾', 12_423, 6_549, 6_680],
      ['Total', 1_647_269, 1_738_304, 1_476_510],
    ]);
    expect(Object.keys(budget[0]?.figures ?? {})).toEqual(['2021', '2022', '2023']);
  });

  it('keeps its footnotes as provisions of the articles they stand in', () => {
    const footnotes = reading.provisions.filter(({ kind }) => kind === 'FOOTNOTE').map(({ id }) => id);
    expect(footnotes).toEqual([
      'art-19/fn-i',
      'art-19/fn-ii',
      'art-19/fn-iii',
      'art-22/fn-1',
      'art-22/fn-2',
      'art-22/fn-3',
      'art-22/fn-4',
    ]);
  });

  it('keeps title page, contents list, glossary and intention notes as provisions', () => {
    const preamble = reading.provisions.filter(({ kind }) => kind === 'PREAMBLE').map(({ id }) => id);
    expect(preamble).toEqual(['title', 'contents', 'glossary', 'half-title']);
    expect(provision(reading, 'glossary').text.fr).toContain('\nNTU : Non take-up\n');
    expect(provision(reading, 'os-4/note-2').text.fr).toContain('Housing First Lab (soutien, promotion');
  });

  it('says who binds himself, who signs, for which years, and that it was signed while it ran', () => {
    const minister =
      "Ministre des Pensions et de l'Intégration sociale, chargée des Personnes handicapées, de la Lutte contre la pauvreté et de Beliris";
    expect(reading.header).toEqual({
      service: { fr: 'SPP Intégration sociale' },
      title: { fr: "Contrat d'administration 2021-2023" },
      periodStart: '2021-01-01',
      periodEnd: '2023-12-31',
      signedOn: '2021-05-07',
      parties: [
        {
          name: 'SPP Intégration sociale',
          representedAs: 'président du comité de direction',
          person: 'Alexandre Lesiw',
        },
        {
          name: 'gouvernement fédéral',
          representedAs: 'ministre de tutelle du SPP Intégration sociale',
          person: 'Karine Lalieux',
          function: minister,
        },
      ],
      signatories: [
        {
          person: 'Alexandre LESIW',
          function: 'Président',
          onBehalfOf: 'comité de direction du SPP Intégration sociale',
        },
        { person: 'Karine LALIEUX', function: minister },
      ],
      concernedMinisters: [
        { title: 'ministre en charge de la politique des grandes villes', person: 'M. Kitir' },
        {
          title: "Ministre compétente en matière d'Intégration sociale et de Lutte contre la pauvreté",
          person: 'K. Lalieux',
        },
      ],
    });
  });
});

describe('the report on the real contract', () => {
  it('finds the total of 2023 that does not add up, and no other', () => {
    expect(found(reading, 'BUDGET_TOTAL_MISMATCH')).toEqual([
      {
        code: 'BUDGET_TOTAL_MISMATCH',
        severity: 'ERROR',
        line: lineOf(source, 'Total\t1.647.269'),
        details: { provision: 'art-19/table-1/line-11', column: '2023', stated: 1_476_510, computed: 1_746_510 },
      },
    ]);
  });

  it('says once that every provision waits for its Dutch twin, with how many of each kind', () => {
    const [missing, ...others] = found(reading, 'TWIN_MISSING');
    expect(others).toEqual([]);
    expect(missing?.details).toMatchObject({
      language: 'nl',
      provisions: reading.provisions.length,
      ARTICLE: 26,
      ITEM: 98,
    });
  });

  it('lists the rows that had lost their leading tab', () => {
    expect(found(reading, 'ROW_REPAIRED').map(({ details }) => details['provision'])).toEqual([
      'oo-2.5/item-5',
      'oo-2.5/item-6',
      'oo-4.1/item-1',
      'oo-4.2/item-1',
      'oo-4.2/item-2',
      'oo-4.2/item-3',
      'oo-7.3/item-6',
      'oo-7.3/item-7',
      'oo-7.3/item-8',
      'oo-7.3/item-9',
    ]);
  });

  it('lists the paragraphs that a page break had cut', () => {
    expect(found(reading, 'LINES_JOINED').map(({ details }) => details['provision'])).toEqual([
      'art-22/p-3',
      'art-22/p-5',
      'os-7/note-2',
    ]);
  });

  it('says that article 17 has no text and what no rule recognised, and nothing else', () => {
    const rest = new Set(['BUDGET_TOTAL_MISMATCH', 'TWIN_MISSING', 'ROW_REPAIRED', 'LINES_JOINED']);
    expect(
      reading.findings
        .filter(({ code }) => !rest.has(code))
        .map(({ code, line, details }) => [code, line, details['provision']]),
    ).toEqual([
      ['ARTICLE_WITHOUT_TEXT', 251, 'art-17'],
      ['UNRECOGNISED', 772, 'part-6/other-1'],
      ['UNRECOGNISED', 777, 'part-6/other-2'],
    ]);
  });
});

describe('the text put together again', () => {
  it('is the source, markup and page breaks aside', () => {
    expect(withoutMarkup(restoreText(reading.provisions, 'fr'))).toBe(withoutMarkup(source));
  });

  it('has no markup left in any provision', () => {
    const marked = reading.provisions.filter(({ text }) => /<\/?[a-z]>|\*|\^/u.test(text.fr ?? ''));
    expect(marked.map(({ id }) => id)).toEqual([]);
  });

  it('is read within 300 ms', () => {
    const start = performance.now();
    read(source);
    expect(performance.now() - start).toBeLessThan(300);
  });
});
