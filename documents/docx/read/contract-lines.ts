import { openDocx } from './package.ts';
import { paragraphsIn, piecesOf } from './body.ts';
import { Numbering } from './numbering.ts';
import { acceptedText, isText, type Item, type Piece, type ReadParagraph, type ReadRow } from './paragraphs.ts';
import { attribute, childrenOf } from './xml.ts';

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const superscript = (count: number): string =>
  String(count).replaceAll(/\d/gu, (digit) => SUPERSCRIPT[Number(digit)] ?? digit);

/** Whether bytes begin as a word processor's document does. */
export const looksLikeDocx = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/**
 * A contract in a word processor's document as the text that the import reads: a line for each paragraph and a blank one after
 * it, rows with tabs between their cells, footnotes under the paragraph that calls them, numbers that were not typed printed.
 * Tracked changes count as accepted.
 *
 * @throws RuleViolation as `openDocx`.
 */
export function contractLines(bytes: Uint8Array): string {
  const docx = openDocx(bytes);
  const footnotes = docx.part('word/footnotes.xml');
  const notes = new Map(
    (footnotes === undefined ? [] : childrenOf(footnotes)).map((each) => [
      attribute(each, 'w:id') ?? '',
      paragraphsIn(each).map(acceptedText).join(' ').trim(),
    ]),
  );
  return new LineWriter(new Numbering(docx), notes).write(piecesOf(docx.body));
}

class LineWriter {
  readonly #numbering: Numbering;
  readonly #notes: ReadonlyMap<string, string>;
  readonly #lines: string[] = [];
  #noted = 0;
  #waiting: string[] = [];

  constructor(numbering: Numbering, notes: ReadonlyMap<string, string>) {
    this.#numbering = numbering;
    this.#notes = notes;
  }

  write(pieces: readonly Piece[]): string {
    let table: number | undefined;
    let open = '';
    for (const piece of pieces) {
      if (table !== undefined && (piece.kind !== 'ROW' || piece.table !== table)) this.#close();
      table = piece.kind === 'ROW' ? piece.table : undefined;
      if (piece.kind === 'ROW') {
        if (piece.deleted === undefined) this.#lines.push(this.#row(piece));
        continue;
      }
      open += this.#paragraph(piece);
      // What was struck out between two paragraphs makes them one.
      if (piece.end.deleted !== undefined) continue;
      if (open.trim() !== '') this.#lines.push(open);
      open = '';
      this.#close();
    }
    if (open.trim() !== '') this.#lines.push(open);
    this.#close();
    return `${this.#lines.join('\n')}\n`;
  }

  /** A paragraph or a table ends: what it calls stands under it. */
  #close(): void {
    this.#lines.push('', ...this.#waiting.flatMap((note) => [note, '']));
    this.#waiting = [];
  }

  #row({ cells }: ReadRow): string {
    return cells
      .map((paragraphs) =>
        paragraphs
          .map((paragraph) => this.#paragraph(paragraph).replaceAll(/[\n\t]/gu, ' '))
          .join(' ')
          .trim(),
      )
      .join('\t');
  }

  #paragraph(paragraph: ReadParagraph): string {
    const text = paragraph.items.map((item) => this.#words(item)).join('');
    return text.trim() === '' ? text : this.#numbering.labelOf(paragraph) + text;
  }

  #words(item: Item): string {
    if (isText(item)) return item.deleted === undefined ? item.text : '';
    const note = item.kind === 'NOTE' ? this.#notes.get(item.id) : undefined;
    if (note === undefined || note === '') return '';
    this.#noted += 1;
    const mark = superscript(this.#noted);
    this.#waiting.push(`${mark} ${note}`);
    return mark;
  }
}
