import { yearOf, type IsoDate } from './dates.ts';

/** A quarter of a calendar year, 1-4. */
export interface Quarter {
  readonly year: number;
  readonly quarter: number;
}

export function quarterOf(date: IsoDate): Quarter {
  return { year: yearOf(date), quarter: Math.ceil(Number(date.slice(5, 7)) / 3) };
}

export function quarterAfter({ year, quarter }: Quarter): Quarter {
  return quarter === 4 ? { year: year + 1, quarter: 1 } : { year, quarter: quarter + 1 };
}

/** 1 January, 1 April, 1 July or 1 October. */
export function firstDayOf({ year, quarter }: Quarter): IsoDate {
  const month = `${quarter * 3 - 2}`.padStart(2, '0');
  return `${`${year}`.padStart(4, '0')}-${month}-01`;
}
