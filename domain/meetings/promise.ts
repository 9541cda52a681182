import type { IsoDate } from '../calendar/dates.ts';
import type { MeetingStatus } from './meeting/meeting.ts';
import { monthOf, monthsBetween, type Month } from './months.ts';
import type { Slot } from './planner.ts';
import type { Series } from './rhythm.ts';

/**
 * What became of a meeting the contract promises: held on its day, held on another, missed or cancelled with a reason, still
 * to come or under way; `UNRECORDED` for one whose day passed before anybody kept a record of it.
 */
export const OUTCOMES = ['KEPT', 'MOVED', 'MISSED', 'CANCELLED', 'OPEN', 'UNRECORDED'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A meeting as far as a promise is concerned. */
export interface FollowedMeeting {
  readonly id: string;
  readonly key: string;
  readonly status: MeetingStatus;
  readonly on: IsoDate;
  /** Where it was promised, when it was moved since. */
  readonly promisedOn?: IsoDate | undefined;
  readonly reason?: string | undefined;
}

/** One meeting that was promised, and what became of it. */
export interface PromisedMeeting {
  readonly key: string;
  readonly series: Series;
  /** The day it was promised for. */
  readonly promisedOn: IsoDate;
  readonly outcome: Outcome;
  /** The meeting in the record; absent where there is none (yet). */
  readonly meeting?: FollowedMeeting | undefined;
}

/** How a month's promise was kept: the number of each outcome; they add up to what was promised. */
export interface MonthOfPromise {
  readonly month: Month;
  readonly promised: readonly PromisedMeeting[];
  readonly counts: Readonly<Record<Outcome, number>>;
}

/** Each promised slot with what became of it (art. 4), in the order of the slots. */
export function followPromise(
  slots: readonly Slot[],
  meetings: readonly FollowedMeeting[],
  today: IsoDate,
): readonly PromisedMeeting[] {
  const byKey = new Map(meetings.map((meeting) => [meeting.key, meeting]));
  return slots.map(({ key, series, date }) => {
    const meeting = byKey.get(key);
    if (meeting !== undefined) {
      return { key, series, promisedOn: meeting.promisedOn ?? meeting.on, outcome: outcomeOf(meeting), meeting };
    }
    return { key, series, promisedOn: date, outcome: date < today ? 'UNRECORDED' : 'OPEN' };
  });
}

function outcomeOf({ status, on, promisedOn = on }: FollowedMeeting): Outcome {
  switch (status) {
    case 'HELD':
    case 'MINUTES_DRAFT':
    case 'REMARKS':
    case 'FINAL':
      return promisedOn === on ? 'KEPT' : 'MOVED';
    case 'MISSED':
    case 'CANCELLED':
      return status;
    case 'PLANNED':
    case 'INVITED':
    case 'INVALID':
    case 'FROZEN':
      return 'OPEN';
  }
}

/** The months from one to another with what was promised in each, one without a promise too. */
export function monthsOfPromise(
  promised: readonly PromisedMeeting[],
  from: Month,
  until: Month,
): readonly MonthOfPromise[] {
  return monthsBetween(from, until).map((month) => {
    const own = promised.filter(({ promisedOn }) => monthOf(promisedOn) === month);
    return { month, promised: own, counts: countsOf(own) };
  });
}

/** How often each outcome occurs. */
export const countsOf = (promised: readonly PromisedMeeting[]): Readonly<Record<Outcome, number>> => {
  const of = (outcome: Outcome): number => promised.filter((each) => each.outcome === outcome).length;
  return {
    KEPT: of('KEPT'),
    MOVED: of('MOVED'),
    MISSED: of('MISSED'),
    CANCELLED: of('CANCELLED'),
    OPEN: of('OPEN'),
    UNRECORDED: of('UNRECORDED'),
  };
};
