import type { IsoDate } from '../domain/calendar/dates.ts';

/** How a file is cited, the same in both languages: the contract's years and the file's own number, `2021-2023/3`. */
export const fileReference = (periodStart: IsoDate, periodEnd: IsoDate, reference: number): string =>
  `${contractYears(periodStart, periodEnd)}/${reference}`;

/** `2021-2023`. */
export const contractYears = (periodStart: IsoDate, periodEnd: IsoDate): string =>
  `${periodStart.slice(0, 4)}-${periodEnd.slice(0, 4)}`;
