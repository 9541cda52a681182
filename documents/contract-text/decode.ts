import { RuleViolation } from '../../domain/violation.ts';
import { LINE_END } from './lines.ts';

/** The largest file the import takes, in bytes (10 MB). */
export const MAX_IMPORT_BYTES = 10 * 1024 * 1024;

/** No contract has as many lines, or one as long, in characters; a file made to hold the server up has. */
const MAX_LINES = 100_000;
const MAX_LINE_LENGTH = 20_000;

/**
 * The text of an imported file, without its byte order mark.
 *
 * @throws RuleViolation `IMPORT_EMPTY`, `IMPORT_TOO_LARGE` (its details name the `bytes`, `lines` or `characters` of a line
 * and their `limit`), `IMPORT_NOT_UTF8` (also for NUL characters, which no text
 * holds and PostgreSQL cannot store).
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.byteLength > MAX_IMPORT_BYTES) {
    throw new RuleViolation('IMPORT_TOO_LARGE', { bytes: bytes.byteLength, limit: MAX_IMPORT_BYTES });
  }
  const text = utf8(bytes);
  if (text.includes('\0')) throw new RuleViolation('IMPORT_NOT_UTF8');
  if (text.trim() === '') throw new RuleViolation('IMPORT_EMPTY');
  refuseOversized(text.split(LINE_END));
  return text;
}

function refuseOversized(lines: readonly string[]): void {
  if (lines.length > MAX_LINES) throw new RuleViolation('IMPORT_TOO_LARGE', { lines: lines.length, limit: MAX_LINES });
  const line = lines.findIndex(({ length }) => length > MAX_LINE_LENGTH);
  if (line === -1) return;
  const characters = lines[line]?.length ?? 0;
  throw new RuleViolation('IMPORT_TOO_LARGE', { line: line + 1, characters, limit: MAX_LINE_LENGTH });
}

function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new RuleViolation('IMPORT_NOT_UTF8');
  }
}
