import { BorderStyle, Paragraph, Table, TableCell, TableRow, WidthType, type ParagraphChild } from 'docx';
import type { Mark, Tracks } from './tracked.ts';

/** The paragraphs of a cell; empty ones are left out where others stand. */
export type Cell = readonly (readonly ParagraphChild[])[];

/** The rows that one provision makes. */
export interface Rows {
  readonly rows: readonly (readonly Cell[])[];
  /** Whether they name the columns: repeated on each page, and read aloud with each cell. */
  readonly isHeading: boolean;
  readonly mark: Mark;
  readonly tracks: Tracks;
  /** In percent. */
  readonly widths?: readonly number[];
}

/** Twentieths of a point: the width of a page of A4 between its margins. */
const WIDTH = 9_070;
const BORDER = { style: BorderStyle.SINGLE, size: 4, color: '8A8A8A' };
const BORDERS = {
  top: BORDER,
  bottom: BORDER,
  left: BORDER,
  right: BORDER,
  insideHorizontal: BORDER,
  insideVertical: BORDER,
};

/** What follows each other in rows, as one table: a row with fewer cells than others has a last one that is as wide as theirs. */
export function tableOf(parts: readonly Rows[]): Table {
  const columns = Math.max(1, ...parts.flatMap(({ rows }) => rows.map(({ length }) => length)));
  const shares = parts.find(({ widths }) => widths?.length === columns)?.widths ?? sharesOf(columns);
  const widths = shares.map((share) => Math.round((WIDTH * share) / 100));
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    borders: BORDERS,
    rows: parts.flatMap((part) => part.rows.map((cells) => rowOf(cells, part, widths))),
  });
}

/** The first column holds words. */
const sharesOf = (columns: number): readonly number[] => {
  if (columns === 1) return [100];
  const first = columns > 4 ? 30 : 46;
  return [first, ...Array.from({ length: columns - 1 }, () => (100 - first) / (columns - 1))];
};

function rowOf(cells: readonly Cell[], { isHeading, mark, tracks }: Rows, widths: readonly number[]): TableRow {
  return new TableRow({
    ...tracks.whole(mark),
    cantSplit: true,
    ...(isHeading ? { tableHeader: true } : {}),
    children: cells.map((cell, index) => {
      const isLast = index === cells.length - 1;
      const spanned = isLast ? widths.slice(index) : widths.slice(index, index + 1);
      return new TableCell({
        width: { size: spanned.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
        ...(spanned.length > 1 ? { columnSpan: spanned.length } : {}),
        children: paragraphsOf(cell, isHeading, mark, tracks),
      });
    }),
  });
}

function paragraphsOf(cell: Cell, isHeading: boolean, mark: Mark, tracks: Tracks): Paragraph[] {
  const filled = cell.filter(({ length }) => length > 0);
  return (filled.length === 0 ? [[]] : filled).map(
    (children) => new Paragraph({ style: isHeading ? 'TableHeading' : 'TableText', children, run: tracks.whole(mark) }),
  );
}
