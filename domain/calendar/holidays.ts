import { addDays, compareDates, yearOf, type IsoDate } from './dates.ts';

/** Holidays on the same day each year, as `MM-DD`. */
const FIXED = [
  ['NEW_YEAR', '01-01'],
  ['LABOUR_DAY', '05-01'],
  ['NATIONAL_DAY', '07-21'],
  ['ASSUMPTION', '08-15'],
  ['ALL_SAINTS', '11-01'],
  ['ALL_SOULS', '11-02'],
  ['ARMISTICE', '11-11'],
  ['DYNASTY_DAY', '11-15'],
  ['CHRISTMAS', '12-25'],
  ['SECOND_CHRISTMAS_DAY', '12-26'],
] as const;

/** Holidays that follow Easter, in days after Easter Sunday. */
const AFTER_EASTER = [
  ['EASTER_MONDAY', 1],
  ['ASCENSION', 39],
  ['WHIT_MONDAY', 50],
] as const;

/** Stable for ever; the names in French and Dutch are looked up under it. */
export type HolidayKey = (typeof FIXED | typeof AFTER_EASTER)[number][0];

export interface Holiday {
  readonly date: IsoDate;
  readonly key: HolidayKey;
}

/** The years asked for so far, by the four digits a date begins with: a count asks about one year day after day. */
const computedYears = new Map<string, ReadonlyMap<IsoDate, HolidayKey>>();

/**
 * The 13 holidays of the federal administration (BOSA), in order of date. Where Ascension falls on 1 May (2008, 2160)
 * two of them share that day.
 */
export function holidaysOf(year: number): readonly Holiday[] {
  const easter = easterSunday(year);
  const fixed = FIXED.map(([key, day]) => ({ key, date: `${isoYear(year)}-${day}` }));
  const movable = AFTER_EASTER.map(([key, days]) => ({ key, date: addDays(easter, days) }));
  return [...fixed, ...movable].sort((a, b) => compareDates(a.date, b.date));
}

/** The holiday a date is, if any; Ascension where it shares 1 May. */
export function holidayOn(date: IsoDate): HolidayKey | undefined {
  const year = date.slice(0, 4);
  const known = computedYears.get(year);
  if (known !== undefined) return known.get(date);
  const computed = new Map(holidaysOf(yearOf(date)).map((holiday) => [holiday.date, holiday.key]));
  computedYears.set(year, computed);
  return computed.get(date);
}

/** Easter Sunday of a Gregorian year (1583-9999), by the algorithm of Meeus, Jones and Butcher. */
export function easterSunday(year: number): IsoDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonCorrection + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const lateMoon = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  return addDays(`${isoYear(year)}-03-22`, epact + toSunday - 7 * lateMoon);
}

function isoYear(year: number): string {
  return String(year).padStart(4, '0');
}
