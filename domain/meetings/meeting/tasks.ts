import type { IsoDate } from '../../calendar/dates.ts';
import type { Party } from '../../people/roles.ts';
import type { PointOutcome } from './points.ts';

/** What a meeting asks of its people. */
export const MEETING_TASK_KINDS = [
  'CONVOKE',
  'ACCEPT_LATENESS',
  'HOLD_MEETING',
  'DRAFT_MINUTES',
  'REMARK_ON_MINUTES',
  'APPROVE_MINUTES',
  'SIGN_MINUTES',
  'DO_ACTION',
] as const;
export type MeetingTaskKind = (typeof MEETING_TASK_KINDS)[number];

/** What was said of a point in the minutes, in the language of the minutes. */
export interface PointMinutes {
  readonly pointId: string;
  readonly text: string;
}

/** Something a meeting asked somebody to do, until a day. */
export interface Action {
  readonly text: string;
  readonly personId: string;
  readonly dueOn: IsoDate;
  readonly pointId?: string;
}

/** Minutes as they are written. `delegates`: names said in the meeting stand here and nowhere else [V]. */
export interface Minutes {
  readonly points: readonly PointMinutes[];
  readonly delegates?: string;
  readonly general?: string;
}

/** What is answered to a task of a meeting; `kind` is the task's. */
export type MeetingDecision =
  | { readonly kind: 'CONVOKE' }
  | { readonly kind: 'ACCEPT_LATENESS'; readonly outcome: 'ACCEPT' }
  | { readonly kind: 'ACCEPT_LATENESS'; readonly outcome: 'OBJECT'; readonly reason: string }
  | {
      readonly kind: 'HOLD_MEETING';
      readonly outcome: 'HELD';
      readonly present: readonly Party[];
      readonly points: readonly (PointOutcome & { readonly pointId: string })[];
      readonly actions: readonly Action[];
    }
  | { readonly kind: 'HOLD_MEETING'; readonly outcome: 'MISSED'; readonly reason: string }
  | { readonly kind: 'DRAFT_MINUTES'; readonly minutes: Minutes }
  | { readonly kind: 'REMARK_ON_MINUTES'; readonly outcome: 'AGREE' }
  | { readonly kind: 'REMARK_ON_MINUTES'; readonly outcome: 'REMARK'; readonly remark: string }
  | { readonly kind: 'APPROVE_MINUTES'; readonly minutes: Minutes }
  | { readonly kind: 'SIGN_MINUTES'; readonly outcome: 'SIGN' }
  | { readonly kind: 'SIGN_MINUTES'; readonly outcome: 'SEND_BACK'; readonly reason: string }
  | { readonly kind: 'DO_ACTION'; readonly outcome: 'DONE'; readonly remark?: string }
  | { readonly kind: 'DO_ACTION'; readonly outcome: 'NOT_DONE'; readonly reason: string };

/** Whether a kind of task is one of meetings: no amendment has one of the same name. */
export const isMeetingTask = (kind: string): kind is MeetingTaskKind =>
  MEETING_TASK_KINDS.some((each) => each === kind);
