import { scalePoint } from 'd3-scale';
import type { MonthOfPromise, Outcome } from '../../domain/meetings/promise.ts';

/** Lengths are CSS pixels on the narrowest phone, where the drawing is as wide as its `viewBox`. */
export const SIZES = { width: 290, text: 14, smallText: 12, line: 20, mark: 6 } as const;

/** Room at the left for a year, and between the middle of a column and the drawing's edge. */
const YEAR = 44;
const EDGE = 10;
const ROW_GAP = 14;
const MARK_GAP = 17;

export interface Mark {
  readonly key: string;
  readonly outcome: Outcome;
  readonly x: number;
  readonly y: number;
}

export interface PromiseLayout {
  readonly height: number;
  /** The outcomes that occur, each with the height of its line. */
  readonly legend: readonly { readonly outcome: Outcome; readonly y: number }[];
  readonly months: readonly { readonly number: number; readonly x: number }[];
  readonly monthsY: number;
  readonly years: readonly { readonly year: string; readonly y: number }[];
  readonly marks: readonly Mark[];
}

const NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** Where everything of the chart stands: a row a year, a column a month, a mark for each meeting that was promised. */
export function promiseLayout(months: readonly MonthOfPromise[], occurring: readonly Outcome[]): PromiseLayout {
  const x = scalePoint<number>()
    .domain(NUMBERS)
    .range([YEAR + EDGE, SIZES.width - EDGE]);
  const columnOf = (number: number): number => x(number) ?? 0;
  const legend = occurring.map((outcome, line) => ({ outcome, y: (line + 0.5) * SIZES.line }));
  const monthsY = legend.length * SIZES.line + 24;
  const years: { year: string; y: number }[] = [];
  const marks: Mark[] = [];
  let top = monthsY + ROW_GAP;
  for (const [year, own] of byYear(months)) {
    const y = top + SIZES.mark;
    years.push({ year, y });
    for (const { month, promised } of own) {
      marks.push(
        ...promised.map(({ key, outcome }, nth) => ({
          key,
          outcome,
          x: columnOf(Number(month.slice(5))),
          y: y + nth * MARK_GAP,
        })),
      );
    }
    top = y + (Math.max(1, ...own.map(({ promised }) => promised.length)) - 1) * MARK_GAP + SIZES.mark + ROW_GAP;
  }
  return {
    height: top,
    legend,
    months: NUMBERS.map((number) => ({ number, x: columnOf(number) })),
    monthsY,
    years,
    marks,
  };
}

function byYear(months: readonly MonthOfPromise[]): ReadonlyMap<string, readonly MonthOfPromise[]> {
  const years = new Map<string, MonthOfPromise[]>();
  for (const month of months) {
    const year = month.month.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), month]);
  }
  return years;
}
