import { dayOf, type Calendar } from './calendar.ts';
import { addDays, weekdayOf, type IsoDate } from './dates.ts';
import { monthLength } from './day-numbers.ts';
import { holidaysOf, type HolidayKey } from './holidays.ts';

/** A holiday of a year; one that falls on a weekend takes no working day. */
export interface YearHoliday {
  readonly date: IsoDate;
  readonly key: HolidayKey;
  readonly weekday: number;
  readonly onWeekend: boolean;
}

/** A year as a calendar counts it. */
export interface CalendarYear {
  readonly holidays: readonly YearHoliday[];
  /** How many working days each month has, January first. */
  readonly workingDays: readonly number[];
}

const SATURDAY = 6;

export function yearIn(calendar: Calendar, year: number): CalendarYear {
  const holidays = holidaysOf(year).map(({ date, key }) => {
    const weekday = weekdayOf(date);
    return { date, key, weekday, onWeekend: weekday >= (calendar.saturdayIsWorkingDay ? SATURDAY + 1 : SATURDAY) };
  });
  const months = Array.from({ length: 12 }, (_, index) => index + 1);
  return { holidays, workingDays: months.map((month) => workingDaysIn(calendar, year, month)) };
}

function workingDaysIn(calendar: Calendar, year: number, month: number): number {
  const first = `${`${year}`.padStart(4, '0')}-${`${month}`.padStart(2, '0')}-01`;
  const days = Array.from({ length: monthLength(year, month) }, (_, index) => addDays(first, index));
  return days.filter((day) => dayOf(calendar, day).working).length;
}
