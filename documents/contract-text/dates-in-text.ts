import type { IsoDate } from '../../domain/calendar/dates.ts';

/** The date a text gives in figures (day first) or with the month's name, `1er janvier 2021`; undefined when it is none. */
export function dateIn(text: string, months: readonly string[]): IsoDate | undefined {
  const figures = /^(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4})\b/u.exec(text)?.groups;
  const words = /^(?<day>\d{1,2})(?:er|ste|de)? (?<month>\p{L}+) (?<year>\d{4})\b/u.exec(text)?.groups;
  const groups = figures ?? words;
  if (groups === undefined) return undefined;
  const { day = '', month = '', year = '' } = groups;
  const monthNumber = figures === undefined ? months.indexOf(month.toLowerCase()) + 1 : Number(month);
  const date = `${year}-${String(monthNumber).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(date) ? date : undefined;
}

/** No month 13, no 31 February. */
function isDate(date: IsoDate): boolean {
  const moment = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(date);
}
