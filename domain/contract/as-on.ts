import { isIsoDate, type IsoDate } from '../calendar/dates.ts';
import { RuleViolation } from '../violation.ts';
import type { ContractHeader } from './header.ts';

/** The day a text is asked for; `isFuture`: nobody knows yet what will be signed until then. */
export interface AskedDay {
  readonly on: IsoDate;
  /** The text as it was known on that day, without what was signed, annulled or repealed later. */
  readonly knownOn?: IsoDate;
  readonly isFuture: boolean;
}

/** The first day on which there is a text: a contract may be signed while it runs already, and then applies from its start. */
export const firstDayOf = ({ periodStart, signedOn }: Pick<ContractHeader, 'periodStart' | 'signedOn'>): IsoDate =>
  signedOn !== undefined && signedOn < periodStart ? signedOn : periodStart;

/**
 * The day as on which a contract's text is asked for, as an address writes it. After the contract's end its text still stands.
 *
 * @param asked a day; today where only the day is said on which it was known.
 * @param known as it was known on a day, if that is asked.
 * @param today in Europe/Brussels.
 * @throws RuleViolation `DATE_UNKNOWN` for what is no day of the calendar (30 February), `DATE_BEFORE_CONTRACT`,
 * `DATE_IN_FUTURE` for a day on which nobody knows yet what will be known.
 */
export function askedDay(
  asked: unknown,
  known: unknown,
  header: Pick<ContractHeader, 'periodStart' | 'signedOn'>,
  today: IsoDate,
): AskedDay {
  const on = asked === undefined ? today : dayIn(asked);
  const from = firstDayOf(header);
  if (on < from) throw new RuleViolation('DATE_BEFORE_CONTRACT', { on, from });
  if (known === undefined) return { on, isFuture: on > today };
  const knownOn = dayIn(known);
  if (knownOn > today) throw new RuleViolation('DATE_IN_FUTURE', { on: knownOn });
  return { on, knownOn, isFuture: on > today };
}

function dayIn(asked: unknown): IsoDate {
  if (isIsoDate(asked)) return asked;
  throw new RuleViolation('DATE_UNKNOWN', { date: typeof asked === 'string' ? asked.slice(0, 40) : '' });
}
