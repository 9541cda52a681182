import type { Done, Doer, Item, Piece, ReadParagraph, ReadRow } from './paragraphs.ts';
import { attribute, childOf, childrenOf, textOf, type XmlElement } from './xml.ts';

/** What stands around what it holds, and is nothing itself. */
const WRAPPERS: ReadonlySet<string> = new Set([
  'w:hyperlink',
  'w:smartTag',
  'w:customXml',
  'w:sdt',
  'w:sdtContent',
  'w:fldSimple',
  'w:dir',
  'w:bdo',
]);
const INSERTIONS: ReadonlySet<string> = new Set(['w:ins', 'w:moveTo']);
const DELETIONS: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom']);

/** Reads what stands in a document: paragraphs and the rows of its tables, in their order. */
export function piecesOf(document: XmlElement): readonly Piece[] {
  const reader = new BodyReader();
  const body = childOf(document, 'w:body');
  if (body !== undefined) reader.read(body);
  return reader.pieces;
}

/** The paragraphs of a comment or of a note. */
export const paragraphsIn = (element: XmlElement): readonly ReadParagraph[] =>
  childrenOf(element)
    .filter(({ name }) => name === 'w:p')
    .map((paragraph) => paragraphOf(paragraph, []));

class BodyReader {
  readonly pieces: Piece[] = [];
  #tables = 0;
  /** Bookmarks that begin between paragraphs begin with the next. */
  #waiting: Item[] = [];

  read(element: XmlElement): void {
    for (const child of childrenOf(element)) {
      if (child.name === 'w:p') this.pieces.push({ kind: 'PARAGRAPH', ...paragraphOf(child, this.#taken()) });
      else if (child.name === 'w:tbl') this.#table(child);
      else if (child.name === 'w:bookmarkStart') this.#waiting.push(...markOf(child));
      else if (WRAPPERS.has(child.name) || INSERTIONS.has(child.name) || DELETIONS.has(child.name)) this.read(child);
    }
  }

  #taken(): readonly Item[] {
    const taken = this.#waiting;
    this.#waiting = [];
    return taken;
  }

  #table(table: XmlElement): void {
    const number = this.#tables;
    this.#tables += 1;
    for (const child of throughWrappers(table, 'w:tr')) this.pieces.push(this.#row(child, number));
  }

  #row(row: XmlElement, table: number): ReadRow {
    const properties = childOf(row, 'w:trPr');
    return {
      kind: 'ROW',
      table,
      isHeading: isOn(properties && childOf(properties, 'w:tblHeader')),
      ...doneIn(properties),
      cells: throughWrappers(row, 'w:tc').map((cell) => this.#cell(cell)),
    };
  }

  /** A table in a cell gives its paragraphs to the cell. */
  #cell(cell: XmlElement): readonly ReadParagraph[] {
    const inner = new BodyReader();
    inner.#waiting = [...this.#taken()];
    inner.read(cell);
    return inner.pieces.flatMap((piece) => (piece.kind === 'ROW' ? piece.cells.flat() : [piece]));
  }
}

const isOn = (property: XmlElement | undefined): boolean =>
  property !== undefined && !['false', '0', 'off'].includes(attribute(property, 'w:val') ?? 'true');

const throughWrappers = (element: XmlElement, name: string): readonly XmlElement[] =>
  childrenOf(element).flatMap((child) => {
    if (child.name === name) return [child];
    return WRAPPERS.has(child.name) ? throughWrappers(child, name) : [];
  });

function paragraphOf(paragraph: XmlElement, before: readonly Item[]): ReadParagraph {
  const properties = childOf(paragraph, 'w:pPr');
  const mark = properties && childOf(properties, 'w:rPr');
  const list = properties && childOf(properties, 'w:numPr');
  const listId = list && valueOf(list, 'w:numId');
  return {
    items: [...before, ...itemsIn(paragraph, {})],
    end: doneIn(mark),
    style: properties && valueOf(properties, 'w:pStyle'),
    ...(listId === undefined || list === undefined
      ? {}
      : { list: { id: listId, level: Number(valueOf(list, 'w:ilvl') ?? 0) } }),
  };
}

const valueOf = (element: XmlElement, name: string): string | undefined => {
  const child = childOf(element, name);
  return child && attribute(child, 'w:val');
};

function itemsIn(element: XmlElement, done: Done): readonly Item[] {
  return childrenOf(element).flatMap((child): readonly Item[] => {
    if (child.name === 'w:r') return runItems(child, done);
    if (INSERTIONS.has(child.name)) return itemsIn(child, { ...done, inserted: doerOf(child) });
    if (DELETIONS.has(child.name)) return itemsIn(child, { ...done, deleted: doerOf(child) });
    if (WRAPPERS.has(child.name)) return itemsIn(child, done);
    return markOf(child);
  });
}

function markOf(element: XmlElement): readonly Item[] {
  const id = attribute(element, 'w:id') ?? '';
  if (element.name === 'w:bookmarkStart') return [{ kind: 'BOOKMARK', name: attribute(element, 'w:name') ?? '' }];
  if (element.name === 'w:commentRangeStart') return [{ kind: 'COMMENT_START', id }];
  return element.name === 'w:commentRangeEnd' ? [{ kind: 'COMMENT_END', id }] : [];
}

/** What a run's parts are as characters. */
const CHARACTERS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
};

function runItems(run: XmlElement, done: Done): readonly Item[] {
  return childrenOf(run).flatMap((part): readonly Item[] => {
    if (part.name === 'w:footnoteReference') return [{ kind: 'NOTE', id: attribute(part, 'w:id') ?? '' }];
    if (part.name === 'w:commentReference') return [{ kind: 'COMMENT_END', id: attribute(part, 'w:id') ?? '' }];
    const text = charactersOf(part);
    return text === '' ? [] : [{ kind: 'TEXT', text, ...done }];
  });
}

function charactersOf(part: XmlElement): string {
  if (part.name === 'w:t' || part.name === 'w:delText') return textOf(part);
  if (part.name === 'w:br')
    return attribute(part, 'w:type') === undefined || attribute(part, 'w:type') === 'textWrapping' ? '\n' : '';
  return CHARACTERS[part.name] ?? '';
}

function doneIn(properties: XmlElement | undefined): Done {
  if (properties === undefined) return {};
  const [inserted, deleted] = [childOf(properties, 'w:ins'), childOf(properties, 'w:del')];
  return {
    ...(inserted === undefined ? {} : { inserted: doerOf(inserted) }),
    ...(deleted === undefined ? {} : { deleted: doerOf(deleted) }),
  };
}

/** Who changed something. Word writes the local time as if it were UTC: the moment is shown, nothing follows from it. */
export function doerOf(element: XmlElement): Doer {
  const at = attribute(element, 'w:date');
  const moment = at === undefined ? Number.NaN : Date.parse(at);
  return {
    author: (attribute(element, 'w:author') ?? '').slice(0, 200),
    ...(Number.isNaN(moment) ? {} : { at: new Date(moment).toISOString() }),
  };
}
