import type { Instant } from '../../domain/calendar/dates.ts';
import type { SignedDocumentFinding } from '../../domain/amendment/signed-document.ts';
import type { Language } from '../../domain/language.ts';
import type { Queries } from '../client.ts';
import type { Request } from '../record/file-record.ts';
import { insert } from '../record/rows.ts';
import { answerOnce } from './answer-once.ts';

/** A proof of signature as it was uploaded. */
export interface Evidence {
  readonly fileId: string;
  readonly sha256: string;
  readonly language: Language;
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly uploadedBy: string;
  /** What it was found to be; nothing where no act of that language is frozen. */
  readonly signature?: SignedDocumentFinding | undefined;
}

export interface StoredEvidence {
  readonly sha256: string;
  readonly language: Language;
  /** Whether the bytes begin with the frozen document: a signature appended to the very text that was approved. */
  readonly extendsDocument: boolean;
  readonly signature?: SignedDocumentFinding;
  readonly size: number;
}

/** Stores the bytes under their SHA-256, then names them as evidence of the file. The same bytes again change nothing. */
export async function storeEvidence(
  db: Queries,
  evidence: Evidence,
  request: Request,
  at: Instant,
): Promise<StoredEvidence> {
  const { fileId, sha256, language, bytes, fileName, uploadedBy, signature } = evidence;
  const extendsDocument = signature !== undefined && signature !== 'FOREIGN';
  await db.$executeRawUnsafe(
    'INSERT INTO document (sha256, media_type, bytes) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
    sha256,
    'application/pdf',
    bytes,
  );
  const row = {
    file_id: fileId,
    sha256,
    purpose: 'EVIDENCE',
    language,
    extends_document: extendsDocument,
    signature: signature ?? null,
    file_name: fileName,
    uploaded_by: uploadedBy,
    at,
  };
  const answer = { sha256, language, extendsDocument, ...(signature && { signature }), size: bytes.length };
  return answerOnce(db, { request, at, changes: [insert('file_document', [row], 'IGNORE')], answer });
}
