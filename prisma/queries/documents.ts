import type { Language } from '../../domain/language.ts';
import type { Queries } from '../client.ts';

/** A document of a file: a frozen act, the pack that is read beside it, or an uploaded proof of signature. */
export interface FileDocumentRow {
  readonly sha256: string;
  readonly purpose: 'ACT' | 'EVIDENCE' | 'PACK';
  readonly language: Language;
  readonly file_name: string | null;
  /** Bytes. */
  readonly size: number;
  /** Who uploaded it; nobody did where it was made here. */
  readonly uploaded_by: string | null;
  readonly at: Date;
}

export const documentsOf = (db: Queries, fileId: string): Promise<FileDocumentRow[]> =>
  db.$queryRawUnsafe<FileDocumentRow[]>(
    `SELECT f.sha256, f.purpose, f.language, f.file_name, octet_length(d.bytes) AS size, f.uploaded_by, f.at
     FROM file_document f JOIN document d USING (sha256)
     WHERE f.file_id = $1 ORDER BY f.purpose, f.at, f.language, f.sha256`,
    fileId,
  );

export interface StoredDocument {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly language: Language;
  readonly purpose: 'ACT' | 'EVIDENCE' | 'PACK';
}

/**
 * The bytes of a document of a file; `undefined` for one that is not the file's, whoever else has it. Of one uploaded for both
 * languages, the language of the act it extends.
 */
export async function documentOf(db: Queries, fileId: string, sha256: string): Promise<StoredDocument | undefined> {
  const [row] = await db.$queryRawUnsafe<StoredDocument[]>(
    `SELECT d.media_type AS "mediaType", d.bytes, f.language, f.purpose
     FROM file_document f JOIN document d USING (sha256)
     WHERE f.file_id = $1 AND f.sha256 = $2 ORDER BY f.purpose, f.extends_document DESC, f.language LIMIT 1`,
    fileId,
    sha256,
  );
  return row;
}
