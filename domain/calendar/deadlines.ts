import type { Calendar } from './calendar.ts';
import { counted, lastOf, rolled, startOn, walk, type DayCount, type Mark, type Way } from './counting.ts';
import { addMonths, brusselsDate, compareDates, daysBetween, type Instant, type IsoDate } from './dates.ts';
import { isOpen, NEVER_SUSPENDED, type Ledger } from './suspensions.ts';

export type { DayCount } from './counting.ts';

/** The rules that count on from a day: a term in one of them can stand still. */
export type TermRule = 'WORKING_DAYS_AFTER' | 'CALENDAR_DAYS_AFTER' | 'MONTHS_AFTER';

export type DeadlineRule = TermRule | 'WORKING_DAYS_BEFORE' | 'CLEAR_WORKING_DAYS_BEFORE' | 'ROLLED_FORWARD';

/**
 * A date, ending 23:59:59 in Brussels, that can explain itself.
 * `explanation` goes from the start (first) to `date` (last), backward in time for the rules `…_BEFORE`; it leaves out no
 * day, save that a term of months names only the last day of each month counted and those on which it stood still.
 * Plain JSON.
 */
export interface Deadline {
  readonly date: IsoDate;
  readonly rule: DeadlineRule;
  /** Working days, calendar days or months, as the rule says. */
  readonly count: number;
  readonly explanation: readonly DayCount[];
}

/** A term before it is counted. */
export interface RunningTerm {
  readonly rule: TermRule;
  readonly from: IsoDate;
  readonly count: number;
}

/**
 * What becomes of a term that may be suspended: it has its date, or it stands still `since` a day, with so many days `left`
 * to count (working days where the rule counts those) once it runs again. `because` of what nobody has ended yet.
 */
export type Course =
  | { readonly kind: 'RUNS'; readonly deadline: Deadline }
  | {
      readonly kind: 'STANDS_STILL';
      readonly since: IsoDate;
      readonly because: readonly string[];
      readonly left: number;
      readonly explanation: readonly DayCount[];
    };

/**
 * The `n`-th working day after `from`, which is not counted. It is always a working day: none (`n` = 0) means `from`
 * itself, or the next working day when it is none.
 *
 * @throws RuleViolation `CALENDAR_CLOSED` when closures leave no working day for a year: so do all counts here.
 */
export function workingDaysAfter(calendar: Calendar, from: IsoDate, n: number): Deadline {
  return deadlineOf(calendar, { rule: 'WORKING_DAYS_AFTER', from, count: n });
}

/**
 * `n` days after `from`, whatever their nature; the end is carried to the next working day where the calendar rolls
 * forward (setting `calendar.rollForward`).
 */
export function calendarDaysAfter(calendar: Calendar, from: IsoDate, n: number): Deadline {
  return deadlineOf(calendar, { rule: 'CALENDAR_DAYS_AFTER', from, count: n });
}

/**
 * `n` months after `from`: the same day of the month, or that month's last day, always counted from `from` itself (31-01
 * plus two months is 31-03, not 28-03); rolled forward as in `calendarDaysAfter`.
 */
export function monthsAfter(calendar: Calendar, from: IsoDate, n: number): Deadline {
  return deadlineOf(calendar, { rule: 'MONTHS_AFTER', from, count: n });
}

/**
 * A term that stands still on the days of a ledger: they are not counted, nor does it end on one, so it lasts that much
 * longer; a month lasts as many days as it would have. Suspensions before the term or after its end change nothing.
 *
 * @throws RangeError on a suspension that ends before it begins.
 */
export function courseOf(calendar: Calendar, term: RunningTerm, ledger: Ledger): Course {
  const reversed = ledger.find(({ from, until }) => until !== undefined && until < from);
  if (reversed !== undefined) throw new RangeError(`A suspension ends before it begins: ${reversed.from}`);
  const { days, toCount, ended } = run(calendar, term, ledger);
  if (ended) return { kind: 'RUNS', deadline: deadline(term.rule, term.count, days) };
  const open = ledger.filter(isOpen).toSorted((a, b) => compareDates(a.from, b.from));
  const because = open.map(({ reason }) => reason);
  return { kind: 'STANDS_STILL', since: open[0]?.from ?? term.from, because, left: toCount, explanation: days };
}

/**
 * The `n`-th working day before `date`, which is not counted; none (`n` = 0) means `date` itself, or the working day
 * before it when it is none.
 */
export function workingDaysBefore(calendar: Calendar, date: IsoDate, n: number): Deadline {
  const way = backward(calendar);
  const days = [startOn(calendar, date), ...walk(way, date, counted(n)).days];
  return deadline('WORKING_DAYS_BEFORE', n, rolled(way, days).days);
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
  const days = [startOn(calendar, meeting), ...walk(backward(calendar), meeting, marks).days];
  return deadline('CLEAR_WORKING_DAYS_BEFORE', n, days);
}

/** A date that a rule fixes, or the next working day when it is none: the first working day of a quarter, for one. */
export function rolledForward(calendar: Calendar, date: IsoDate): Deadline {
  return deadline('ROLLED_FORWARD', 0, rolled(forward(calendar), [startOn(calendar, date)]).days);
}

/** Whether `at` lies after the due date, which lasts until 23:59:59 in Brussels, that second included. */
export function isLate(dueOn: IsoDate, at: Instant): boolean {
  return brusselsDate(at) > dueOn;
}

interface Run {
  readonly days: readonly DayCount[];
  readonly toCount: number;
  readonly ended: boolean;
}

function deadlineOf(calendar: Calendar, term: RunningTerm): Deadline {
  return deadline(term.rule, term.count, run(calendar, term, NEVER_SUSPENDED).days);
}

/** Counts a term on from its start, and carries its end to a working day where its rule does. */
function run(calendar: Calendar, { rule, from, count }: RunningTerm, ledger: Ledger): Run {
  const counts = rule === 'WORKING_DAYS_AFTER' ? 'WORKING_DAYS' : 'ALL_DAYS';
  const way: Way = { ...forward(calendar), counts, ledger };
  const walked = walk(way, from, rule === 'MONTHS_AFTER' ? monthsFrom(from, count) : counted(count));
  const days = [startOn(calendar, from), ...walked.days];
  if (walked.left > 0) return { days, toCount: walked.left, ended: false };
  if (counts === 'ALL_DAYS' && !calendar.rollForward) return { days, toCount: 0, ended: true };
  const end = rolled(way, days);
  return { days: end.days, toCount: 0, ended: end.left === 0 };
}

/** A mark for each day of a term of months, of which only those that end a month are told. */
function monthsFrom(from: IsoDate, n: number): readonly (Mark | undefined)[] {
  const marks: (Mark | undefined)[] = [];
  for (const [index, month] of counted(n).entries()) {
    const days = daysBetween(from, addMonths(from, index + 1));
    while (marks.length < days - 1) marks.push(undefined);
    marks.push(month);
  }
  return marks;
}

const forward = (calendar: Calendar): Way => ({
  calendar,
  direction: 1,
  counts: 'WORKING_DAYS',
  ledger: NEVER_SUSPENDED,
});

const backward = (calendar: Calendar): Way => ({
  calendar,
  direction: -1,
  counts: 'WORKING_DAYS',
  ledger: NEVER_SUSPENDED,
});

function deadline(rule: DeadlineRule, count: number, explanation: readonly DayCount[]): Deadline {
  return { date: lastOf(explanation).date, rule, count, explanation };
}
