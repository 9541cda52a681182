import { Temporal } from 'temporal-polyfill/implementation';
import { dateOf, dayNumberOf, monthLength, partsOf, read, written } from './day-numbers.ts';

/** A calendar date `YYYY-MM-DD`; where it bounds something, it is a day in Europe/Brussels. Sorts as text. */
export type IsoDate = string;

/** A moment as UTC ISO 8601, always with milliseconds: `2026-11-22T15:46:00.000Z`. Sorts as text. */
export type Instant = string;

/** What 1 January 1970 was. */
const THURSDAY = 4;

/** The zone of every deadline (domain rules, section 8). */
export const ZONE = 'Europe/Brussels';

/**
 * Whether a value is a date that exists, written `YYYY-MM-DD`. Meant for the edges: the other functions here expect one,
 * and throw `RangeError` on a text that is no date.
 */
export function isIsoDate(value: unknown): value is IsoDate {
  return typeof value === 'string' && read(value) !== undefined;
}

/** The day it is in Brussels at `instant`. */
export function brusselsDate(instant: Instant): IsoDate {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(ZONE).toPlainDate().toString();
}

/**
 * The moment at which clocks in Brussels show `time` (`HH:mm` or `HH:mm:ss`) on `date`.
 * A time skipped in spring is read an hour later (02:30 → 03:30); one that occurs twice in autumn is the first of the two.
 * No legal date hangs on that hour.
 */
export function instantAt(date: IsoDate, time: string): Instant {
  const local = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: ZONE, plainTime: time });
  return local.toInstant().toString({ fractionalSecondDigits: 3 });
}

/**
 * 23:59:59 in Brussels, the second with which a deadline ends. That second still belongs to the day: a timer that is to
 * find the term over waits for `instantAt(addDays(date, 1), '00:00')`.
 */
export function endOfDay(date: IsoDate): Instant {
  return instantAt(date, '23:59:59');
}

/** `n` minutes later: the one term of the product that a clock counts, not a calendar. */
export function addMinutes(instant: Instant, n: number): Instant {
  return Temporal.Instant.from(instant).add({ minutes: n }).toString({ fractionalSecondDigits: 3 });
}

/** `n` days later; earlier when `n` is negative. */
export function addDays(date: IsoDate, n: number): IsoDate {
  return dateOf(dayNumberOf(date) + n);
}

/** The same day of the month `n` months later, or that month's last day: 31-01 plus one month is 28-02 or 29-02. */
export function addMonths(date: IsoDate, n: number): IsoDate {
  if (!Number.isInteger(n)) throw new RangeError(`Months are whole, not ${n}`);
  const from = partsOf(date);
  const months = from.year * 12 + from.month - 1 + n;
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  return written({ year, month, day: Math.min(from.day, monthLength(year, month)) });
}

/** Negative when `a` is the earlier, positive when it is the later, 0 when they are one day; for sorting. */
export function compareDates(a: IsoDate, b: IsoDate): -1 | 0 | 1 {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Days from `from` to `to`; negative when `to` is the earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumberOf(to) - dayNumberOf(from);
}

/** Monday 1 … Sunday 7 (ISO 8601). */
export function weekdayOf(date: IsoDate): number {
  const fromMonday = (dayNumberOf(date) + THURSDAY - 1) % 7;
  return (fromMonday < 0 ? fromMonday + 7 : fromMonday) + 1;
}

export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}
