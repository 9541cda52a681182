import type { IsoDate } from '../calendar/dates.ts';
import { RuleViolation } from '../violation.ts';

/** What an id names. @throws RuleViolation with a code of the caller's when it names nothing. */
export function known<T>(byId: Readonly<Record<string, T>>, id: string, code: string): T {
  const found = Object.hasOwn(byId, id) ? byId[id] : undefined;
  if (found === undefined) throw new RuleViolation(code, { id });
  return found;
}

/** @throws RuleViolation `ALREADY_KNOWN` */
export function absent(byId: Readonly<Record<string, unknown>>, id: string): void {
  if (Object.hasOwn(byId, id)) throw new RuleViolation('ALREADY_KNOWN', { id });
}

/**
 * An end may be brought forward, never put off: that is another mandate, or another substitution.
 *
 * @throws RuleViolation `PERIOD_REVERSED`, `ALREADY_ENDED`.
 */
export function shortened(span: { readonly from: IsoDate; readonly until?: IsoDate }, until: IsoDate): void {
  inOrder(span.from, until);
  if (span.until !== undefined && span.until < until) throw new RuleViolation('ALREADY_ENDED', { until: span.until });
}

/** @throws RuleViolation `PERIOD_REVERSED` */
export function inOrder(from: IsoDate, until: IsoDate | undefined): void {
  if (until !== undefined && until < from) throw new RuleViolation('PERIOD_REVERSED', { from, until });
}
