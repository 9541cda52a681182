import type { Instant, IsoDate } from '../domain/calendar/dates.ts';
import type { Language } from '../domain/language.ts';

/** The Belgian variants, whose dates and figures are written as the administration writes them. */
const LOCALES = { fr: 'fr-BE', nl: 'nl-BE' } as const satisfies Record<Language, string>;

const long = (timeZone: string) =>
  ({
    fr: new Intl.DateTimeFormat(LOCALES.fr, { dateStyle: 'long', timeZone }),
    nl: new Intl.DateTimeFormat(LOCALES.nl, { dateStyle: 'long', timeZone }),
  }) as const;

const LONG_DATES = long('UTC');
const LONG_DATES_IN_BRUSSELS = long('Europe/Brussels');

/** `22 novembre 2026`, `22 november 2026`; French writes the first of a month `1er`. */
export const longDate = (language: Language, date: IsoDate): string =>
  firstOfMonth(language, LONG_DATES[language].format(new Date(`${date}T00:00:00Z`)));

const SHORT_DATES = new Intl.DateTimeFormat(LOCALES.nl, {
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  timeZone: 'UTC',
});

/** `22/11/2026`, for charts: the Belgian way in both languages. */
export const shortDate = (date: IsoDate): string =>
  SHORT_DATES.format(new Date(`${date}T00:00:00Z`)).replaceAll('-', '/');

const firstOfMonth = (language: Language, text: string): string =>
  language === 'fr' ? text.replace(/^1 /u, '1er ') : text;

const TIMES = new Intl.DateTimeFormat(LOCALES.nl, {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Europe/Brussels',
});

/** A moment as clocks in Brussels show it: `22 novembre 2026 à 16 h 46`, `22 november 2026 om 16.46 uur`. */
export function longMoment(language: Language, instant: Instant): string {
  const day = firstOfMonth(language, LONG_DATES_IN_BRUSSELS[language].format(new Date(instant)));
  return `${day} ${language === 'fr' ? 'à' : 'om'} ${timeOfDay(language, instant)}`;
}

/** Its time of day alone: `16 h 46`, `16.46 uur`. */
export function timeOfDay(language: Language, instant: Instant): string {
  const [hour, minute] = TIMES.format(new Date(instant)).split(':');
  return language === 'fr' ? `${hour}\u00a0h\u00a0${minute}` : `${hour}.${minute} uur`;
}

const LISTS = { fr: new Intl.ListFormat(LOCALES.fr), nl: new Intl.ListFormat(LOCALES.nl) };

/** `a, b et c`, `a, b en c`. */
export const listOf = (language: Language, items: readonly string[]): string => LISTS[language].format(items);

/** Thousands parted by a full stop, `1.476.510`, in both languages: so do the contracts print their budgets. */
const AMOUNTS = new Intl.NumberFormat(LOCALES.nl);

export const amount = (value: number): string => AMOUNTS.format(value);

const WEEKDAYS = {
  fr: new Intl.DateTimeFormat(LOCALES.fr, { weekday: 'long', timeZone: 'UTC' }),
  nl: new Intl.DateTimeFormat(LOCALES.nl, { weekday: 'long', timeZone: 'UTC' }),
} as const;

/** The name of a weekday, Monday 1 … Sunday 7: `lundi`, `maandag`. */
export const weekdayName = (language: Language, weekday: number): string =>
  WEEKDAYS[language].format(new Date(Date.UTC(2001, 0, weekday)));

const MONTHS = {
  fr: new Intl.DateTimeFormat(LOCALES.fr, { month: 'long', timeZone: 'UTC' }),
  nl: new Intl.DateTimeFormat(LOCALES.nl, { month: 'long', timeZone: 'UTC' }),
} as const;

/** The name of a month, 1-12: `janvier`, `januari`. */
export const monthName = (language: Language, month: number): string =>
  MONTHS[language].format(new Date(Date.UTC(2001, month - 1, 1)));

const DAYS = {
  fr: new Intl.DateTimeFormat(LOCALES.fr, { day: 'numeric', month: 'long', timeZone: 'UTC' }),
  nl: new Intl.DateTimeFormat(LOCALES.nl, { day: 'numeric', month: 'long', timeZone: 'UTC' }),
} as const;

/** A day that every year has, written `MM-DD`: `31 mars`, `31 maart`. */
export const dayOfYear = (language: Language, day: string): string =>
  firstOfMonth(language, DAYS[language].format(new Date(`2001-${day}T00:00:00Z`)));
