import type { IsoDate } from '../domain/calendar/dates.ts';
import type { Language } from '../domain/language.ts';
import type { Place } from '../domain/meetings/meeting/meeting.ts';
import type { Month } from '../domain/meetings/months.ts';

const formats = (options: Intl.DateTimeFormatOptions) => ({
  fr: new Intl.DateTimeFormat('fr-BE', { ...options, timeZone: 'UTC' }),
  nl: new Intl.DateTimeFormat('nl-BE', { ...options, timeZone: 'UTC' }),
});

const FULL = formats({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const MONTHS = formats({ month: 'long', year: 'numeric' });
const WEEKDAYS = formats({ weekday: 'long' });
const INITIALS = formats({ month: 'narrow' });

const format = (all: ReturnType<typeof formats>, language: Language, date: IsoDate): string =>
  all[language].format(new Date(`${date}T00:00:00Z`));

/** `mardi 8 décembre 2026`, `dinsdag 8 december 2026`. */
export const fullDate = (language: Language, date: IsoDate): string => {
  const text = format(FULL, language, date);
  return language === 'fr' ? text.replace(/ 1 /u, ' 1er ') : text;
};

/** An hour as clocks show it, from `10:30`: `10 h 30`, `10.30 uur`. */
export function hourOf(language: Language, at: string): string {
  const [hour = '', minute = ''] = at.split(':');
  const short = hour.replace(/^0/u, '');
  return language === 'fr' ? `${short}\u00a0h\u00a0${minute}` : `${short}.${minute} uur`;
}

/** When a meeting takes place: `mardi 8 décembre 2026, 10 h 00`. */
export const meetingTime = (language: Language, { on, at }: Pick<Place, 'on' | 'at'>): string =>
  `${fullDate(language, on)}, ${hourOf(language, at)}`;

/** `décembre 2026`, `december 2026`. */
export const monthName = (language: Language, month: Month): string => format(MONTHS, language, `${month}-01`);

/** `mardi`, `dinsdag`. */
export const weekdayName = (language: Language, date: IsoDate): string => format(WEEKDAYS, language, date);

/** The first letter of a month, as heads of narrow columns have it. */
export const monthInitial = (language: Language, month: Month): string =>
  format(INITIALS, language, `${month}-01`).toUpperCase();
