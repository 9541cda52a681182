import type { IsoDate } from './dates.ts';

/**
 * Days since 1 January 1970, earlier ones negative: what dates are counted with. The clock counts for every decision, and
 * an object a step cost most of a count's time. Proleptic Gregorian, years 0000-9999; the algorithms are those of
 * H. Hinnant (`days_from_civil`, `civil_from_days`): years begin on 1 March, so that the leap day comes last.
 */
type DayNumber = number;

/** Named once: workflows run in a sandbox where each look at a global costs more than a whole count of days. */
const { floor } = Math;
const { isInteger } = Number;

const DAYS_OF_ERA = 146_097;
const YEARS_OF_ERA = 400;
/** From 1 March of the year 0000 to 1 January 1970. */
const ERA_TO_1970 = 719_468;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const ZERO = '0'.charCodeAt(0);
/** Below the first of every range. */
const NOT_A_NUMBER = -1;
const DASH = '-'.charCodeAt(0);

interface YearMonthDay {
  readonly year: number;
  /** 1-12. */
  readonly month: number;
  readonly day: number;
}

/** The number of a date. @throws RangeError on a text that is no date. */
export function dayNumberOf(date: IsoDate): DayNumber {
  const { year, month, day } = partsOf(date);
  const fromMarch = month > 2 ? year : year - 1;
  const era = floor(fromMarch / YEARS_OF_ERA);
  const yearOfEra = fromMarch - era * YEARS_OF_ERA;
  const dayOfYear = floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + floor(yearOfEra / 4) - floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_OF_ERA + dayOfEra - ERA_TO_1970;
}

/** The date of a number. @throws RangeError on one that is not whole, or beyond the years 0000-9999. */
export function dateOf(number: DayNumber): IsoDate {
  if (!isInteger(number)) throw new RangeError(`Days are whole, not ${number}`);
  const shifted = number + ERA_TO_1970;
  const era = floor(shifted / DAYS_OF_ERA);
  const dayOfEra = shifted - era * DAYS_OF_ERA;
  const leapDays = floor(dayOfEra / 1460) - floor(dayOfEra / 36_524) + floor(dayOfEra / 146_096);
  const yearOfEra = floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + floor(yearOfEra / 4) - floor(yearOfEra / 100));
  const fromMarch = floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearOfEra + era * YEARS_OF_ERA + (month > 2 ? 0 : 1);
  return written({ year, month, day: dayOfYear - floor((153 * fromMarch + 2) / 5) + 1 });
}

/** Year, month and day of a date. @throws RangeError on a text that is no date. */
export function partsOf(date: IsoDate): YearMonthDay {
  const parts = read(date);
  if (parts === undefined) throw new RangeError(`Not a date: ${date}`);
  return parts;
}

/** The same of a text that may be none: `undefined` unless it is a day that exists, written `YYYY-MM-DD`. */
export function read(text: string): YearMonthDay | undefined {
  if (text.length !== 10 || text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return undefined;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  const exists = year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);
  return exists ? { year, month, day } : undefined;
}

/** As `YYYY-MM-DD`. @throws RangeError beyond the years 0000-9999. */
export function written({ year, month, day }: YearMonthDay): IsoDate {
  if (!(year >= 0 && year <= 9999)) throw new RangeError(`No date is written with the year ${year}`);
  return `${`${year}`.padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** How many days a month has. */
export function monthLength(year: number, month: number): number {
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeapYear ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : `${value}`);

/** The number written in a part of a text; `NOT_A_NUMBER`, where another sign than a digit stands. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let index = from; index < to; index++) {
    const digit = text.charCodeAt(index) - ZERO;
    if (!(digit >= 0 && digit <= 9)) return NOT_A_NUMBER;
    value = value * 10 + digit;
  }
  return value;
}
