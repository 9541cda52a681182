import { describe, expect, it } from '@jest/globals';
import { restoreText } from '../../../documents/contract-text/layout.ts';
import { withoutMarkup } from '../../../documents/contract-text/markup.ts';
import { altered, detailsOf, found, lineOf, newIn, provision, read, realContract } from './sources.ts';

const source = realContract();
const original = read(source);

describe('articles altered in a copy', () => {
  it('report a number given twice, the one left out, and where the contents list disagrees', () => {
    const reading = read(
      altered(source, /^Article 6 – Modifications du contrat\n/mu, 'Article 7 – Modifications du contrat\n'),
    );
    expect(newIn(reading, original)).toEqual([
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
    expect(newIn(reading, original).map(([code]) => code)).toEqual(['CONTENTS_DISAGREES']);
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

  it('is put together again where its labels hold braces, as the forms of provisions do', () => {
    const copy = altered(source, 'Maturité à trois ans</u> : 4', 'Maturité à {text} {{now} ans</u> : 4');
    expect(withoutMarkup(restoreText(read(copy).provisions, 'fr'))).toBe(withoutMarkup(copy));
  });

  it('keeps the lines it reports in files with CRLF', () => {
    expect(read(source.replaceAll('\n', '\r\n')).findings).toEqual(original.findings);
  });
});
