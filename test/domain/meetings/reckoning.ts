import { reckon, daysOf } from '../calendar/reckoning.ts';
import type { Calendar } from '../../../domain/calendar/calendar.ts';
import type { NthWeekday } from '../../../domain/setting-kinds.ts';

/**
 * The monthly slots reckoned a second time: a month is written out day by day, its weekdays are counted off, and a slot goes
 * to the first day of the list that is open and free, else to the last one before. Gives the dates of one month, in order.
 */
export function slotDates(
  calendar: Calendar,
  month: string,
  weekdays: readonly NthWeekday[],
  taken: readonly string[] = [],
): readonly string[] {
  const year = Number(month.slice(0, 4));
  const days = daysOf(year, year).filter((date) => date.startsWith(month));
  const { isOpen } = reckon(calendar, year, year);
  const found: string[] = [];
  const isFree = (date: string): boolean => isOpen(date) && !found.includes(date) && !taken.includes(date);
  const wanted = weekdays.map(({ nth, weekday }) => {
    const named = days.filter((date) => new Date(date).getUTCDay() === weekday % 7);
    return named[nth - 1] ?? 'no such day';
  });
  for (const date of wanted.sort()) {
    const next = days.find((day) => day >= date && isFree(day));
    found.push(next ?? days.findLast((day) => day < date && isFree(day)) ?? 'no day left');
  }
  return found.sort();
}
