import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { applyInstructions } from '../../../domain/contract/apply.ts';
import { bookmarkName } from '../../../documents/docx/bookmark-name.ts';
import { contractDocx } from '../../../documents/docx/contract-docx.ts';
import { readContractFile } from '../../../documents/contract-source.ts';
import { piecesOf } from '../../../documents/docx/read/body.ts';
import { openDocx, propertiesIn } from '../../../documents/docx/read/package.ts';
import { acceptedText, isText } from '../../../documents/docx/read/paragraphs.ts';
import { stampIn } from '../../../documents/docx/stamp.ts';
import { LibreOffice, SOFFICE } from '../../support/libreoffice.ts';
import { amendment, content, contract, INSTRUCTIONS, proposals, reading, textsIn } from './documents.ts';

/** Where there is no LibreOffice they count as skipped, by their names. */
const describeInLibreOffice = SOFFICE === undefined ? describe.skip : describe;

let office: LibreOffice;
beforeAll(async () => {
  if (SOFFICE !== undefined) office = await LibreOffice.start(SOFFICE);
}, 120_000);
afterAll(() => office?.close());

const after = applyInstructions(reading.provisions, INSTRUCTIONS);
const touched = new Set([
  'art-3/p-1',
  'art-4/p-new',
  'art-7/p-1',
  'art-5',
  'oo-1.2/item-new',
  'oo-2.1/item-2',
  'oo-1.1',
]);
const ofText = (provisions: typeof after): Readonly<Record<string, string>> =>
  Object.fromEntries(provisions.filter(({ id }) => touched.has(id)).map(({ id, text }) => [id, text.fr ?? '']));

/** The texts of a document in which nothing is tracked any more; what came or went as a whole leaves no words. */
const settledTexts = (docx: Uint8Array): Readonly<Record<string, string>> => {
  const all = [...reading.provisions, ...after.filter(({ id }) => id.endsWith('new'))];
  return Object.fromEntries(Object.entries(textsIn(docx, all)).filter(([, text]) => text !== ''));
};
const tracked = (docx: Uint8Array): number =>
  piecesOf(openDocx(docx).body)
    .flatMap((piece) => (piece.kind === 'ROW' ? piece.cells.flat() : [piece]))
    .flatMap(({ items }) => items.filter(isText))
    .filter(({ inserted, deleted }) => inserted !== undefined || deleted !== undefined).length;
/** Paragraphs and rows of which nothing is left but their place. */
const empty = (docx: Uint8Array): number =>
  piecesOf(openDocx(docx).body).filter((piece) => {
    const paragraphs = piece.kind === 'ROW' ? piece.cells.flat() : [piece];
    return paragraphs.every((paragraph) => acceptedText(paragraph) === '');
  }).length;
const wordsOf = (docx: Uint8Array): string => {
  const { body } = openDocx(docx);
  return piecesOf(body)
    .flatMap((piece) => (piece.kind === 'ROW' ? piece.cells.flat() : [piece]))
    .map(({ items }) =>
      items
        .filter(isText)
        .map(({ text }) => text)
        .join(''),
    )
    .join('\n');
};

describeInLibreOffice('in LibreOffice, an amendment', () => {
  it('gives the new text when all its changes are accepted', async () => {
    const docx = await office.saved(await amendment(), 'AcceptAllTrackedChanges');
    expect([tracked(docx), empty(docx)]).toEqual([0, 0]);
    expect(settledTexts(docx)).toEqual(ofText(after));
    expect(wordsOf(docx)).toContain('Maturité à trois ans : 5');
    expect(wordsOf(docx)).not.toContain('Regrouper les serveurs');
  }, 120_000);

  it('gives the old text when all of them are rejected', async () => {
    const docx = await office.saved(await amendment(), 'RejectAllTrackedChanges');
    expect([tracked(docx), empty(docx)]).toEqual([0, 0]);
    expect(settledTexts(docx)).toEqual(ofText(reading.provisions));
    expect(wordsOf(docx)).toContain('Maturité à trois ans : 4');
    expect(wordsOf(docx)).not.toContain('Projet ajouté');
  }, 120_000);

  it('keeps its changes, its bookmarks and what it says of itself when it is saved, and asks for nothing', async () => {
    const docx = await office.saved(await amendment(), '');
    expect(tracked(docx)).toBeGreaterThan(8);
    const { contractId, amendmentId } = content();
    expect(stampIn(propertiesIn(openDocx(docx)))).toMatchObject({
      contract: contractId,
      amendment: amendmentId,
      revision: 1,
    });
    expect(Object.keys(textsIn(docx, after))).toContain('oo-1.2/item-new');
    expect(bookmarkName('oo-1.2/item-new')).toBe('p_oo_1_o_2__item_new');
    expect(proposals(docx, after)).toEqual([]);
  }, 120_000);
});

describeInLibreOffice('in LibreOffice, what is written while changes are tracked', () => {
  it('comes back as proposals: words for words, and a paragraph behind the text it follows', async () => {
    const docx = await office.rewritten(await contract(), 'vingt jours', 'trente jours');
    expect(proposals(docx).map(({ proposed }) => proposed)).toEqual([
      expect.objectContaining({ kind: 'WORDS', provisionId: 'art-4/p-2', words: expect.stringContaining('trente') }),
      { kind: 'PARAGRAPH', provisionId: 'art-4/p-2', text: 'A paragraph of LibreOffice.' },
    ]);
    expect(proposals(docx).every(({ at }) => at !== undefined)).toBe(true);
  }, 120_000);
});

describeInLibreOffice('in LibreOffice, a contract', () => {
  it('comes back as it went, in its provisions and as an import', async () => {
    const docx = await office.saved(await contract(), '');
    expect(proposals(docx)).toEqual([]);
    const imported = readContractFile(docx, 'fr');
    expect(imported.counts).toEqual({ ...reading.counts });
    expect(imported.provisions.map(({ id, kind, text, figures }) => ({ id, kind, text, figures }))).toEqual(
      reading.provisions.map(({ id, kind, text, figures }) => ({ id, kind, text, figures })),
    );
  }, 120_000);

  it('has its tables as tables with headings that repeat', async () => {
    const { header, provisions } = reading;
    const docx = await office.saved(
      await contractDocx({ contractId: 'c', header, version: 1, hash: 'a', dated: '2026-01-01', provisions }, 'fr'),
      '',
    );
    const rows = piecesOf(openDocx(docx).body).flatMap((piece) => (piece.kind === 'ROW' ? [piece] : []));
    expect(rows.filter(({ isHeading }) => isHeading)).toHaveLength(2);
    expect(rows.length).toBeGreaterThan(20);
  }, 120_000);
});
