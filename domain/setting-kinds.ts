import { isIsoDate } from './calendar/dates.ts';
import type { DefinedTerm } from './contract/twin-differences.ts';
import { isLanguage, type Language } from './language.ts';

/**
 * What a default rests on: a public source, the contract itself, a choice of this product, or nothing that a jurist has
 * confirmed. The last is shown as "to be confirmed" wherever the setting has an effect.
 */
export type SettingStatus = 'VERIFIED' | 'CONTRACT' | 'DESIGN' | 'UNVERIFIED';

/** The units of settings that are whole numbers, with the least and the most that is accepted. */
const WHOLE_NUMBERS = {
  WORKING_DAYS: [0, 260],
  CALENDAR_DAYS: [0, 366],
  MONTHS: [0, 36],
  YEARS: [1, 100],
  MINUTES: [0, 1440],
  HOUR: [7, 20],
  PER_MONTH: [0, 20],
  MATURITY: [0, 10],
} as const;
type WholeNumberUnit = keyof typeof WHOLE_NUMBERS;

const COMMON_YEAR = 2001;

export type SettingUnit =
  WholeNumberUnit | 'SWITCH' | 'CHOICE' | 'LANGUAGES' | 'FRACTION' | 'DAY_OF_YEAR' | 'NTH_WEEKDAYS' | 'TERMS';

/** One line of the register. Values are plain JSON. */
export interface SettingDefinition<T> {
  readonly default: T;
  readonly status: SettingStatus;
  readonly unit: SettingUnit;
  readonly accepts: (value: unknown) => value is T;
  /** What can be chosen, where the unit is `CHOICE`. */
  readonly choices?: readonly string[];
}

/** A share in whole numbers: two thirds of nine members are six, never a rounded percentage. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/** A day that every month has: the `nth` (1-4) of its weekday (Monday 1 … Sunday 7). */
export interface NthWeekday {
  readonly nth: number;
  readonly weekday: number;
}

export function whole(unit: WholeNumberUnit, value: number, status: SettingStatus): SettingDefinition<number> {
  return { default: value, status, unit, accepts: (given) => isWholeNumber(unit, given) };
}

export function flag(value: boolean, status: SettingStatus): SettingDefinition<boolean> {
  return { default: value, status, unit: 'SWITCH', accepts: (given) => typeof given === 'boolean' };
}

/** The first of the choices is the default. */
export function choice<const T extends string>(
  choices: readonly [T, ...T[]],
  status: SettingStatus,
): SettingDefinition<T> {
  const accepts = (given: unknown): given is T => choices.some((known) => known === given);
  return { default: choices[0], status, unit: 'CHOICE', accepts, choices };
}

/** Several moments of one kind, e.g. reminders; none twice. */
export function workingDaysList(value: readonly number[], status: SettingStatus): SettingDefinition<readonly number[]> {
  return { default: value, status, unit: 'WORKING_DAYS', accepts: isWorkingDaysList };
}

/** A term for each name; an override gives them all. */
export function workingDaysEach<K extends string>(
  value: Readonly<Record<K, number>>,
  status: SettingStatus,
): SettingDefinition<Readonly<Record<K, number>>> {
  const names = Object.keys(value);
  const accepts = (given: unknown): given is Readonly<Record<K, number>> =>
    isRecordOf(names, given) && names.every((name) => isWorkingDays(given[name]));
  return { default: value, status, unit: 'WORKING_DAYS', accepts };
}

/** At least one, none twice. */
export function languages(value: readonly Language[], status: SettingStatus): SettingDefinition<readonly Language[]> {
  return { default: value, status, unit: 'LANGUAGES', accepts: isLanguages };
}

/** More than nothing and at most the whole. */
export function fraction(value: Fraction, status: SettingStatus): SettingDefinition<Fraction> {
  return { default: value, status, unit: 'FRACTION', accepts: isFraction };
}

/** `MM-DD`, a day that every year has: never 29 February. */
export function dayOfYear(value: string, status: SettingStatus): SettingDefinition<string> {
  return { default: value, status, unit: 'DAY_OF_YEAR', accepts: isDayOfYear };
}

/** None twice. */
export function nthWeekdays(
  value: readonly NthWeekday[],
  status: SettingStatus,
): SettingDefinition<readonly NthWeekday[]> {
  return { default: value, status, unit: 'NTH_WEEKDAYS', accepts: isNthWeekdays };
}

/** Terms in both languages; none twice. */
export function terms(value: readonly DefinedTerm[], status: SettingStatus): SettingDefinition<readonly DefinedTerm[]> {
  return { default: value, status, unit: 'TERMS', accepts: isTerms };
}

const LONGEST_TERM = 200;

function isTerms(value: unknown): value is readonly DefinedTerm[] {
  return isDistinctList(isTerm, value);
}

function isTerm(value: unknown): value is DefinedTerm {
  return isRecordOf(['fr', 'nl'], value) && isWording(value.fr) && isWording(value.nl);
}

const isWording = (value: unknown): boolean =>
  typeof value === 'string' && value.trim() === value && value !== '' && value.length <= LONGEST_TERM;

function isWorkingDaysList(value: unknown): value is readonly number[] {
  return isDistinctList(isWorkingDays, value);
}

function isWorkingDays(value: unknown): value is number {
  return isWholeNumber('WORKING_DAYS', value);
}

function isWholeNumber(unit: WholeNumberUnit, value: unknown): value is number {
  const [least, most] = WHOLE_NUMBERS[unit];
  return isBetween(least, most, value);
}

function isLanguages(value: unknown): value is readonly Language[] {
  return isDistinctList(isLanguage, value) && value.length > 0;
}

function isFraction(value: unknown): value is Fraction {
  return (
    isRecordOf(['numerator', 'denominator'], value) &&
    isBetween(1, 100, value.denominator) &&
    isBetween(1, value.denominator, value.numerator)
  );
}

function isDayOfYear(value: unknown): value is string {
  return typeof value === 'string' && isIsoDate(`${COMMON_YEAR}-${value}`);
}

function isNthWeekdays(value: unknown): value is readonly NthWeekday[] {
  return isDistinctList(isNthWeekday, value);
}

function isNthWeekday(value: unknown): value is NthWeekday {
  return isRecordOf(['nth', 'weekday'], value) && isBetween(1, 4, value.nth) && isBetween(1, 7, value.weekday);
}

function isBetween(least: number, most: number, value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && least <= value && value <= most;
}

function isDistinctList<T>(accepts: (item: unknown) => item is T, value: unknown): value is readonly T[] {
  if (!Array.isArray(value) || !value.every(accepts)) return false;
  return new Set(value.map((item) => JSON.stringify(item))).size === value.length;
}

function isRecordOf<K extends string>(keys: readonly K[], value: unknown): value is Readonly<Record<K, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  return Object.keys(value).length === keys.length && keys.every((key) => Object.hasOwn(value, key));
}
