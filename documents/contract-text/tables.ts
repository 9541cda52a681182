import type { Cursor } from './cursor.ts';
import type { Draft } from './draft.ts';
import { headingOf } from './headings.ts';
import type { Line, Unit } from './lines.ts';
import { isTabular, unitOf } from './lines.ts';
import { collapse } from './markup.ts';
import type { ContractWords } from './words.ts';

const YEAR = /^(?:19|20)\d\d$/u;
const AMOUNT = String.raw`(?:[-–]|-?\d{1,3}(?:\.\d{3})+|-?\d+)`;
/** A cell with a quantity in it, of whatever unit. */
const QUANTITY = /^(?:[-–]|-?\d[\d.,]*(?: ?(?:€|EUR|%))?)$/u;

const cellsOf = (text: string): readonly string[] => text.split('\t').map(collapse);
const quantities = (line: Line): readonly string[] => cellsOf(line.text).filter((cell) => QUANTITY.test(cell));
/** Column headings hold words or years, never another quantity. */
const isHeadings = (line: Line): boolean => isTabular(line) && quantities(line).every((cell) => YEAR.test(cell));

/** A table's shape: how many columns its headings make room for and, for the budget's, which year each amount belongs to. */
interface Shape {
  readonly columns: number;
  readonly years: readonly string[];
  readonly row: RegExp | undefined;
}

/**
 * Reads a table: column headings and rows, over page breaks. Rows of a table whose headings are years and whose amounts are
 * in thousand euro are the budget's lines. False when the next line stands in no columns.
 */
export function readTable(cursor: Cursor, draft: Draft, words: ContractWords, parentId: string | undefined): boolean {
  const first = cursor.peek();
  if (first === undefined || !isTabular(first)) return false;
  const headings = isHeadings(first) ? cursor.take(cursor.run((_, line) => isHeadings(line))) : [];
  const shape = shapeOf(headings.length > 0 ? headings : [first], words);
  const tableId = headings.length > 0 ? addHeadings(draft, headings, parentId) : parentId;
  for (let length = rowLength(cursor, shape, words); length > 0; length = rowLength(cursor, shape, words)) {
    addRow(draft, cursor.take(length), shape, tableId);
  }
  return true;
}

function shapeOf(headings: readonly Line[], words: ContractWords): Shape {
  const columns = Math.max(...headings.map((line) => line.text.split('\t').length));
  const years = headings
    .map((line) => cellsOf(line.text).filter((cell) => cell !== ''))
    .find((cells) => cells.every(isYear));
  const isBudget = years !== undefined && headings.some((line) => words.thousandEuro.test(line.plain));
  return isBudget ? { columns, years, row: budgetRow(years.length) } : { columns, years: [], row: undefined };
}

const isYear = (cell: string): boolean => YEAR.test(cell);
const budgetRow = (columns: number): RegExp =>
  new RegExp(`^(?<text>.*\\S) (?<figures>${AMOUNT}(?: ${AMOUNT}){${columns - 1}})$`, 'du');

/** A line with its cells, empty ones too, each without needless blanks. */
const wording = (line: Line): string => cellsOf(line.text).join('\t');

function addHeadings(draft: Draft, lines: readonly Line[], parentId: string | undefined): string {
  const unit = unitOf(lines, { wording, separator: () => '\n' });
  return draft.add(draft.nextId(parentId, 'table'), unit, { kind: 'TABLE', parentId, text: unit.text });
}

/** One row of cut lines: the tab at which a page broke still parts its cells. */
const rowUnit = (lines: readonly Line[]): Unit =>
  unitOf(lines, {
    wording,
    separator: (line, previous) => (previous.text.endsWith('\t') || line.text.startsWith('\t') ? '' : ' '),
  });

/** How many lines make the table's next row; 0 at its end. */
function rowLength(cursor: Cursor, shape: Shape, words: ContractWords): number {
  const first = cursor.peek();
  if (first === undefined || headingOf(first.plain, words) !== undefined) return 0;
  if (first.gap > 0 && isHeadings(first)) return 0;
  const goesOn = (row: readonly Line[], line: Line): boolean => !isHeadings(line) && isRestOfRow(row, line, shape);
  return cursor.rowLength((row) => isComplete(row, shape), goesOn) || (isTabular(first) ? 1 : 0);
}

function isComplete(row: readonly Line[], shape: Shape): boolean {
  const { text } = rowUnit(row);
  if (shape.row === undefined) return text.split('\t').length === shape.columns;
  return shape.row.test(collapse(text)) && (row[0]?.gap === 0 || text.includes('\t'));
}

/** After the first amounts of a budget line only amounts can follow. */
function isRestOfRow(row: readonly Line[], line: Line, shape: Shape): boolean {
  const firstCell = cellsOf(line.text).find((cell) => cell !== '') ?? '';
  const hasAmounts = row.some((part) => quantities(part).length > 0);
  return shape.row === undefined || !hasAmounts || QUANTITY.test(firstCell);
}

function addRow(draft: Draft, lines: readonly Line[], shape: Shape, tableId: string | undefined): void {
  const cells = rowUnit(lines);
  const unit = shape.row === undefined ? cells : unitOf(lines);
  const match = shape.row?.exec(unit.text);
  const id = draft.nextId(tableId, 'line');
  if (match) {
    const figures = figuresOf(match.groups?.['figures'] ?? '', shape.years);
    draft.add(id, unit, { kind: 'BUDGET_LINE', parentId: tableId, text: match.groups?.['text'] ?? '', figures, match });
  } else {
    draft.add(id, cells, { kind: 'TABLE_ROW', parentId: tableId, text: cells.text });
  }
  if (shape.row !== undefined && !match) draft.find('BUDGET_LINE_UNREADABLE', 'WARNING', unit.line, { provision: id });
  if (lines.length > 1) draft.find('ROW_REPAIRED', 'INFO', unit.line, { provision: id, cause: 'PAGE_BREAK' });
  else if (match && cells.text.split('\t').length !== shape.columns) {
    draft.find('ROW_REPAIRED', 'INFO', unit.line, { provision: id, cause: 'LOST_TAB' });
  }
}

/** Amounts in thousand euro by year; a dash is nothing. */
function figuresOf(amounts: string, years: readonly string[]): Record<string, number> {
  const figures = amounts.split(' ').map((amount) => (/\d/u.test(amount) ? Number(amount.replaceAll('.', '')) : 0));
  return Object.fromEntries(years.map((year, column) => [year, figures[column] ?? 0]));
}
