import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Instruction } from '../../../domain/contract/instruction.ts';
import type { Provision } from '../../../domain/contract/provision.ts';
import { amendmentDocx, type AmendmentContent } from '../../../documents/docx/amendment-docx.ts';
import { contractDocx } from '../../../documents/docx/contract-docx.ts';
import { openDocx } from '../../../documents/docx/read/package.ts';
import { piecesOf } from '../../../documents/docx/read/body.ts';
import { proposalsIn } from '../../../documents/docx/read/proposals.ts';
import { regionsOf } from '../../../documents/docx/read/regions.ts';
import type { Proposal } from '../../../domain/contract/proposal.ts';
import { read, sampleContract } from '../contract-text/sources.ts';

export const reading = read(sampleContract('fr'));
const { header } = reading;
export const OWN = header.service.fr ?? '';

/** The sample contract as DOCX. */
export const contract = (): Promise<Uint8Array> =>
  contractDocx(
    {
      contractId: 'contract',
      header,
      version: 1,
      hash: 'a'.repeat(64),
      dated: '2026-01-01',
      provisions: reading.provisions,
    },
    'fr',
  );

const motive = { fr: 'Parce que.', nl: 'Daarom.' };
const RHYTHM =
  "L'administration et le cabinet de la ministre de tutelle se réunissent trois fois par mois. Le président rencontre la ministre, ou le directeur de sa cellule stratégique, à intervalles réguliers.";

/** One of every sort of change that shows in a text. */
export const INSTRUCTIONS: readonly Instruction[] = [
  { id: 'i1', kind: 'REPLACE_TEXT', provisionId: 'art-3/p-1', motive, text: { fr: RHYTHM } },
  {
    id: 'i2',
    kind: 'INSERT_PARAGRAPH',
    provisionId: 'art-4/p-2',
    newId: 'art-4/p-new',
    motive,
    text: { fr: 'Nouvel alinéa.' },
  },
  { id: 'i3', kind: 'DELETE', provisionId: 'art-7/p-1', motive },
  { id: 'i4', kind: 'CHANGE_TITLE', provisionId: 'art-5', motive, text: { fr: 'Modifications' } },
  {
    id: 'i5',
    kind: 'ADD_ITEM',
    provisionId: 'oo-1.2',
    newId: 'oo-1.2/item-new',
    motive,
    itemKind: 'PROJECT',
    text: { fr: 'Projet ajouté' },
  },
  { id: 'i6', kind: 'REMOVE_ITEM', provisionId: 'oo-2.1/item-2', motive },
  { id: 'i7', kind: 'CHANGE_MATURITY', provisionId: 'oo-1.1', motive, maturity: { now: 2, target: 5 } },
];

export const content = (instructions: readonly Instruction[] = INSTRUCTIONS): AmendmentContent => ({
  amendmentId: 'amendment',
  contractId: 'contract',
  header,
  title: { fr: 'Un avenant', nl: 'Een bijvoegsel' },
  reference: 1,
  revision: 1,
  text: { instructions, entryIntoForce: { kind: 'LAST_SIGNATURE' } },
  hash: 'b'.repeat(64),
  at: '2026-03-04T10:00:00.000Z',
  baseVersion: 1,
  before: reading.provisions,
});

export const amendment = (instructions?: readonly Instruction[]): Promise<Uint8Array> =>
  amendmentDocx(content(instructions), 'fr');

/** The texts of the provisions in a document, by their ids: what is tracked in it counts as made. */
export function textsIn(docx: Uint8Array, provisions: readonly Provision[]): Readonly<Record<string, string>> {
  const given = { provisions, gone: [], language: 'fr' as const, own: OWN };
  const regions = regionsOf(piecesOf(openDocx(docx).body), given);
  return Object.fromEntries(
    regions.flatMap((region) => (region.provisionId === undefined ? [] : [[region.provisionId, region.view.text]])),
  );
}

/** What a document that came back asks for. */
export const proposals = (docx: Uint8Array, provisions = reading.provisions): readonly Proposal[] =>
  proposalsIn(openDocx(docx), { provisions, gone: [], language: 'fr', own: OWN });

export type Parts = Record<string, Uint8Array>;

/** A document with its parts changed. */
export function rewritten(docx: Uint8Array, change: (parts: Parts) => void): Uint8Array {
  const parts = unzipSync(docx);
  change(parts);
  return zipSync(parts);
}

export const BODY = 'word/document.xml';

/** A document with words of its body replaced; each has to be there. */
export const edited = (docx: Uint8Array, changes: readonly (readonly [string, string])[]): Uint8Array =>
  rewritten(docx, (parts) => {
    let xml = strFromU8(parts[BODY] ?? new Uint8Array());
    for (const [from, to] of changes) {
      if (!xml.includes(from)) throw new Error(`The document has no ${from}`);
      xml = xml.replace(from, () => to);
    }
    parts[BODY] = strToU8(xml);
  });

const BY = 'w:author="Cabinet" w:date="2026-05-05T08:00:00Z"';
export const inserted = (words: string): string =>
  `</w:t></w:r><w:ins w:id="9001" ${BY}><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:ins><w:r><w:t xml:space="preserve">`;
export const deleted = (words: string): string =>
  `</w:t></w:r><w:del w:id="9002" ${BY}><w:r><w:delText xml:space="preserve">${words}</w:delText></w:r></w:del><w:r><w:t xml:space="preserve">`;
export const insertedEnd = `<w:pPr><w:rPr><w:ins w:id="9003" ${BY}/></w:rPr></w:pPr>`;
export const insertedParagraph = (words: string): string =>
  `<w:p>${insertedEnd}<w:ins w:id="9004" ${BY}><w:r><w:t>${words}</w:t></w:r></w:ins></w:p>`;
export const insertedRow = (cells: readonly string[]): string =>
  `<w:tr><w:trPr><w:ins w:id="9005" ${BY}/></w:trPr>${cells
    .map(
      (cell) => `<w:tc><w:p>${insertedEnd}<w:ins w:id="9006" ${BY}><w:r><w:t>${cell}</w:t></w:r></w:ins></w:p></w:tc>`,
    )
    .join('')}</w:tr>`;
export const AUTHOR = { author: 'Cabinet', at: '2026-05-05T08:00:00.000Z' };
