import type { Line } from './lines.ts';
import { startsLow } from './lines.ts';

/** Lines that make more text than this together, in characters, are no row and no sentence. */
const LONGEST_WHOLE = 20_000;
const LONGEST_ROW = 12;

/** Goes over the lines of a source once, looking ahead where a row may be cut. */
export class Cursor {
  readonly #lines: readonly Line[];
  #at = 0;

  constructor(lines: readonly Line[]) {
    this.#lines = lines;
  }

  /** The next line, or one further on. */
  peek(ahead = 0): Line | undefined {
    return this.#lines[this.#at + ahead];
  }

  /** The next lines, left where they are. */
  next(count: number): readonly Line[] {
    return this.#lines.slice(this.#at, this.#at + count);
  }

  /** The next lines, which are now read. */
  take(count: number): readonly Line[] {
    const taken = this.next(count);
    this.#at += taken.length;
    return taken;
  }

  /** How many lines follow on each other from the next one on, by a rule that sees the lines so far and the next. */
  run(goesOn: (before: readonly Line[], line: Line) => boolean): number {
    const before: Line[] = [];
    let length = 0;
    for (let line = this.peek(); line !== undefined; line = this.peek(before.length)) {
      length += line.plain.length;
      if (before.length > 0 && (length > LONGEST_WHOLE || !goesOn(before, line))) break;
      before.push(line);
    }
    return before.length;
  }

  /**
   * How many lines from the next one on make up one row of a table: the fewest that are complete, 0 when none are. A row is
   * cut by a page break, never by a plain line end, unless what follows starts with a small letter.
   */
  rowLength(
    isComplete: (row: readonly Line[]) => boolean,
    goesOn: (row: readonly Line[], line: Line) => boolean,
  ): number {
    const most = Math.min(
      LONGEST_ROW,
      this.run((row, line) => (line.gap > 0 || startsLow(line.plain)) && goesOn(row, line)),
    );
    const lengths = Array.from({ length: most }, (_, index) => index + 1);
    return lengths.find((length) => isComplete(this.next(length))) ?? 0;
  }
}
