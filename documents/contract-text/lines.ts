import { collapse } from './markup.ts';

/** What ends a line, on whatever system it was written. */
export const LINE_END = /\r\n|[\n\r\u2028\u2029]/u;

/** A line of the source that is not blank. */
export interface Line {
  /** Where the reader finds it: 1 is the file's first line. */
  readonly number: number;
  /** The line without markup, its tabs in place. */
  readonly text: string;
  /** The same with one space for every run of white space. */
  readonly plain: string;
  /** How many blank lines stand before it; two and more are what a page break leaves. */
  readonly gap: number;
}

/** One or more lines of the source that make one whole. */
export interface Unit {
  readonly text: string;
  readonly line: number;
  /** Each line taken, and the number of characters of `text` up to its end. */
  readonly pieces: readonly { readonly line: Line; readonly end: number }[];
}

/** The lines of a text that hold something, with the blank ones between them counted. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let gap = 0;
  for (const [index, source] of text.split(LINE_END).entries()) {
    for (const [page, part] of source.split('\f').entries()) {
      if (page > 0) gap += 2;
      const plain = collapse(part);
      if (plain === '') {
        gap += 1;
        continue;
      }
      lines.push({ number: index + 1, text: part, plain, gap });
      gap = 0;
    }
  }
  return lines;
}

/** Whether a line stands in columns: two cells with something in them, or room for three. */
export const isTabular = (line: Line): boolean => {
  const cells = line.text.split('\t');
  return cells.length > 2 || cells.filter((cell) => cell.trim() !== '').length > 1;
};

/** How lines become one: the words of each, and what stands between a line and the one before it. */
interface Joining {
  readonly wording?: (line: Line) => string;
  readonly separator?: (line: Line, previous: Line) => string;
}

/** Several lines as one, with a space between them unless told otherwise. */
export function unitOf(
  lines: readonly Line[],
  { wording = (line) => line.plain, separator = () => ' ' }: Joining = {},
): Unit {
  const pieces: { line: Line; end: number }[] = [];
  let text = '';
  for (const [index, line] of lines.entries()) {
    const previous = lines[index - 1];
    text += (previous === undefined ? '' : separator(line, previous)) + wording(line);
    pieces.push({ line, end: text.length });
  }
  return { text, line: lines[0]?.number ?? 0, pieces };
}

const ENDS_SENTENCE = /[.!?:;]["»”')]?$/u;
const STARTS_LOW = /^["«“'(]?\s?\p{Ll}/u;
const LIST_MARK = /^[-–•] /u;
const ENUMERATOR = /^(?:\p{L}|\d{1,2})[.)°] /u;

/** Whether a line is one of an enumeration: `- …`, `a) …`, `1. …`. */
export const isListItem = (plain: string): boolean => LIST_MARK.test(plain) || ENUMERATOR.test(plain);

/** Whether a line begins with a small letter, as only the rest of a sentence does. */
export const startsLow = (plain: string): boolean => STARTS_LOW.test(plain) && !isListItem(plain);

/**
 * Whether `line` goes on with the sentence that `before` left open: it starts with a small letter where no sentence ended.
 * What a blank line `closes` (a heading, an enumeration's item) goes on over a page break alone.
 */
export const continues = (before: string, line: Line, closes: boolean): boolean =>
  startsLow(line.plain) && !ENDS_SENTENCE.test(before) && !(closes && line.gap === 1);
