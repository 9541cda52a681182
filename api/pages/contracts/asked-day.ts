import { askedDay, firstDayOf } from '../../../domain/contract/as-on.ts';
import type { IsoDate } from '../../../domain/calendar/dates.ts';
import { stillApplied, textAsOn, type TextAsOn } from '../../../prisma/queries/text-as-on.ts';
import { citedAt } from '../../../web/pages/contracts/reading.ts';
import type { ContractShown } from '../../../web/pages/contracts/contract-parts.tsx';
import type { DayShown } from '../../../web/pages/contracts/text-of-day.tsx';
import type { AppDependencies } from '../../dependencies.ts';
import type { Visit } from '../visit.ts';

/** A contract's text as on the day that an address names, and how a page shows that day. */
export interface AskedText {
  readonly text: TextAsOn;
  readonly day: DayShown;
}

export const firstDay = ({ header }: ContractShown): IsoDate => firstDayOf(header);

/**
 * The text of the day that a page is asked for; `undefined` where it is asked for none.
 *
 * @throws RuleViolation `DATE_UNKNOWN`, `DATE_BEFORE_CONTRACT`.
 */
export async function askedText(
  { db, publicUrl }: AppDependencies,
  { request, caller }: Visit,
  { id, header }: ContractShown,
  provisionId?: string,
): Promise<AskedText | undefined> {
  const asked = said(request.query['as-on']);
  const known = said(request.query['as-known-on']);
  if (asked === undefined && known === undefined) return undefined;
  const { on, knownOn, isFuture } = askedDay(asked, known, header, caller.today);
  const text = await textAsOn(db, id, on, knownOn);
  return {
    text,
    day: {
      on,
      knownOn,
      isFuture,
      acts: stillApplied(text, knownOn),
      citedAt: publicUrl + citedAt(id, on, provisionId),
    },
  };
}

/** A field of a form that was left empty asks nothing. */
const said = (value: unknown): unknown => (value === '' ? undefined : value);
