import { ITEM_KINDS } from '../../domain/contract/provision.ts';
import type { ItemKind } from '../../domain/contract/provision.ts';
import type { Cursor } from './cursor.ts';
import type { Draft } from './draft.ts';
import { headingOf } from './headings.ts';
import { HOLDER_SEPARATOR } from './layout.ts';
import type { Line } from './lines.ts';
import { unitOf } from './lines.ts';
import type { ContractWords } from './words.ts';

const SENTENCE_END = /[.!?]["»”')]?$/u;
const STARTS_HIGH = /^\P{L}*\p{Lu}/u;

/** An objective's number in a cell of its own. */
const NUMBER_CELL = /^\D*\d+\.\d+ *\t/u;

/** Whether a line begins an operational objective: its number, and after it a tab, a label, or nothing more. */
function startsObjective(line: Line, words: ContractWords): boolean {
  const groups = words.objective.exec(line.plain)?.groups;
  if (groups === undefined) return false;
  const labelled = groups['holders'] !== undefined || groups['now'] !== undefined || groups['target'] !== undefined;
  return labelled || groups['text'] === undefined || NUMBER_CELL.test(line.text);
}

/** Whether `line` can be what a page break cut from a row: no heading, no row of its own, no new sentence. */
const goesOnRow =
  (words: ContractWords, beginsRow: (line: Line) => boolean) =>
  (row: readonly Line[], line: Line): boolean =>
    !beginsRow(line) &&
    !startsObjective(line, words) &&
    headingOf(line.plain, words) === undefined &&
    !(SENTENCE_END.test(row.at(-1)?.plain ?? '') && STARTS_HIGH.test(line.plain) && !isItemKind(line.plain, words));

const isItemKind = (plain: string, words: ContractWords): boolean => Object.values(words.itemKinds).includes(plain);

/**
 * Reads the row of an operational objective (number, title, holders, maturity now and target), wherever a page break cut it.
 * Returns its id, or undefined when the next line begins none.
 */
export function readObjective(
  cursor: Cursor,
  draft: Draft,
  words: ContractWords,
  parentId: string,
): string | undefined {
  const first = cursor.peek();
  if (first === undefined || !startsObjective(first, words)) return undefined;
  const target = (row: readonly Line[]): string => words.objective.exec(unitOf(row).text)?.groups?.['target'] ?? '';
  const goesOn = goesOnRow(words, (line) => words.item.test(line.plain));
  const length = cursor.rowLength((row) => target(row) !== '', goesOn) || 1;
  const unit = unitOf(cursor.next(length));
  const match = words.objective.exec(unit.text);
  if (match?.groups === undefined) return undefined;
  cursor.take(length);
  const { number = '', text = '', holders = '' } = match.groups;
  const id = draft.add(`oo-${number}`, unit, {
    kind: 'OPERATIONAL_OBJECTIVE',
    parentId,
    number,
    text,
    holders: holders === '' ? [] : holders.split(HOLDER_SEPARATOR),
    ...maturityOf(match.groups),
    match,
  });
  if (length > 1) draft.find('ROW_REPAIRED', 'INFO', unit.line, { provision: id, cause: 'PAGE_BREAK' });
  else if (!NUMBER_CELL.test(first.text))
    draft.find('ROW_REPAIRED', 'INFO', unit.line, { provision: id, cause: 'LOST_TAB' });
  return id;
}

function maturityOf({ now = '', target = '' }: Record<string, string>): { maturity?: { now: number; target: number } } {
  const isWhole = /^\d+$/u;
  return isWhole.test(now) && isWhole.test(target) ? { maturity: { now: Number(now), target: Number(target) } } : {};
}

/**
 * Reads the row of a process or project, wherever a page break cut it or took a tab from it. False when the next line begins
 * none.
 */
export function readItem(cursor: Cursor, draft: Draft, words: ContractWords, parentId: string): boolean {
  const first = cursor.peek();
  if (first === undefined || isItemKind(first.plain, words)) return false;
  const goesOn = goesOnRow(words, (line) => line.text.startsWith('\t') && !isItemKind(line.plain, words));
  const length = cursor.rowLength((row) => words.item.test(unitOf(row).text), goesOn);
  if (length === 0) return false;
  const unit = unitOf(cursor.next(length));
  const match = words.item.exec(unit.text);
  const itemKind = ITEM_KINDS.find((kind): kind is ItemKind => words.itemKinds[kind] === match?.groups?.['kind']);
  if (match === null || itemKind === undefined) return false;
  cursor.take(length);
  const id = draft.add(draft.nextId(parentId, 'item'), unit, {
    kind: 'ITEM',
    parentId,
    itemKind,
    text: match.groups?.['text'] ?? '',
    match,
  });
  const cause = length > 1 ? 'PAGE_BREAK' : 'LOST_TAB';
  if (length > 1 || !/^\t.*\t/u.test(first.text)) {
    draft.find('ROW_REPAIRED', 'INFO', unit.line, { provision: id, cause });
  }
  return true;
}
