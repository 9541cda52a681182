import { isIsoDate, type IsoDate } from '../calendar/dates.ts';
import { RuleViolation } from '../violation.ts';
import type { ContractHeader } from './header.ts';

/** The day a text is asked for; `isFuture`: nobody knows yet what will be signed until then. */
export interface AskedDay {
  readonly on: IsoDate;
  readonly isFuture: boolean;
}

/** The first day on which there is a text: a contract may be signed while it runs already, and then applies from its start. */
export const firstDayOf = ({ periodStart, signedOn }: Pick<ContractHeader, 'periodStart' | 'signedOn'>): IsoDate =>
  signedOn !== undefined && signedOn < periodStart ? signedOn : periodStart;

/**
 * The day on which a contract's text is asked for, as an address writes it. After the contract's end its text still stands.
 *
 * @param today in Europe/Brussels.
 * @throws RuleViolation `DATE_UNKNOWN` for what is no day of the calendar (30 February), `DATE_BEFORE_CONTRACT`.
 */
export function askedDay(
  asked: unknown,
  header: Pick<ContractHeader, 'periodStart' | 'signedOn'>,
  today: IsoDate,
): AskedDay {
  if (typeof asked !== 'string' || !isIsoDate(asked)) {
    throw new RuleViolation('DATE_UNKNOWN', { date: typeof asked === 'string' ? asked.slice(0, 40) : '' });
  }
  const from = firstDayOf(header);
  if (asked < from) throw new RuleViolation('DATE_BEFORE_CONTRACT', { on: asked, from });
  return { on: asked, isFuture: asked > today };
}
