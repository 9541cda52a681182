import type { Column, TableBlock } from './block.ts';
import { BOLD, decorate, MARGINS, pageEnd, REGULAR, RULE, SHADE, shown, textWidth } from './layout.ts';
import type { Sheet, Structure } from './layout.ts';

const SIZE = 8.5;
const PADDING = 4;
const GAP = 1;

interface Cell {
  readonly text: string;
  readonly x: number;
  readonly width: number;
  readonly numeric: boolean;
}

type Row = readonly Cell[];

/**
 * Sets a table whose head is printed again on every page it goes over to, and is said once. A row stays together unless it is
 * taller than a page, when it goes on as rows of its own.
 */
export function setTable(sheet: Sheet, parent: Structure, table: TableBlock): void {
  const struct = sheet.struct('Table');
  parent.add(struct);
  if (table.caption !== undefined) setCaption(sheet, struct, table.caption);
  const head = table.head.length === 0 ? undefined : placed(sheet, table.columns, table.head);
  const rows = table.rows
    .map((cells) => placed(sheet, table.columns, cells))
    .flatMap((row) => parted(sheet, row, pageRoom(sheet, head)));
  const [first] = rows;
  const begins = (head === undefined ? 0 : heightOf(sheet, head, BOLD)) + (first ? heightOf(sheet, first) : 0);
  if (sheet.y + begins > pageEnd(sheet)) sheet.addPage();
  if (head !== undefined) setRow(sheet, struct, head, { header: 'ALL' });
  for (const row of rows) {
    if (sheet.y + heightOf(sheet, row) > pageEnd(sheet)) {
      sheet.addPage();
      if (head !== undefined) decorate(sheet, () => drawRow(sheet, head, BOLD));
    }
    setRow(sheet, struct, row, { header: table.rowHeaders ? 'FIRST' : 'NONE' });
  }
  struct.end();
  sheet.x = MARGINS.left;
  sheet.y += 2 * PADDING;
}

function setCaption(sheet: Sheet, struct: Structure, caption: string): void {
  const draw = (): void => {
    sheet.font(BOLD).fontSize(SIZE).fillColor('black').text(shown(caption), MARGINS.left, sheet.y);
  };
  struct.add(sheet.struct('Caption', {}, draw));
  sheet.y += PADDING;
}

function placed(sheet: Sheet, columns: readonly Column[], texts: readonly string[]): Row {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const unit = textWidth(sheet) / shares;
  let x = MARGINS.left;
  return columns.map(({ share, numeric = false }, index) => {
    const cell = { text: shown(texts[index] ?? ''), x, width: share * unit, numeric };
    x += cell.width;
    return cell;
  });
}

const pageRoom = (sheet: Sheet, head: Row | undefined): number =>
  pageEnd(sheet) - MARGINS.top - (head === undefined ? 0 : heightOf(sheet, head, BOLD));

function heightOf(sheet: Sheet, row: Row, font = REGULAR): number {
  sheet.font(font).fontSize(SIZE);
  const heights = row.map(({ text, width }) =>
    sheet.heightOfString(text, { width: width - 2 * PADDING, lineGap: GAP }),
  );
  return Math.max(...heights, SIZE) + 2 * PADDING;
}

/** A row that is taller than a page, as several that are not. */
function parted(sheet: Sheet, row: Row, room: number): readonly Row[] {
  if (heightOf(sheet, row, BOLD) <= room) return [row];
  const halves = row.map((cell) => {
    const words = cell.text.split(/(?<=\s)/u);
    const middle = Math.ceil(words.length / 2);
    return [words.slice(0, middle).join(''), words.slice(middle).join('')] as const;
  });
  if (halves.every(([, second]) => second === '')) return [row];
  const half = (side: 0 | 1): Row => row.map((cell, index) => ({ ...cell, text: halves[index]?.[side] ?? '' }));
  return [...parted(sheet, half(0), room), ...parted(sheet, half(1), room)];
}

type Headers = 'ALL' | 'FIRST' | 'NONE';

function setRow(sheet: Sheet, table: Structure, row: Row, { header }: { readonly header: Headers }): void {
  const font = header === 'ALL' ? BOLD : REGULAR;
  const height = heightOf(sheet, row, font);
  const top = sheet.y;
  decorate(sheet, () => drawGrid(sheet, row, height, header === 'ALL'));
  const struct = sheet.struct('TR');
  table.add(struct);
  for (const [index, cell] of row.entries()) {
    const draw = (): void => drawCell(sheet, cell, top, font);
    if (header === 'ALL') struct.add(sheet.struct('TH', { scope: 'Column' }, draw));
    else if (header === 'FIRST' && index === 0) struct.add(sheet.struct('TH', { scope: 'Row' }, draw));
    else struct.add(sheet.struct('TD', {}, draw));
  }
  struct.end();
  sheet.y = top + height;
}

function drawRow(sheet: Sheet, row: Row, font: string): void {
  const height = heightOf(sheet, row, font);
  const top = sheet.y;
  drawGrid(sheet, row, height, true);
  for (const cell of row) drawCell(sheet, cell, top, font);
  sheet.y = top + height;
}

function drawGrid(sheet: Sheet, row: Row, height: number, isHead: boolean): void {
  const top = sheet.y;
  sheet.lineWidth(0.5).strokeColor(RULE);
  for (const { x, width } of row) {
    sheet.rect(x, top, width, height);
    if (isHead) sheet.fillAndStroke(SHADE, RULE);
    else sheet.stroke();
  }
}

function drawCell(sheet: Sheet, { text, x, width, numeric }: Cell, top: number, font: string): void {
  sheet
    .font(font)
    .fontSize(SIZE)
    .fillColor('black')
    .text(text, x + PADDING, top + PADDING, {
      width: width - 2 * PADDING,
      lineGap: GAP,
      align: numeric ? 'right' : 'left',
    });
}
