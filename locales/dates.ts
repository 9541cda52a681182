import type { IsoDate } from '../domain/calendar/dates.ts';
import type { Language } from '../domain/language.ts';

/** The Belgian variants, whose dates and figures are written as the administration writes them. */
const LOCALES = { fr: 'fr-BE', nl: 'nl-BE' } as const satisfies Record<Language, string>;

const LONG_DATES = {
  fr: new Intl.DateTimeFormat(LOCALES.fr, { dateStyle: 'long', timeZone: 'UTC' }),
  nl: new Intl.DateTimeFormat(LOCALES.nl, { dateStyle: 'long', timeZone: 'UTC' }),
};

/** `22 novembre 2026`, `22 november 2026`; French writes the first of a month `1er`. */
export function longDate(language: Language, date: IsoDate): string {
  const text = LONG_DATES[language].format(new Date(`${date}T00:00:00Z`));
  return language === 'fr' ? text.replace(/^1 /u, '1er ') : text;
}

const LISTS = { fr: new Intl.ListFormat(LOCALES.fr), nl: new Intl.ListFormat(LOCALES.nl) };

/** `a, b et c`, `a, b en c`. */
export const listOf = (language: Language, items: readonly string[]): string => LISTS[language].format(items);

/** Thousands parted by a full stop, `1.476.510`, in both languages: so do the contracts print their budgets. */
const AMOUNTS = new Intl.NumberFormat(LOCALES.nl);

export const amount = (value: number): string => AMOUNTS.format(value);
