/** What a file is by its own bytes, whatever its name or its sender says. */
export type FileKind = 'PDF' | 'ZIP' | 'TEXT' | 'OTHER';

const LATIN = 'latin1';

/** The first bytes of what is no text though it may look like it. */
const NO_TEXT: readonly string[] = [
  '\u007fELF',
  'MZ',
  '#!',
  '\u00d0\u00cf\u0011\u00e0',
  '{\\rtf',
  '<!doctype',
  '<html',
  '<?xml',
  '<svg',
];

/** With files in it, or none. */
const ARCHIVES = ['PK\u0003\u0004', 'PK\u0005\u0006'];

export function kindOf(bytes: Buffer): FileKind {
  const start = bytes.subarray(0, 16).toString(LATIN);
  if (start.startsWith('%PDF-')) return 'PDF';
  if (ARCHIVES.some((each) => start.startsWith(each))) return 'ZIP';
  const isText = !bytes.includes(0) && !NO_TEXT.some((each) => start.toLowerCase().startsWith(each.toLowerCase()));
  return isText ? 'TEXT' : 'OTHER';
}

/** Of its size a file may unpack to so many times. */
const MOST_TIMES = 100;
const MOST_ENTRIES = 2_000;

const END_OF_DIRECTORY = 0x06_05_4b_50;
const DIRECTORY_ENTRY = 0x02_01_4b_50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
/** A comment may stand behind the end, of so many bytes at most. */
const MOST_COMMENT_BYTES = 65_535;

/**
 * Whether an archive, by what its directory says, unpacks to far more than it is, holds far too many entries, or says nothing
 * that can be read. Nothing is unpacked to find out; what unpacks it must still stop at what was said.
 */
export function isBomb(bytes: Buffer): boolean {
  const end = endOfDirectory(bytes);
  if (end === undefined) return true;
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  let unpacked = 0;
  for (let entry = 0; entry < count; entry += 1) {
    if (at + ENTRY_BYTES > bytes.length || bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) return true;
    unpacked += bytes.readUInt32LE(at + 24);
    at += ENTRY_BYTES + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return count > MOST_ENTRIES || unpacked > bytes.length * MOST_TIMES;
}

function endOfDirectory(bytes: Buffer): number | undefined {
  const last = bytes.length - END_BYTES;
  for (let at = last; at >= 0 && at >= last - MOST_COMMENT_BYTES; at -= 1) {
    if (bytes.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  return undefined;
}
