import type { Language } from '../domain/language.ts';
import type { SettingUnit } from '../domain/setting-kinds.ts';
import { dayOfYear, listOf, weekdayName } from './dates.ts';
import { CATALOGUE, textsIn } from './texts.ts';

const NTH = ['first', 'second', 'third', 'fourth'] as const;
const COUNTED = ['WORKING_DAYS', 'CALENDAR_DAYS', 'MONTHS', 'YEARS', 'MINUTES', 'PER_MONTH'] as const;

/** A setting's value in words: `10 jours ouvrables`, `oui`, `deuxième mardi et quatrième mardi`. */
export function settingValue(language: Language, unit: SettingUnit, value: unknown): string {
  const t = textsIn(language);
  if (typeof value === 'boolean') return t(value ? 'rules.setting.yes' : 'rules.setting.no');
  if (typeof value === 'number') return numberWords(language, unit, value);
  if (typeof value === 'string') return choiceWords(language, unit, value);
  if (Array.isArray(value)) return listWords(language, unit, value);
  return namedWords(language, value);
}

function numberWords(language: Language, unit: SettingUnit, value: number): string {
  const t = textsIn(language);
  const counted = COUNTED.find((each) => each === unit);
  if (counted !== undefined) return t(`rules.value.${counted}`, { count: value });
  return unit === 'HOUR' ? t('rules.value.HOUR', { hour: value }) : String(value);
}

function choiceWords(language: Language, unit: SettingUnit, value: string): string {
  if (unit === 'DAY_OF_YEAR') return dayOfYear(language, value);
  if (unit === 'LANGUAGES') return nameIn(CATALOGUE[language].language, value);
  return unit === 'CHOICE' ? nameIn(CATALOGUE[language].rules.choice, value) : value;
}

function listWords(language: Language, unit: SettingUnit, values: readonly unknown[]): string {
  const t = textsIn(language);
  if (values.every((each) => typeof each === 'number')) return t('rules.value.days', { days: values.map(String) });
  if (values.length === 0) return t('rules.value.none');
  return listOf(
    language,
    values.map((each) => {
      if (typeof each === 'string') return choiceWords(language, unit, each);
      return unit === 'TERMS' ? termWords(each) : nthWords(language, each);
    }),
  );
}

/** `deuxième mardi`, `tweede dinsdag`. */
export const nthWeekday = (language: Language, rank: (typeof NTH)[number], weekday: number): string =>
  `${textsIn(language)(`rules.value.nth.${rank}`)} ${weekdayName(language, weekday)}`;

function nthWords(language: Language, day: unknown): string {
  const { nth = 1, weekday = 1 } = numbersIn(day);
  const rank = NTH[nth - 1] ?? 'first';
  return nthWeekday(language, rank, weekday);
}

/** `avenant = bijvoegsel` */
const termWords = (term: unknown): string =>
  typeof term === 'object' && term !== null && 'fr' in term && 'nl' in term
    ? `${String(term.fr)} = ${String(term.nl)}`
    : '';

/** A share as a fraction, terms by the names of their steps. */
function namedWords(language: Language, value: unknown): string {
  const { numerator, denominator, ...named } = numbersIn(value);
  if (numerator !== undefined && denominator !== undefined) return `${numerator}/${denominator}`;
  const names = CATALOGUE[language].rules.step;
  return listOf(
    language,
    // The record gives back the members of an object in an order of its own.
    Object.entries(names).flatMap(([name, said]) => (named[name] === undefined ? [] : [`${said} ${named[name]}`])),
  );
}

const numbersIn = (value: unknown): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(typeof value === 'object' && value !== null ? value : {}).flatMap(([name, each]) =>
      typeof each === 'number' ? [[name, each]] : [],
    ),
  );

const nameIn = (table: Readonly<Record<string, string>>, code: string): string => table[code] ?? code;
