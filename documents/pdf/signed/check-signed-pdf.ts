import type { SignedDocumentFinding } from '../../../domain/amendment/signed-document.ts';
import type { Certificate } from 'pkijs';
import { opened, signaturesOf, UnreadablePdf, type HeldSignature, type Opened } from './opened.ts';
import { ADDED_AFTERWARDS, showsTheSame } from './same-document.ts';
import { verified, type PdfSignature } from './signature.ts';

export type SignedPdfCheck =
  | { readonly is: 'SIGNED'; readonly signatures: readonly PdfSignature[] }
  | { readonly is: Exclude<SignedDocumentFinding, 'SIGNED'> };

interface Asked {
  /** The document that was to be signed, as it is stored. */
  readonly document: Uint8Array;
  /** The authorities whose certificates are trusted; none by default. */
  readonly trusted: readonly Certificate[];
  readonly now: Date;
}

/**
 * Whether a PDF is a document with one or more signatures on it: the document's own bytes, followed by nothing but signatures,
 * each of which holds and covers all that stands before it, the last one the whole file.
 */
export async function checkSignedPdf(bytes: Uint8Array, asked: Asked): Promise<SignedPdfCheck> {
  const { document } = asked;
  if (bytes.length < document.length || !isBeginning(document, bytes)) return { is: 'FOREIGN' };
  if (bytes.length === document.length) return { is: 'NOT_SIGNED' };
  try {
    return await checked(bytes, asked);
  } catch (error) {
    if (error instanceof UnreadablePdf) return { is: 'UNREADABLE' };
    throw error;
  }
}

const isBeginning = (document: Uint8Array, bytes: Uint8Array): boolean =>
  Buffer.from(document).equals(bytes.subarray(0, document.length));

async function checked(bytes: Uint8Array, { document, trusted, now }: Asked): Promise<SignedPdfCheck> {
  const [before, after] = [await opened(document), await opened(bytes)];
  const held = signaturesOf(after);
  const given = held.filter(({ isTimeStamp }) => !isTimeStamp);
  if (given.length === 0) return { is: 'NOT_SIGNED' };
  if (!coverAll(held, bytes, document.length)) return { is: 'NOT_COVERED' };
  if (!showsTheSame(before, after)) return { is: 'CHANGED' };
  if (!(await isValidatedAlone(held, bytes, after))) return { is: 'NOT_COVERED' };
  const signatures: PdfSignature[] = [];
  for (const each of given) {
    const signature = await verified(each, bytes, trusted, now);
    if (signature === undefined) return { is: 'BROKEN' };
    signatures.push(signature);
  }
  return { is: 'SIGNED', signatures };
}

/** Each covers the file from its first byte to the end of its own update, but for itself; the first stands behind the document. */
function coverAll(held: readonly HeldSignature[], bytes: Uint8Array, documentEnd: number): boolean {
  let end = documentEnd;
  for (const { range, contents } of held) {
    const [from, gap, afterGap, until] = range;
    const isInOrder = from === 0 && end <= gap && gap < afterGap && afterGap <= until && until <= bytes.length;
    if (!isInOrder || !isItself(bytes.subarray(gap, afterGap), contents)) return false;
    end = until;
  }
  return true;
}

/** Whether what a signature leaves out is the signature and nothing else: in hexadecimal, between angle brackets. */
function isItself(gap: Uint8Array, contents: Uint8Array): boolean {
  const text = Buffer.from(gap).toString('latin1');
  if (!/^<[\da-fA-F]*>$/u.test(text)) return false;
  return Buffer.from(text.slice(1, -1), 'hex').equals(contents);
}

/** What stands behind the last signature is at most what it is validated with. */
async function isValidatedAlone(held: readonly HeldSignature[], bytes: Uint8Array, whole: Opened): Promise<boolean> {
  const end = held.at(-1)?.range[3] ?? 0;
  if (end === bytes.length) return true;
  try {
    return showsTheSame(await opened(bytes.subarray(0, end)), whole, ADDED_AFTERWARDS);
  } catch (error) {
    if (error instanceof UnreadablePdf) return false;
    throw error;
  }
}
