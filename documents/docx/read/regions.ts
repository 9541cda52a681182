import type { Provision } from '../../../domain/contract/provision.ts';
import type { Language } from '../../../domain/language.ts';
import { provisionsByBookmark } from '../bookmark-name.ts';
import { prefixOf } from '../forms.ts';
import { isText, type Item, type Piece, type ReadParagraph, type ReadRow, type Text } from './paragraphs.ts';
import { fromOn, viewOf, type View } from './view.ts';

/** The text of a provision as a document has it. */
export interface Region {
  readonly provisionId: string;
  readonly view: View;
  /** What is in it besides words: where comments begin and end. */
  readonly items: readonly Item[];
  readonly row?: ReadRow | undefined;
}

/** A part of a document that holds no provision's text. */
export interface Rest {
  readonly provisionId?: undefined;
  readonly paragraph: ReadParagraph;
  readonly view: View;
  readonly row?: ReadRow | undefined;
}

/** What the provisions were when the document was given away. */
export interface Given {
  readonly provisions: readonly Provision[];
  /** Ids that once stood in it: what our own changes took away. */
  readonly gone: readonly string[];
  readonly language: Language;
  /** Under which name our own changes stand. */
  readonly own: string;
}

/** Finds the provisions of a document, in its order: by their bookmarks and, where these were lost, by their text. */
export function regionsOf(pieces: readonly Piece[], given: Given): readonly (Region | Rest)[] {
  return new RegionFinder(pieces, given).find();
}

class RegionFinder {
  readonly #pieces: readonly Piece[];
  readonly #given: Given;
  readonly #named: ReadonlyMap<string, string>;
  readonly #byText = new Map<string, Provision[]>();
  readonly #found: (Region | Rest)[] = [];

