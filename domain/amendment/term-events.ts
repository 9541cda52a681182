import type { IsoDate } from '../calendar/dates.ts';
import type { Nudge } from './events.ts';
import type { Phase } from './phases.ts';
import type { Policy } from './policy.ts';

/** A task of which the dates changed: the day it was due, the day it is, and what brings it back from now on. */
export interface RescheduledTask {
  readonly task: number;
  readonly from: IsoDate;
  readonly dueOn: IsoDate;
  readonly nudges: readonly Nudge[];
}

/** An open phase of which the last day changed; without `closesOn` its term stands still. */
export interface RescheduledPhase {
  readonly phase: Phase;
  readonly closesOn?: IsoDate;
}

/** What became of the dates of open tasks and phases: all that changed, and nothing else. */
export interface Rescheduled {
  readonly tasks: readonly RescheduledTask[];
  readonly phases: readonly RescheduledPhase[];
}

/** A term that can stand still: that of one task, or of a phase with all that is asked in it. */
export type TermName =
  { readonly kind: 'TASK'; readonly task: number } | { readonly kind: 'PHASE'; readonly phase: Phase };

/** What moves dates after they were set. */
export type TermEvent = Rescheduled &
  (
    | { readonly type: 'PolicyMoved'; readonly policy: Policy; readonly reason: string }
    | {
        readonly type: 'TermSuspended' | 'TermResumed';
        readonly term: TermName;
        /** The first day that is not counted, or that is counted again. */
        readonly on: IsoDate;
        readonly reason: string;
      }
    | {
        readonly type: 'TermLengthened';
        readonly phase: Phase;
        /** Calendar days. */
        readonly days: number;
        /** The organisations that agreed. */
        readonly agreedBy: readonly string[];
        readonly reason: string;
      }
  );
