import type { z } from 'zod';
import { calendarOf } from '../../../domain/amendment/policy.ts';
import type { IsoDate } from '../../../domain/calendar/dates.ts';
import { monthOf, monthsBetween } from '../../../domain/meetings/months.ts';
import { planSlots } from '../../../domain/meetings/planner.ts';
import {
  followPromise,
  monthsOfPromise,
  type Outcome,
  type PromisedMeeting,
} from '../../../domain/meetings/promise.ts';
import { SERIES } from '../../../domain/meetings/rhythm.ts';
import { contractsPage, type ContractRow } from '../../../prisma/queries/contracts.ts';
import { followedMeetings } from '../../../prisma/queries/meetings.ts';
import { promised } from '../../../prisma/queries/rhythms.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { rhythm } from '../../schemas/meeting.ts';

/** Far more contracts than a service has in a lifetime. */
const MOST_CONTRACTS = 100;

/** What a contract promised over its period, as far as a record was kept of it, and what became of each meeting. */
export interface PromiseFollowed {
  readonly contract: ContractRow;
  readonly from: IsoDate;
  readonly until: IsoDate;
  readonly meetings: readonly PromisedMeeting[];
}

/** The promise of the contract that runs today; `undefined` where none is known. */
export async function promiseFollowed(
  { db, policy }: Dependencies,
  today: IsoDate,
): Promise<PromiseFollowed | undefined> {
  const [contracts, promise, rules] = await Promise.all([
    contractsPage(db, MOST_CONTRACTS),
    promised(db),
    policy.current(),
  ]);
  const contract = runningOn(contracts, today);
  if (contract === undefined || promise === undefined) return undefined;
  const { periodStart, periodEnd: until } = contract.header;
  const from = periodStart < promise.from ? promise.from : periodStart;
  const months = monthsBetween(monthOf(from), monthOf(until));
  const slots = planSlots(promise.rhythms, calendarOf(rules), months);
  const recorded = await followedMeetings(db, monthOf(from), monthOf(until));
  return { contract, from, until, meetings: followPromise(slots, recorded, today) };
}

/** The one whose period began last; before any did, the first to begin. */
function runningOn(contracts: readonly ContractRow[], today: IsoDate): ContractRow | undefined {
  const byStart = contracts.toSorted((a, b) => (a.header.periodStart < b.header.periodStart ? -1 : 1));
  return byStart.findLast(({ header }) => header.periodStart <= today) ?? byStart[0];
}

const EXCEPTIONS: ReadonlySet<Outcome> = new Set(['MOVED', 'MISSED', 'CANCELLED']);

/** What was not kept as promised, the latest first. */
export const exceptionsIn = (meetings: readonly PromisedMeeting[]): readonly PromisedMeeting[] =>
  meetings.filter(({ outcome }) => EXCEPTIONS.has(outcome)).toSorted((a, b) => (a.promisedOn < b.promisedOn ? 1 : -1));

export function rhythmView({ contract, from, until, meetings }: PromiseFollowed): z.input<typeof rhythm> {
  return {
    contractId: contract.id,
    from,
    until,
    months: SERIES.flatMap((series) => {
      const own = meetings.filter((each) => each.series === series);
      return monthsOfPromise(own, monthOf(from), monthOf(until))
        .filter((month) => month.promised.length > 0)
        .map((month) => ({ month: month.month, series, promised: month.promised.length, counts: month.counts }));
    }),
    exceptions: exceptionsIn(meetings).map(({ key, series, promisedOn, outcome, meeting }) => ({
      key,
      series,
      promisedOn,
      outcome,
      ...(meeting !== undefined && { meetingId: meeting.id, on: meeting.on }),
      ...(meeting?.reason !== undefined && { reason: meeting.reason }),
    })),
  };
}