  constructor(pieces: readonly Piece[], given: Given) {
    this.#pieces = pieces;
    this.#given = given;
    this.#named = provisionsByBookmark([...given.provisions.map(({ id }) => id), ...given.gone]);
    const present = new Set(pieces.flatMap((piece) => paragraphsOf(piece)).flatMap(({ items }) => this.#idsIn(items)));
    for (const provision of given.provisions) {
      if (present.has(provision.id)) continue;
      const key = keyOf(provision.text[given.language] ?? '');
      if (key !== '') this.#byText.set(key, [...(this.#byText.get(key) ?? []), provision]);
    }
  }

  find(): readonly (Region | Rest)[] {
    for (let at = 0; at < this.#pieces.length; at += 1) {
      const piece = this.#pieces[at];
      if (piece === undefined) break;
      if (piece.kind === 'ROW') at = this.#row(piece, at);
      else at = this.#paragraph(piece, at);
    }
    return this.#found;
  }

  #idsIn(items: readonly Item[]): readonly string[] {
    return items.flatMap((item) => (item.kind === 'BOOKMARK' ? (this.#named.get(item.name) ?? []) : []));
  }

  /** A paragraph, with those that others put between its words and its end. Returns the index of the last one taken. */
  #paragraph(first: ReadParagraph, at: number): number {
    const items = [...first.items];
    let last = at;
    let { end } = first;
    for (let next = this.#pieces[last + 1]; this.#isOfOthers(end.inserted); next = this.#pieces[last + 1]) {
      if (next === undefined || next.kind === 'ROW' || this.#idsIn(next.items).length > 0) break;
      items.push({ kind: 'TEXT', text: '\n', ...end }, ...next.items);
      ({ end } = next);
      last += 1;
    }
    if (this.#idsIn(items).length === 0 && last > at) {
      this.#take({ ...first, items: first.items });
      return at;
    }
    this.#take({ ...first, items, end });
    return last;
  }

  #isOfOthers(doer: { readonly author: string } | undefined): boolean {
    return doer !== undefined && doer.author !== this.#given.own;
  }

  #take(paragraph: ReadParagraph, row?: ReadRow): void {
    const { items } = paragraph;
    const starts = items.flatMap((item, index) =>
      this.#idsIn([item]).length > 0 ? [this.#startOf(items, index)] : [],
    );
    if (starts.length === 0) this.#byItsText(paragraph, row);
    if (starts.length > 0) this.#rest({ ...paragraph, items: items.slice(0, starts[0]) }, row);
    for (const [nth, start] of starts.entries()) {
      const own = items.slice(start, starts[nth + 1]);
      const [provisionId] = this.#idsIn(own);
      if (provisionId === undefined) continue;
      this.#found.push({ provisionId, view: viewOf(own.filter(isText), this.#given.own), items: own, row });
    }
  }

  /** What someone put right before the text belongs to it. */
  #startOf(items: readonly Item[], bookmark: number): number {
    let start = bookmark;
    for (let before = items[start - 1]; before !== undefined; before = items[start - 1]) {
      if (before.kind === 'TEXT' && !this.#isOfOthers(before.inserted)) break;
      start -= 1;
    }
    return start;
  }

  #rest(paragraph: ReadParagraph, row?: ReadRow): void {
    this.#found.push({ paragraph, view: viewOf(paragraph.items.filter(isText), this.#given.own), row });
  }

  #byItsText(paragraph: ReadParagraph, row?: ReadRow): void {
    const view = viewOf(paragraph.items.filter(isText), this.#given.own);
    const [provision, at] = this.#provisionReading(view.text);
    if (provision === undefined) return this.#rest(paragraph, row);
    this.#found.push({ provisionId: provision.id, view: fromOn(view, at), items: paragraph.items, row });
  }

  /** The provision whose bookmark was lost and which reads so, and where its own text begins behind its number. */
  #provisionReading(text: string): readonly [Provision | undefined, number] {
    const take = (key: string): Provision | undefined => this.#byText.get(key)?.shift();
    const whole = take(keyOf(text));
    if (whole !== undefined) return [whole, 0];
    for (const [key, [provision]] of this.#byText) {
      if (provision === undefined || !keyOf(text).endsWith(key)) continue;
      const prefix = prefixOf(provision, this.#given.language);
      if (prefix !== '' && keyOf(text) === keyOf(prefix + key)) {
        return [take(key), text.length - (provision.text[this.#given.language] ?? '').length];
      }
    }
    return [undefined, 0];
  }

  /** A row: the provision that its bookmark names, its text in one cell or, in a table without objectives, in all of them. */
  #row(row: ReadRow, at: number): number {
    const [id] = row.cells.flat().flatMap(({ items }) => this.#idsIn(items));
    const provision = this.#given.provisions.find((each) => each.id === id);
    if (provision === undefined || (provision.kind !== 'TABLE' && provision.kind !== 'TABLE_ROW')) {
      for (const paragraph of row.cells.flat()) this.#take(paragraph, row);
      return at;
    }
    const rows = [row];
    for (let next = this.#pieces[at + rows.length]; provision.kind === 'TABLE'; next = this.#pieces[at + rows.length]) {
      if (next?.kind !== 'ROW' || !next.isHeading || next.table !== row.table) break;
      rows.push(next);
    }
    const items = rows.flatMap((each, index) => [...(index === 0 ? [] : [blank('\n')]), ...cellsOf(each)]);
    const view = viewOf(items.filter(isText), this.#given.own);
    this.#found.push({ provisionId: provision.id, view, items, row });
    return at + rows.length - 1;
  }
}

const blank = (text: string): Text => ({ kind: 'TEXT', text });

const cellsOf = ({ cells }: ReadRow): readonly Item[] =>
  cells.flatMap((paragraphs, column) => [
    ...(column === 0 ? [] : [blank('\t')]),
    ...paragraphs.flatMap(({ items }, index) => [...(index === 0 ? [] : [blank(' ')]), ...items]),
  ]);

const paragraphsOf = (piece: Piece): readonly ReadParagraph[] => (piece.kind === 'ROW' ? piece.cells.flat() : [piece]);

/** What two texts have in common however their blanks were set. */
export const keyOf = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();
