import type { AmendmentState } from '../../domain/amendment/state.ts';
import { canonical } from '../../domain/hash.ts';
import { stampedText } from '../../domain/proof/anchor.ts';
import { utf8, type Files } from '../../documents/zip.ts';
import type { Queries } from '../../prisma/client.ts';
import { documentsWithBytes, mailsOfFile, textsOfFile, type ArchivedMail } from '../../prisma/queries/archived-file.ts';
import { fileProofs, type FileProof } from '../../prisma/queries/file-proof.ts';
import { provisionRows } from '../../prisma/queries/contracts.ts';

/** Where a document of the file stands in its archive. */
export const documentPath = (sha256: string): string => `documents/${sha256}.pdf`;

/** The events of some files as they are stored, one a line, with their links, and what shows that they were anchored. */
export async function recordOf(db: Queries, fileIds: readonly string[]): Promise<Files> {
  const proofs = await fileProofs(db, fileIds);
  return new Map(proofs.flatMap((proof) => [...recordIn(proof)]));
}

function recordIn({ fileId, events, seal }: FileProof): Files {
  const folder = `record/${fileId}`;
  const record = new Map([[`${folder}/events.jsonl`, utf8(events.map((event) => `${canonical(event)}\n`).join(''))]]);
  if (seal === undefined) return record;
  const { timeStamp, ...anchor } = seal.anchor;
  record.set(`${folder}/proof.json`, asJson({ leaf: seal.leaf, inclusion: seal.inclusion, anchor }));
  if (timeStamp === undefined) return record;
  return record
    .set(`${folder}/proof.stamped`, utf8(stampedText(anchor)))
    .set(`${folder}/proof.tst`, new Uint8Array(Buffer.from(timeStamp.token, 'base64')));
}

/** Every text that was ever submitted, under the hash that decisions name it by. */
export async function textsIn(db: Queries, fileId: string): Promise<Files> {
  const texts = await textsOfFile(db, fileId);
  return new Map(texts.map(({ hash, content }) => [`texts/${hash}.json`, utf8(canonical(content))]));
}

/** The frozen acts and the proofs of signature, by their SHA-256. */
export async function documentsIn(db: Queries, fileId: string): Promise<Files> {
  const documents = await documentsWithBytes(db, fileId);
  return new Map(documents.map(({ sha256, bytes }) => [documentPath(sha256), new Uint8Array(bytes)]));
}

/** The version of the contract that the text was written on, and the one that it made. */
export async function versionsIn(db: Queries, { contractId, baseVersion, version }: AmendmentState): Promise<Files> {
  const numbers = [...new Set([baseVersion, version])].filter((number) => number !== undefined);
  const versions = await Promise.all(
    numbers.map(async (number): Promise<[string, Uint8Array]> => {
      const rows = await provisionRows(db, contractId, number);
      const provisions = rows.map(({ content, pedigree }) => ({ provision: content, pedigree }));
      return [`versions/${number}.json`, asJson({ contractId, number, provisions })];
    }),
  );
  return new Map(versions);
}

/** What is kept of the file's messages: to whom, when, under which Message-ID, and what the mail server answered. */
export async function mailsIn(db: Queries, fileId: string): Promise<Files> {
  const mails = await mailsOfFile(db, fileId);
  return new Map([
    ['mails/mails.json', asJson(mails)],
    ['mails/headers.txt', utf8(mails.map(headersOf).join('\n'))],
  ]);
}

/** RFC 5322 for what it has a name for. */
function headersOf(mail: ArchivedMail): string {
  const lines: readonly (readonly [string, string | null])[] = [
    ['Message-ID', mail.messageId],
    ['Date', mail.sentAt?.toUTCString() ?? null],
    ['To', mail.address],
    ['Kind', mail.kind],
    ['Addressee', `${mail.partyKind} ${mail.partyId}`],
    ['Ordered', mail.orderedAt.toISOString()],
    ['Status', mail.status],
    ['Answer', mail.response],
    ['Returned', mail.bouncedAt?.toISOString() ?? null],
    ['Because', mail.bounceReason],
  ];
  return lines.map(([name, value]) => (value === null ? '' : `${name}: ${value.replaceAll(/\s+/gu, ' ')}\n`)).join('');
}

const asJson = (value: unknown): Uint8Array => utf8(`${JSON.stringify(value, undefined, 2)}\n`);
