import type { SignedDocumentFinding } from '../domain/amendment/signed-document.ts';
import type { Language } from '../domain/language.ts';
import { checkSignedPdf, type SignedPdfCheck } from '../documents/pdf/signed/check-signed-pdf.ts';
import type { PdfSignature } from '../documents/pdf/signed/signature.ts';
import { documentOf } from '../prisma/queries/documents.ts';
import type { Request } from '../prisma/record/file-record.ts';
import { storeEvidence, type StoredEvidence } from '../prisma/work/evidence.ts';
import type { Caller } from './caller.ts';
import { seenBy } from './command.ts';
import type { Dependencies } from './dependencies.ts';
import { sha256Of } from './http/idempotency.ts';
import { Refusal } from './http/refusal.ts';
import { auditReading } from './privacy/audit-reading.ts';

/** A signed file as it came in, for an act that is frozen, or is not yet. */
export interface SentEvidence {
  readonly fileId: string;
  readonly language: Language;
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly uploadedBy: string;
  /** The frozen document of that language: what a signature is appended to. */
  readonly signedDocument: string | undefined;
}

/** Looks at a proof of signature, and keeps it with what it was found to be. The same bytes again change nothing. */
export async function keepEvidence(
  deps: Dependencies,
  { signedDocument, ...sent }: SentEvidence,
  request: Request,
): Promise<StoredEvidence> {
  const { fileId, bytes } = sent;
  const found = await signaturesOn(deps, { fileId, bytes, signedDocument });
  const evidence = { ...sent, sha256: sha256Of(bytes), signature: found?.is };
  return storeEvidence(deps.db, evidence, request, deps.now());
}

type Signed = Pick<SentEvidence, 'fileId' | 'bytes' | 'signedDocument'>;

/** What is signed on a file's act, by whom and when; `undefined` where that act is not frozen. */
async function signaturesOn(
  { db, now, trustedSigners }: Dependencies,
  { fileId, bytes, signedDocument }: Signed,
): Promise<SignedPdfCheck | undefined> {
  const frozen = signedDocument === undefined ? undefined : await documentOf(db, fileId, signedDocument);
  if (frozen === undefined) return undefined;
  return checkSignedPdf(bytes, { document: frozen.bytes, trusted: trustedSigners, now: new Date(now()) });
}

/** What a proof of signature bears, for one who may read it; that he did is kept. */
export interface SeenSignatures {
  readonly is: SignedDocumentFinding;
  readonly given: readonly PdfSignature[];
  /** The language of the act it is of. */
  readonly written: Language;
}

/** @throws RuleViolation `FILE_UNKNOWN`; Refusal `NOT_FOUND` for what is no proof of the file's signature. */
export async function signaturesSeenBy(
  deps: Dependencies,
  { id, hash }: { readonly id: string; readonly hash: string },
  caller: Caller,
): Promise<SeenSignatures> {
  const { state } = await seenBy(deps, id, caller);
  const proof = await documentOf(deps.db, id, hash);
  if (proof?.purpose !== 'EVIDENCE') throw new Refusal('NOT_FOUND');
  await auditReading(deps, caller, { kind: 'PROOF', objectId: hash, fileId: id });
  const signedDocument = state.documents?.[proof.language];
  const found = await signaturesOn(deps, { fileId: id, bytes: proof.bytes, signedDocument });
  if (found === undefined) throw new Refusal('NOT_FOUND');
  return { is: found.is, written: proof.language, given: found.is === 'SIGNED' ? found.signatures : [] };
}
