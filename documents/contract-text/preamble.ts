import type { Cursor } from './cursor.ts';
import type { Draft } from './draft.ts';
import { headingOf } from './headings.ts';
import type { Line } from './lines.ts';
import { continues, unitOf } from './lines.ts';
import { collapse } from './markup.ts';
import type { ContractWords } from './words.ts';

type Section = 'title' | 'contents' | 'glossary' | 'half-title';

/**
 * Reads what stands before the first part or article: title page, contents list, glossary, half-title, each one provision
 * with its lines. The contents list holds every heading a first time; it ends at the first line that is no entry.
 */
export function readPreamble(cursor: Cursor, draft: Draft, words: ContractWords): void {
  let section: Section = 'title';
  let lines: Line[] = [];
  const lastOf = lastLines(cursor, words);
  const close = (): void => {
    if (lines.length > 0) addSection(draft, section, lines, words);
    lines = [];
  };
  for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
    const isEntry: boolean = section === 'contents' && isContentsEntry(line, lines.at(-1), lastOf, words);
    if (!isEntry && headingOf(line.plain, words) !== undefined) break;
    const next: Section = isEntry ? section : sectionOf(line, section, words);
    if (next !== section) close();
    section = next;
    lines.push(...cursor.take(1));
  }
  close();
}

function sectionOf(line: Line, current: Section, words: ContractWords): Section {
  if (words.contents.test(line.plain)) return 'contents';
  if (words.glossary.test(line.plain)) return 'glossary';
  if (words.title.test(line.plain) && current !== 'title') return 'half-title';
  return current === 'contents' ? 'half-title' : current;
}

/** What a line can be listed as in the contents. */
const entryOf = (line: Line, words: ContractWords): string | undefined =>
  words.glossary.test(line.plain) ? 'glossary' : headingOf(line.plain, words)?.id;

/** The last line on which each heading occurs: in a contents list without page numbers, every heading occurs again later. */
function lastLines(cursor: Cursor, words: ContractWords): ReadonlyMap<string, Line> {
  const last = new Map<string, Line>();
  for (let ahead = 0, line = cursor.peek(); line !== undefined; line = cursor.peek(++ahead)) {
    const entry = entryOf(line, words);
    if (entry !== undefined) last.set(entry, line);
  }
  return last;
}

function isContentsEntry(
  line: Line,
  previous: Line | undefined,
  last: ReadonlyMap<string, Line>,
  words: ContractWords,
): boolean {
  if (withoutPage(line.text) !== undefined) return true;
  const entry = entryOf(line, words);
  if (entry !== undefined) return last.get(entry) !== line;
  return previous !== undefined && goesOn(line, previous);
}

/** Whether a line goes on with the one before it; an entry of the contents list is at its end where its page stands. */
const goesOn = (line: Line, previous: Line): boolean =>
  withoutPage(previous.text) === undefined && continues(previous.plain, line, false);

/** A line of the contents list without its leaders and page; undefined when it ends in none. */
function withoutPage(text: string): string | undefined {
  const line = text.trimEnd();
  const page = /\d{1,4}$/u.exec(line.slice(-4));
  const entry = line.slice(0, line.length - (page?.[0].length ?? 0));
  if (page === null || !/\t$|[.…\s]{2}$/u.test(entry.slice(-2))) return undefined;
  let end = entry.length;
  while (end > 0 && /[.…\s]/u.test(entry.charAt(end - 1))) end -= 1;
  return entry.slice(0, end);
}

function addSection(draft: Draft, section: Section, lines: readonly Line[], words: ContractWords): void {
  const unit = unitOf(lines, { separator: (line, previous) => (goesOn(line, previous) ? ' ' : '\n') });
  draft.add(section, unit, { kind: 'PREAMBLE', parentId: undefined, text: unit.text });
  if (section !== 'contents') return;
  let entry = '';
  for (const [index, line] of lines.entries()) {
    const previous = lines[index - 1];
    entry = previous !== undefined && goesOn(line, previous) ? `${entry} ${line.text}` : line.text;
    const heading = headingOf(collapse(withoutPage(entry) ?? entry), words);
    const next = lines[index + 1];
    if (heading === undefined || (next !== undefined && goesOn(next, line))) continue;
    draft.contents.push({ id: heading.id, title: heading.title, line: line.number });
  }
}
