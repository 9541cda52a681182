import type { Calendar } from '../../../domain/calendar/calendar.ts';

/**
 * The legal clock reckoned a second time, in another manner: working days are laid out in a list and a deadline is a place
 * in it; Easter comes from the printed table of Paschal full moons; dates are UTC midnights. Good for 1900-2199.
 */
export interface Reckoning {
  readonly isOpen: (date: string) => boolean;
  readonly after: (from: string, n: number) => string;
  readonly before: (date: string, n: number) => string;
  readonly rolled: (date: string) => string;
}

const DAY = 86_400_000;

/** By golden number 1-19 (table of the years 1900-2199). */
const PASCHAL_FULL_MOONS =
  '04-14 04-03 03-23 04-11 03-31 04-18 04-08 03-28 04-16 04-05 03-25 04-13 04-02 03-22 04-10 03-30 04-17 04-07 03-27'.split(
    ' ',
  );

export function shifted(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
}

export function monthsLater(date: string, months: number): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10);
}

export function daysOf(firstYear: number, lastYear: number): readonly string[] {
  const first = Date.UTC(firstYear, 0, 1);
  const count = (Date.UTC(lastYear + 1, 0, 1) - first) / DAY;
  return Array.from({ length: count }, (_, index) => new Date(first + index * DAY).toISOString().slice(0, 10));
}

export function easterByFullMoon(year: number): string {
  const fullMoon = `${year}-${PASCHAL_FULL_MOONS[year % 19]}`;
  return shifted(fullMoon, 7 - new Date(fullMoon).getUTCDay());
}

/** Dates only; as many as there are names, so two of them may be equal. */
export function federalHolidays(year: number): readonly string[] {
  const easter = easterByFullMoon(year);
  const fixed = '01-01 05-01 07-21 08-15 11-01 11-02 11-11 11-15 12-25 12-26'.split(' ');
  return [...fixed.map((day) => `${year}-${day}`), ...[1, 39, 50].map((days) => shifted(easter, days))].sort();
}

export function reckon(calendar: Calendar, firstYear: number, lastYear: number): Reckoning {
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
  const shut = new Set(years.flatMap(federalHolidays));
  if (!calendar.countDec27to31) {
    for (const year of years) for (let day = 27; day <= 31; day++) shut.add(`${year}-12-${day}`);
  }
  if (!calendar.countBridgeDays) for (const day of calendar.bridgeDays) shut.add(day);
  for (const { from, to } of calendar.closures) for (let day = from; day <= to; day = shifted(day, 1)) shut.add(day);
  const restDays = calendar.saturdayIsWorkingDay ? [0] : [0, 6];
  const open = daysOf(firstYear, lastYear).filter(
    (date) => !shut.has(date) && !restDays.includes(new Date(date).getUTCDay()),
  );
  const at = (index: number): string => open[index] ?? 'outside the reckoned years';
  return {
    isOpen: (date) => open.includes(date),
    after: (from, n) => at(open.findIndex((day) => (n === 0 ? day >= from : day > from)) + Math.max(n - 1, 0)),
    before: (date, n) => at(open.findLastIndex((day) => (n === 0 ? day <= date : day < date)) - Math.max(n - 1, 0)),
    rolled: (date) => (calendar.rollForward ? at(open.findIndex((day) => day >= date)) : date),
  };
}
