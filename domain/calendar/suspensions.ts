import { addDays, type IsoDate } from './dates.ts';

/**
 * A period in which a term stands still, both days included; without `until` nobody has ended it yet. The reason stands as
 * it was given. It may begin before the term does, and reach beyond it.
 */
export interface Suspension {
  readonly from: IsoDate;
  readonly until?: IsoDate;
  readonly reason: string;
}

/** All that a term stood still for, in any order; periods may touch and overlap: a day is held back once, for all its reasons. */
export type Ledger = readonly Suspension[];

export const NEVER_SUSPENDED: Ledger = Object.freeze([]);

export const isOpen = ({ until }: Suspension): boolean => until === undefined;

/** What a term stands still for on a day. */
export function suspensionsOn(ledger: Ledger, date: IsoDate): Ledger {
  if (ledger.length === 0) return ledger;
  return ledger.filter(({ from, until }) => from <= date && (until === undefined || date <= until));
}

/**
 * The ledger once the term runs again, from the day `on`, which counts: whatever was open ended the day before. What was to
 * begin on that day or later never held the term back, and is left out.
 */
export function resumed(ledger: Ledger, on: IsoDate): Ledger {
  const until = addDays(on, -1);
  return ledger.flatMap((each) => {
    if (!isOpen(each)) return [each];
    return each.from > until ? [] : [{ ...each, until }];
  });
}
