import { dayOf, type Calendar, type CalendarDay } from '../calendar/calendar.ts';
import { addDays, compareDates, type IsoDate } from '../calendar/dates.ts';
import { workingDaysAfter } from '../calendar/deadlines.ts';
import { RuleViolation } from '../violation.ts';
import { firstDay, lastDay, monthOf, nthWeekdayOf, type Month } from './months.ts';
import { SERIES, type Fallback, type MonthlyRhythm, type RegularRhythm, type Rhythm, type Series } from './rhythm.ts';

/** A day tried for a slot: not a working day, or already that of another slot. The last one tried is taken. */
export type TriedDay = CalendarDay & { readonly taken: boolean };

/** One meeting of a series, before anybody is invited to it. */
export interface Slot {
  /** `tutelle/2021-06/1`, the first of its month; `president/2021-01-01/3`, the third since the rhythm of that day began. */
  readonly key: string;
  readonly series: Series;
  readonly date: IsoDate;
  /** From the day the rhythm names (first) to `date` (last). */
  readonly explanation: readonly TriedDay[];
}

/** What one rhythm asks of a month: keys begin with `prefix`, and their numbers with `first`. */
interface Wanted {
  readonly prefix: string;
  readonly first: number;
  readonly days: readonly IsoDate[];
  readonly fallback: Fallback;
}

type Place = Pick<Slot, 'date' | 'explanation'>;

/**
 * The slots of some months (domain rules, section 6), in the order of their dates. Each month is planned by itself: the same
 * months give the same slots, alone or among others, and a key names the same slot whatever the calendar. A slot whose day
 * does not count goes to the nearest that does inside its month, first the way its rhythm says; no two share a day.
 *
 * A month keeps the monthly rhythm in force on its first day: the promise is made by the calendar month (art. 4), and half
 * a month can keep neither the old one nor the new.
 *
 * @throws RuleViolation `CALENDAR_CLOSED` when a month has no working day left for a slot: it is not lost in silence.
 */
export function planSlots(rhythms: readonly Rhythm[], calendar: Calendar, months: readonly Month[]): readonly Slot[] {
  return months.flatMap((month) => slotsOf(rhythms, calendar, month));
}

function slotsOf(rhythms: readonly Rhythm[], calendar: Calendar, month: Month): readonly Slot[] {
  const taken = new Set<IsoDate>();
  const slots = SERIES.flatMap((series) => {
    const own = rhythms.filter((rhythm) => rhythm.series === series).toSorted((a, b) => compareDates(a.from, b.from));
    return own.flatMap((rhythm, index) => {
      const { prefix, first, days, fallback } = wantedOf(rhythm, own[index + 1]?.from, calendar, month);
      // Numbered by the day found, not by the day wanted: the first of a month comes before the second.
      const places = days.map((day) => placeFor(calendar, day, fallback, taken)).sort(byDate);
      return places.map((place, nth) => ({ key: `${prefix}/${first + nth}`, series, ...place }));
    });
  });
  return slots.sort(byDate);
}

const byDate = (a: Place, b: Place): number => compareDates(a.date, b.date);

function wantedOf(rhythm: Rhythm, next: IsoDate | undefined, calendar: Calendar, month: Month): Wanted {
  return rhythm.kind === 'MONTHLY' ? monthlyIn(rhythm, next, month) : regularIn(rhythm, next, calendar, month);
}

function monthlyIn(rhythm: MonthlyRhythm, next: IsoDate | undefined, month: Month): Wanted {
  const { series, from, weekdays, fallback } = rhythm;
  const day = firstDay(month);
  const holds = from <= day && (next === undefined || day < next);
  const days = holds ? weekdays.map((weekday) => nthWeekdayOf(month, weekday)) : [];
  return { prefix: `${series}/${month}`, first: 1, days: days.sort(compareDates), fallback };
}

/** Counted from the start of the rhythm, so that a month planned alone has the same. */
function regularIn(
  { series, from, everyWorkingDays, fallback }: RegularRhythm,
  next: IsoDate | undefined,
  calendar: Calendar,
  month: Month,
): Wanted {
  const days: IsoDate[] = [];
  let first = 1;
  const after = (date: IsoDate): IsoDate => workingDaysAfter(calendar, date, everyWorkingDays).date;
  const over = addDays(lastDay(month), 1);
  const end = next === undefined || over < next ? over : next;
  for (let day = everyWorkingDays === 0 ? end : after(from); day < end; day = after(day)) {
    if (monthOf(day) === month) days.push(day);
    else first++;
  }
  return { prefix: `${series}/${from}`, first, days, fallback };
}

/** The nearest free working day inside the month, which is then taken. */
function placeFor(calendar: Calendar, wanted: IsoDate, fallback: Fallback, taken: Set<IsoDate>): Place {
  const explanation: TriedDay[] = [];
  for (const date of inTurn(wanted, fallback)) {
    const day = { ...dayOf(calendar, date), taken: taken.has(date) };
    explanation.push(day);
    if (!day.working || day.taken) continue;
    taken.add(date);
    return { date, explanation };
  }
  throw new RuleViolation('CALENDAR_CLOSED', { from: wanted });
}

/** The days of a month from one of them on: to its end one way, then the other way to its other end. */
function inTurn(from: IsoDate, fallback: Fallback): readonly IsoDate[] {
  const month = monthOf(from);
  const onward = daysFrom(from, lastDay(month));
  const before = daysFrom(firstDay(month), addDays(from, -1)).toReversed();
  return fallback === 'NEXT_WORKING_DAY' ? [...onward, ...before] : [from, ...before, ...onward.slice(1)];
}

function daysFrom(from: IsoDate, until: IsoDate): readonly IsoDate[] {
  const all: IsoDate[] = [];
  for (let date = from; date <= until; date = addDays(date, 1)) all.push(date);
  return all;
}
