import { createHash } from 'node:crypto';
import type { Language } from '../domain/language.ts';
import type { ActivityDeps } from './deps.ts';
import type { FileInput } from './ports.ts';

interface Made {
  readonly bytes: Uint8Array;
  readonly purpose: 'ACT' | 'PACK';
  readonly language: Language;
}

/** Stores a document of the file under its SHA-256, which it returns. The same bytes again change nothing. */
export async function storeDocument(
  { db }: ActivityDeps,
  { fileId, at }: FileInput,
  { bytes: made, purpose, language }: Made,
): Promise<string> {
  const bytes = Uint8Array.from(made);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await db.document.createMany({ data: [{ sha256, mediaType: 'application/pdf', bytes }], skipDuplicates: true });
  await db.fileDocument.createMany({ data: [{ fileId, sha256, purpose, language, at }], skipDuplicates: true });
  return sha256;
}
