import { RuleViolation } from '../violation.ts';
import { dayOf, type Calendar, type CalendarDay } from './calendar.ts';
import { addDays, type IsoDate } from './dates.ts';
import { isOpen, suspensionsOn, type Ledger } from './suspensions.ts';

/**
 * The part one date plays in a count:
 * - `START` the day counted from, itself never counted;
 * - `COUNTED` the `number`-th of the term (in a term of months: the day on which that month is over);
 * - `SKIPPED` not a working day, passed over;
 * - `SUSPENDED` whatever its nature, the term stood still on it, for all these reasons;
 * - `END` the day on which the deadline falls after the count is done: reached by rolling on, or the sending day that
 *   stands before clear days.
 */
export type DayCount = CalendarDay & Mark;

export type Mark =
  | { readonly part: 'START' | 'SKIPPED' | 'END' }
  | { readonly part: 'COUNTED'; readonly number: number }
  | { readonly part: 'SUSPENDED'; readonly because: readonly string[] };

type Direction = 1 | -1;

/** How a count goes: over which calendar, whether over working days alone, and when it stands still. */
export interface Way {
  readonly calendar: Calendar;
  readonly direction: Direction;
  readonly counts: 'WORKING_DAYS' | 'ALL_DAYS';
  readonly ledger: Ledger;
}

/** What a walk came past. It stands still, with `left` marks to go, where it met a suspension that nobody has ended. */
interface Walk {
  readonly days: readonly DayCount[];
  readonly left: number;
}

/** Named once, as in `day-numbers.ts`. */
const { assign } = Object;

/** A year without one working day is a mistake in the closures; without this bound it would be an endless count. */
const LONGEST_CLOSURE_DAYS = 366;

export function startOn(calendar: Calendar, date: IsoDate): DayCount {
  return marked(dayOf(calendar, date), { part: 'START' });
}

/** The marks of a term of `n` days. @throws RangeError unless `n` is a whole number from 0 on. */
export function counted(n: number): readonly Mark[] {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`A term is a whole number from 0 on, not ${n}`);
  const marks: Mark[] = [];
  for (let number = 1; number <= n; number++) marks.push({ part: 'COUNTED', number });
  return marks;
}

/**
 * The days past `from`, each that counts bearing the next mark, until the marks are used up; a day whose mark is
 * `undefined` counts without being told.
 *
 * @throws RuleViolation `CALENDAR_CLOSED` when closures leave no working day for a year.
 */
export function walk(way: Way, from: IsoDate, marks: readonly (Mark | undefined)[]): Walk {
  const days: DayCount[] = [];
  let date = from;
  for (const [index, mark] of marks.entries()) {
    const reached = nextDay(way, date, days);
    if (reached === undefined) return { days, left: marks.length - index };
    if (mark !== undefined) days.push(marked(dayOf(way.calendar, reached), mark));
    date = reached;
  }
  return { days, left: 0 };
}

/** The same days, carried on to a working day where the last of them is none, or one on which the term stands still. */
export function rolled(way: Way, days: readonly DayCount[]): Walk {
  const last = lastOf(days);
  if (last.working && suspensionsOn(way.ledger, last.date).length === 0) return { days, left: 0 };
  const on = walk({ ...way, counts: 'WORKING_DAYS' }, last.date, [{ part: 'END' }]);
  return { days: [...days, ...on.days], left: on.left };
}

export function lastOf(days: readonly DayCount[]): DayCount {
  const last = days.at(-1);
  if (last === undefined) throw new RangeError('A count has at least its start');
  return last;
}

/** Not by two spreads, which cost twenty times as much: a count makes one of these for every day. */
const marked = (day: CalendarDay, mark: Mark): DayCount => assign({}, day, mark);

/** The first day past `from` that counts; those passed over are added to `passed`. `undefined` where the count stands still. */
function nextDay(way: Way, from: IsoDate, passed: DayCount[]): IsoDate | undefined {
  let closed = 0;
  for (let date = addDays(from, way.direction); closed < LONGEST_CLOSURE_DAYS; date = addDays(date, way.direction)) {
    const suspensions = suspensionsOn(way.ledger, date);
    if (suspensions.some(isOpen)) return undefined;
    if (suspensions.length === 0 && way.counts === 'ALL_DAYS') return date;
    const day = dayOf(way.calendar, date);
    if (suspensions.length > 0) {
      passed.push(marked(day, { part: 'SUSPENDED', because: suspensions.map(({ reason }) => reason) }));
    } else if (day.working) {
      return date;
    } else {
      passed.push(marked(day, { part: 'SKIPPED' }));
      closed++;
    }
  }
  throw new RuleViolation('CALENDAR_CLOSED', { from });
}
