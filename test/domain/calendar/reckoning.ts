import type { Calendar } from '../../../domain/calendar/calendar.ts';
import type { Ledger } from '../../../domain/calendar/suspensions.ts';

/**
 * The legal clock reckoned a second time, in another manner: the days on which a term runs are laid out in a list and a
 * deadline is a place in it; Easter comes from the printed table of Paschal full moons; dates are UTC midnights. Good for
 * 1900-2199.
 */
export interface Reckoning {
  readonly isOpen: (date: string) => boolean;
  readonly after: (from: string, n: number) => string;
  readonly before: (date: string, n: number) => string;
  readonly daysAfter: (from: string, n: number) => string;
  readonly monthsAfter: (from: string, n: number) => string;
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

/** Every date on which a term stands still. */
export function heldDays(ledger: Ledger, lastYear: number): ReadonlySet<string> {
  const end = `${lastYear}-12-31`;
  return new Set(ledger.flatMap(({ from, until = end }) => between(from, until)));
}

const between = (from: string, until: string): readonly string[] =>
  Array.from({ length: Math.max(0, distance(from, until) + 1) }, (_, index) => shifted(from, index));

const distance = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY;

/** A list of days in which a date is found by its place. */
class Places {
  readonly #days: readonly string[];
  readonly #first: string;
  /** For each day of the reckoned years, the place of the first of the list that is not before it. */
  readonly #from: number[] = [];

  constructor(all: readonly string[], days: readonly string[]) {
    this.#days = days;
    this.#first = all[0] ?? '';
    let place = 0;
    for (const date of all) {
      this.#from.push(place);
      if (days[place] === date) place++;
    }
  }

  from = (date: string): number => this.#from[distance(this.#first, date)] ?? Number.NaN;
  past = (date: string): number => this.from(date) + (this.has(date) ? 1 : 0);
  at = (place: number): string => this.#days[place] ?? 'outside the reckoned years';
  has = (date: string): boolean => this.#days[this.from(date)] === date;
}

export function reckon(calendar: Calendar, firstYear: number, lastYear: number, ledger: Ledger = []): Reckoning {
  const all = daysOf(firstYear, lastYear);
  const shut = shutDays(calendar, firstYear, lastYear);
  const held = heldDays(ledger, lastYear);
  const restDays = calendar.saturdayIsWorkingDay ? [0] : [0, 6];
  const isOpen = (date: string): boolean => !shut.has(date) && !restDays.includes(new Date(date).getUTCDay());
  const open = new Places(all, all.filter(isOpen));
  const running = new Places(
    all,
    all.filter((date) => !held.has(date)),
  );
  const both = new Places(
    all,
    all.filter((date) => isOpen(date) && !held.has(date)),
  );
  const rolled = (date: string): string => (calendar.rollForward ? both.at(both.from(date)) : date);
  const daysAfter = (from: string, n: number): string =>
    rolled(n === 0 ? from : running.at(running.past(from) + n - 1));
  return {
    isOpen: open.has,
    after: (from, n) => both.at(n === 0 ? both.from(from) : both.past(from) + n - 1),
    before: (date, n) => open.at(n === 0 ? open.past(date) - 1 : open.from(date) - n),
    daysAfter,
    monthsAfter: (from, n) => daysAfter(from, distance(from, monthsLater(from, n))),
    rolled,
  };
}

/** Holidays, the end of the year and closures. */
function shutDays(calendar: Calendar, firstYear: number, lastYear: number): ReadonlySet<string> {
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
  const yearEnds = years.flatMap((year) => between(`${year}-12-27`, `${year}-12-31`));
  const closures = calendar.closures.filter(({ reason }) => reason === 'CLOSURE' || !calendar.countBridgeDays);
  return new Set([
    ...years.flatMap(federalHolidays),
    ...(calendar.countDec27to31 ? [] : yearEnds),
    ...closures.flatMap(({ from, until }) => between(from, until)),
  ]);
}
