import type { Bilingual } from '../language.ts';
import { weekdayOf, type IsoDate } from './dates.ts';
import { holidayOn, type HolidayKey } from './holidays.ts';

/**
 * Days that do not count for a reason of the service's own, from a day to a day, both included: a bridge day (switched by
 * `calendar.countBridgeDays`) or any other closure. The name is what readers are told: « pont de l’Ascension ».
 */
export interface Closure {
  readonly from: IsoDate;
  readonly until: IsoDate;
  readonly reason: 'BRIDGE_DAY' | 'CLOSURE';
  readonly name: Bilingual;
}

/**
 * Which days count. The switches are settings, the closures yearly data; the holidays are neither: they are computed, so
 * that no year runs out. Plain JSON, captured by a file when it starts.
 */
export interface Calendar {
  readonly saturdayIsWorkingDay: boolean;
  /** The days that compensate holidays which fell on a weekend. */
  readonly countDec27to31: boolean;
  readonly countBridgeDays: boolean;
  /** Whether a term in calendar days or months that ends on a non-working day is carried to the next working day. */
  readonly rollForward: boolean;
  readonly closures: readonly Closure[];
}

/** Nothing beyond the law is counted: a longer convocation term harms nobody, a shorter one voids the act. */
export const DEFAULT_CALENDAR: Calendar = Object.freeze({
  saturdayIsWorkingDay: false,
  countDec27to31: false,
  countBridgeDays: false,
  rollForward: true,
  closures: Object.freeze([]),
});

/** What a date is, and why it counts or not. A holiday on a Sunday is told as the holiday, a closure by its name. */
export type CalendarDay =
  | { readonly date: IsoDate; readonly working: true; readonly reason: 'WORKING' }
  | { readonly date: IsoDate; readonly working: false; readonly reason: 'HOLIDAY'; readonly holiday: HolidayKey }
  | { readonly date: IsoDate; readonly working: false; readonly reason: 'WEEKEND' | 'YEAR_END' }
  | { readonly date: IsoDate; readonly working: false; readonly reason: Closure['reason']; readonly name: Bilingual };

const SATURDAY = 6;
const SUNDAY = 7;

/** The nature of one date: the first reason that applies among holiday, weekend, year end and the closures in their order. */
export function dayOf(calendar: Calendar, date: IsoDate): CalendarDay {
  const holiday = holidayOn(date);
  if (holiday !== undefined) return { date, working: false, reason: 'HOLIDAY', holiday };
  if (isWeekend(calendar, date)) return { date, working: false, reason: 'WEEKEND' };
  if (!calendar.countDec27to31 && isYearEnd(date)) return { date, working: false, reason: 'YEAR_END' };
  const closure = closureOn(calendar, date);
  if (closure !== undefined) return { date, working: false, reason: closure.reason, name: closure.name };
  return { date, working: true, reason: 'WORKING' };
}

function closureOn({ closures, countBridgeDays }: Calendar, date: IsoDate): Closure | undefined {
  return closures.find(
    ({ from, until, reason }) => from <= date && date <= until && !(countBridgeDays && reason === 'BRIDGE_DAY'),
  );
}

function isWeekend(calendar: Calendar, date: IsoDate): boolean {
  const weekday = weekdayOf(date);
  return weekday === SUNDAY || (weekday === SATURDAY && !calendar.saturdayIsWorkingDay);
}

function isYearEnd(date: IsoDate): boolean {
  return date.slice(5) >= '12-27';
}
