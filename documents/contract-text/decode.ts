import { RuleViolation } from '../../domain/violation.ts';

/** The largest file the import takes, in bytes (10 MB). */
export const MAX_IMPORT_BYTES = 10 * 1024 * 1024;

/**
 * The text of an imported file, without its byte order mark.
 *
 * @throws RuleViolation `IMPORT_EMPTY`, `IMPORT_TOO_LARGE`, `IMPORT_NOT_UTF8` (also for NUL characters, which no text
 * holds and PostgreSQL cannot store).
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.byteLength > MAX_IMPORT_BYTES) {
    throw new RuleViolation('IMPORT_TOO_LARGE', { bytes: bytes.byteLength, limit: MAX_IMPORT_BYTES });
  }
  const text = utf8(bytes);
  if (text.includes('\0')) throw new RuleViolation('IMPORT_NOT_UTF8');
  if (text.trim() === '') throw new RuleViolation('IMPORT_EMPTY');
  return text;
}

function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new RuleViolation('IMPORT_NOT_UTF8');
  }
}
