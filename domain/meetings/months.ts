import { addDays, addMonths, weekdayOf, type IsoDate } from '../calendar/dates.ts';
import type { NthWeekday } from '../setting-kinds.ts';

/** A calendar month `YYYY-MM`. Sorts as text. */
export type Month = string;

export const monthOf = (date: IsoDate): Month => date.slice(0, 7);
export const firstDay = (month: Month): IsoDate => `${month}-01`;
export const lastDay = (month: Month): IsoDate => addDays(addMonths(firstDay(month), 1), -1);

/** The months from one to another, both included. */
export function monthsBetween(from: Month, until: Month): readonly Month[] {
  const months: Month[] = [];
  for (let month = from; month <= until; month = monthOf(addMonths(firstDay(month), 1))) months.push(month);
  return months;
}

/** The day of a month that is the `nth` of its weekday. */
export function nthWeekdayOf(month: Month, { nth, weekday }: NthWeekday): IsoDate {
  const first = firstDay(month);
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7);
}
