import { RuleViolation } from '../violation.ts';
import { dayOf, type Calendar, type CalendarDay } from './calendar.ts';
import { addDays, addMonths, brusselsDate, type Instant, type IsoDate } from './dates.ts';

export type DeadlineRule =
  'WORKING_DAYS_AFTER' | 'WORKING_DAYS_BEFORE' | 'CLEAR_WORKING_DAYS_BEFORE' | 'CALENDAR_DAYS_AFTER' | 'MONTHS_AFTER';

/**
 * The part one date plays in a count:
 * - `START` the day counted from, itself never counted;
 * - `COUNTED` the `number`-th of the term (in a term of months: the day on which that month is over);
 * - `SKIPPED` not a working day, passed over;
 * - `END` the day on which the deadline falls after the count is done: reached by rolling on, or the sending day that
 *   stands before clear days.
 */
export type DayCount = CalendarDay & Mark;

/**
 * A date, ending 23:59:59 in Brussels, that can explain itself.
 * `explanation` goes from the start (first) to `date` (last), backward in time for the rules `…_BEFORE`; it leaves out no
 * day, save that a term of months names only the last day of each month counted. Plain JSON.
 */
export interface Deadline {
  readonly date: IsoDate;
  readonly rule: DeadlineRule;
  /** Working days, calendar days or months, as the rule says. */
  readonly count: number;
  readonly explanation: readonly DayCount[];
}

type Direction = 1 | -1;
type Counted = { readonly part: 'COUNTED'; readonly number: number };
type Mark = { readonly part: 'START' | 'SKIPPED' | 'END' } | Counted;

/** A year without one working day is a mistake in the closures; without this bound it would be an endless count. */
const LONGEST_CLOSURE_DAYS = 366;

/**
 * The `n`-th working day after `from`, which is not counted. It is always a working day: none (`n` = 0) means `from`
 * itself, or the next working day when it is none.
 *
 * @throws RuleViolation `CALENDAR_CLOSED` when closures leave no working day for a year: so do all counts here.
 */
export function workingDaysAfter(calendar: Calendar, from: IsoDate, n: number): Deadline {
  const days = [startOn(calendar, from), ...walk(calendar, from, 1, counted(n))];
  return deadline('WORKING_DAYS_AFTER', n, rolled(calendar, days, 1));
}

/**
 * The `n`-th working day before `date`, which is not counted; none (`n` = 0) means `date` itself, or the working day
 * before it when it is none.
 */
export function workingDaysBefore(calendar: Calendar, date: IsoDate, n: number): Deadline {
  const days = [startOn(calendar, date), ...walk(calendar, date, -1, counted(n))];
  return deadline('WORKING_DAYS_BEFORE', n, rolled(calendar, days, -1));
}

/**
 * The latest day on which a convocation can leave "at least `n` working days before" a meeting (domain rules, sections 5
 * and 8). With `clear`, `n` whole working days lie between the two, neither of which counts; without, the sending day
 * is the `n`-th itself. Either way it is a working day.
 */
export function sendBy(
  calendar: Calendar,
  meeting: IsoDate,
  n: number,
  options: { readonly clear: boolean },
): Deadline {
  if (!options.clear) return workingDaysBefore(calendar, meeting, n);
  const marks: readonly Mark[] = [...counted(n), { part: 'END' }];
  const days = [startOn(calendar, meeting), ...walk(calendar, meeting, -1, marks)];
  return deadline('CLEAR_WORKING_DAYS_BEFORE', n, days);
}

/**
 * `n` days after `from`, whatever their nature; the end is carried to the next working day where the calendar rolls
 * forward (setting `calendar.rollForward`).
 */
export function calendarDaysAfter(calendar: Calendar, from: IsoDate, n: number): Deadline {
  return term(calendar, 'CALENDAR_DAYS_AFTER', from, n, addDays);
}

/**
 * `n` months after `from`: the same day of the month, or that month's last day, always counted from `from` itself (31-01
 * plus two months is 31-03, not 28-03); rolled forward as in `calendarDaysAfter`.
 */
export function monthsAfter(calendar: Calendar, from: IsoDate, n: number): Deadline {
  return term(calendar, 'MONTHS_AFTER', from, n, addMonths);
}

/** Whether `at` lies after the due date, which lasts until 23:59:59 in Brussels, that second included. */
export function isLate(dueOn: IsoDate, at: Instant): boolean {
  return brusselsDate(at) > dueOn;
}

function term(
  calendar: Calendar,
  rule: DeadlineRule,
  from: IsoDate,
  n: number,
  add: (date: IsoDate, n: number) => IsoDate,
): Deadline {
  const steps = counted(n).map((mark) => marked(calendar, add(from, mark.number), mark));
  const days = [startOn(calendar, from), ...steps];
  return deadline(rule, n, calendar.rollForward ? rolled(calendar, days, 1) : days);
}

function startOn(calendar: Calendar, date: IsoDate): DayCount {
  return marked(calendar, date, { part: 'START' });
}

function marked(calendar: Calendar, date: IsoDate, mark: Mark): DayCount {
  return { ...dayOf(calendar, date), ...mark };
}

function counted(n: number): readonly Counted[] {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`A term is a whole number from 0 on, not ${n}`);
  return Array.from({ length: n }, (_, index) => ({ part: 'COUNTED', number: index + 1 }));
}

/** The days past `from`, each working day bearing the next mark, until the marks are used up. */
function walk(calendar: Calendar, from: IsoDate, direction: Direction, marks: readonly Mark[]): DayCount[] {
  const days: DayCount[] = [];
  let date = from;
  for (const mark of marks) {
    const reached = nextWorkingDay(calendar, date, direction, days);
    days.push({ ...reached, ...mark });
    date = reached.date;
  }
  return days;
}

/** The first working day past `from`; those passed over are added to `skipped`. */
function nextWorkingDay(calendar: Calendar, from: IsoDate, direction: Direction, skipped: DayCount[]): CalendarDay {
  for (let distance = 1; distance <= LONGEST_CLOSURE_DAYS; distance++) {
    const day = dayOf(calendar, addDays(from, direction * distance));
    if (day.working) return day;
    skipped.push({ ...day, part: 'SKIPPED' });
  }
  throw new RuleViolation('CALENDAR_CLOSED', { from });
}

/** The same days, carried on to a working day where the last of them is none. */
function rolled(calendar: Calendar, days: readonly DayCount[], direction: Direction): readonly DayCount[] {
  const last = lastOf(days);
  return last.working ? days : [...days, ...walk(calendar, last.date, direction, [{ part: 'END' }])];
}

function deadline(rule: DeadlineRule, count: number, explanation: readonly DayCount[]): Deadline {
  return { date: lastOf(explanation).date, rule, count, explanation };
}

function lastOf(days: readonly DayCount[]): DayCount {
  const last = days.at(-1);
  if (last === undefined) throw new RangeError('A count has at least its start');
  return last;
}
