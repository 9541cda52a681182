import { strFromU8, unzipSync, type UnzipFileInfo } from 'fflate';
import { RuleViolation } from '../../../domain/violation.ts';
import { attribute, childrenOf, elementsIn, parseXml, textOf, type XmlElement } from './xml.ts';

/** The largest file taken, in bytes (10 MB). */
export const MAX_DOCX_BYTES = 10 * 1024 * 1024;

/** Of its size a file may unpack to so many times, and to so many bytes. */
const MOST_TIMES = 100;
const MOST_UNPACKED = 100_000_000;
const MOST_PARTS = 2_000;

/** The parts of a document that are read. */
export interface DocxPackage {
  readonly body: XmlElement;
  readonly part: (path: string) => XmlElement | undefined;
}

const BODY = 'word/document.xml';
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];
const FOLDER_IN_ZIP = [0x50, 0x4b];

/**
 * Opens a word processor's file, having looked at all that is in it.
 *
 * @throws RuleViolation `DOCX_TOO_LARGE`, `DOCX_ENCRYPTED`, `DOCX_NOT_READABLE`, `DOCX_PACKED` (it unpacks to far more than it
 * is), `DOCX_MACROS`, `DOCX_EXTERNAL` (it fetches something from elsewhere), `DOCX_EMBEDDED` (another file or an object is in
 * it); where it helps, its details name the `part`.
 */
export function openDocx(bytes: Uint8Array): DocxPackage {
  if (bytes.length > MAX_DOCX_BYTES) {
    throw new RuleViolation('DOCX_TOO_LARGE', { bytes: bytes.length, limit: MAX_DOCX_BYTES });
  }
  if (startsWith(bytes, COMPOUND_FILE)) throw new RuleViolation('DOCX_ENCRYPTED');
  if (!startsWith(bytes, FOLDER_IN_ZIP)) throw new RuleViolation('DOCX_NOT_READABLE');
  const parts = unpacked(bytes);
  if (parts['EncryptedPackage'] !== undefined) throw new RuleViolation('DOCX_ENCRYPTED');
  if (parts[BODY] === undefined) throw new RuleViolation('DOCX_NOT_READABLE');
  const read = new Map(Object.entries(parts).map(([path, content]) => [path, parseXml(text(path, content))]));
  refuseExternal(read);
  const body = read.get(BODY);
  if (body?.name !== 'w:document') throw new RuleViolation('DOCX_NOT_READABLE');
  if (elementsIn(body, 'w:altChunk').length > 0) throw new RuleViolation('DOCX_EXTERNAL', { part: BODY });
  if (['w:object', 'w:control', 'o:OLEObject'].some((name) => elementsIn(body, name).length > 0)) {
    throw new RuleViolation('DOCX_EMBEDDED', { part: BODY });
  }
  return { body, part: (path) => read.get(path) };
}

/** The properties that were given to a document beside those that every document has. */
export function propertiesIn(docx: DocxPackage): ReadonlyMap<string, string> {
  const custom = docx.part('docProps/custom.xml');
  return new Map(
    (custom === undefined ? [] : childrenOf(custom)).map((each) => [attribute(each, 'name') ?? '', textOf(each)]),
  );
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** Every part that holds XML; what a part says of its size is what it may have, and nothing is unpacked before all is known. */
function unpacked(bytes: Uint8Array): Record<string, Uint8Array> {
  const found: UnzipFileInfo[] = [];
  try {
    unzipSync(bytes, { filter: (file) => !found.push(file) });
    const size = found.reduce((sum, { originalSize }) => sum + originalSize, 0);
    if (found.length > MOST_PARTS || size > Math.min(bytes.length * MOST_TIMES, MOST_UNPACKED)) {
      throw new RuleViolation('DOCX_PACKED', { parts: found.length, bytes: size });
    }
    if (new Set(found.map(({ name }) => name.toLowerCase())).size !== found.length) {
      throw new RuleViolation('DOCX_NOT_READABLE');
    }
    for (const { name } of found) refusePart(name);
    return unzipSync(bytes, { filter: ({ name }) => /\.(?:xml|rels)$/iu.test(name) || name === 'EncryptedPackage' });
  } catch (error) {
    if (error instanceof RuleViolation) throw error;
    throw new RuleViolation('DOCX_NOT_READABLE');
  }
}

/** @throws RuleViolation `DOCX_MACROS`, `DOCX_EMBEDDED` */
function refusePart(name: string): void {
  const path = name.toLowerCase();
  if (path.includes('vbaproject') || path.includes('vbadata')) throw new RuleViolation('DOCX_MACROS', { part: name });
  if (/(?:^|\/)(?:embeddings|activex|afchunk)/u.test(path)) {
    throw new RuleViolation('DOCX_EMBEDDED', { part: name });
  }
}

/** @throws RuleViolation `DOCX_NOT_READABLE`; `DOCX_EXTERNAL` for what could have a reader of XML fetch or repeat something. */
function text(path: string, content: Uint8Array): string {
  if (content.includes(0)) throw new RuleViolation('DOCX_NOT_READABLE');
  const xml = strFromU8(content);
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(xml)) throw new RuleViolation('DOCX_EXTERNAL', { part: path });
  return xml;
}

/** @throws RuleViolation `DOCX_EXTERNAL` for what the file has fetched; an address that a reader may follow is none. */
function refuseExternal(parts: ReadonlyMap<string, XmlElement>): void {
  const types = parts.get('[Content_Types].xml');
  if (types !== undefined && childrenOf(types).some((each) => /macroEnabled|vbaProject/iu.test(contentType(each)))) {
    throw new RuleViolation('DOCX_MACROS', { part: '[Content_Types].xml' });
  }
  for (const [path, root] of parts) {
    if (!path.toLowerCase().endsWith('.rels')) continue;
    for (const relation of childrenOf(root)) {
      const type = attribute(relation, 'Type') ?? '';
      const isExternal = (attribute(relation, 'TargetMode') ?? '').toLowerCase() === 'external';
      const isLink = type.endsWith('/hyperlink');
      if ((isExternal && !isLink) || /\/(?:aFChunk|attachedTemplate|subDocument|frame)$/iu.test(type)) {
        throw new RuleViolation('DOCX_EXTERNAL', { part: path });
      }
      if (/\/(?:oleObject|package|control|vbaProject)$/iu.test(type)) {
        throw new RuleViolation('DOCX_EMBEDDED', { part: path });
      }
    }
  }
}

const contentType = (element: XmlElement): string => attribute(element, 'ContentType') ?? '';
