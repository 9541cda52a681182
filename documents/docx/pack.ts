import { strFromU8, strToU8, unzipSync } from 'fflate';
import { Packer, type Document } from 'docx';
import type { IsoDate } from '../../domain/calendar/dates.ts';
import { zipOf } from '../zip.ts';

const CORE = 'docProps/core.xml';
const BODY = 'word/document.xml';
const BOOKMARK = /(<w:bookmark(?:Start|End) [^>]*?w:id=")(\d+)/gu;
const MOMENT = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu;

/**
 * A document as a file: the same bytes on every machine and at any time.
 *
 * @param dated the document's own date, never the moment of its making.
 */
export async function packDocx(document: Document, dated: IsoDate): Promise<Uint8Array> {
  const parts = unzipSync(await Packer.pack(document, 'uint8array'));
  const core = parts[CORE];
  if (core !== undefined) parts[CORE] = strToU8(strFromU8(core).replaceAll(MOMENT, `$1${dated}T00:00:00Z`));
  const body = parts[BODY];
  if (body !== undefined) parts[BODY] = strToU8(renumbered(strFromU8(body)));
  const inOrder = Object.entries(parts).toSorted(([a], [b]) => order(a) - order(b) || (a < b ? -1 : 1));
  return zipOf(new Map(inOrder));
}

/** The library counts the bookmarks of all documents together, the file those of its own. */
function renumbered(xml: string): string {
  const numbers = new Map<string, number>();
  return xml.replaceAll(BOOKMARK, (_, before: string, id: string) => {
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return before + String(number);
  });
}

/** What a package is comes first in it, as its readers expect. */
const order = (path: string): number => ['[Content_Types].xml', '_rels/.rels'].indexOf(path) >>> 0;
