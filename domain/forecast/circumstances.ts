import type { Phase } from '../amendment/phases.ts';
import type { TaskKind } from '../amendment/tasks.ts';
import type { IsoDate } from '../calendar/dates.ts';
import type { Deadline } from '../calendar/deadlines.ts';
import type { Capacity } from '../people/roles.ts';

/** Nobody answers in a capacity, nor stands in for it, from a day to a day, both included. */
export interface Absence {
  readonly capacity: Capacity;
  readonly from: IsoDate;
  readonly until: IsoDate;
}

/** What a forecast knows beside the route and its terms; all of it in any order. */
export interface Circumstances {
  /** The meetings planned in which a phase is answered; a phase that is absent waits for none. */
  readonly meetings: Readonly<Partial<Record<Phase, readonly IsoDate[]>>>;
  readonly absences: readonly Absence[];
  /** How many working days each kind of task took in the past, from its opening. */
  readonly durations: Readonly<Partial<Record<TaskKind, readonly number[]>>>;
}

export const NOTHING_KNOWN: Circumstances = Object.freeze({ meetings: {}, absences: [], durations: {} });

/**
 * Why a step is answered on a day; of several reasons, in the order in which they moved it:
 * - `AT_ONCE` the day it is asked;
 * - `USUAL` the median of the `past` answers, in working days;
 * - `TERM` it uses its term up;
 * - `NOT_YET` it has not been answered so far, so `on` at the soonest;
 * - `NOTICE` a convocation sent on `from` leaves so many working days, clear or not, before the meeting;
 * - `ABSENCE` nobody answers in that capacity until then;
 * - `MEETING` it is answered in the meeting of that day;
 * - `NO_MEETING` it would be answered in a meeting, and none is planned from that day on: one has to be called.
 */
export type Because =
  | { readonly kind: 'AT_ONCE' }
  | { readonly kind: 'USUAL'; readonly workingDays: number; readonly past: number }
  | { readonly kind: 'TERM'; readonly deadline: Deadline }
  | { readonly kind: 'NOT_YET'; readonly on: IsoDate }
  | { readonly kind: 'NOTICE'; readonly workingDays: number; readonly clear: boolean; readonly from: IsoDate }
  | { readonly kind: 'ABSENCE'; readonly capacity: Capacity; readonly until: IsoDate }
  | { readonly kind: 'MEETING'; readonly on: IsoDate }
  | { readonly kind: 'NO_MEETING'; readonly from: IsoDate };
