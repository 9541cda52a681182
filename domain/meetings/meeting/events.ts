import type { MootReason, Nudge } from '../../amendment/events.ts';
import type { Policy } from '../../amendment/policy.ts';
import type { IsoDate } from '../../calendar/dates.ts';
import type { LinkEvent } from '../../links/events.ts';
import type { Assignee, Capacity, Party } from '../../people/roles.ts';
import type { MeetingSeries } from '../series.ts';
import type { Answer, Place, Timetable } from './meeting.ts';
import type { Point, PointOutcome } from './points.ts';
import type { Action, MeetingDecision, MeetingTaskKind, Minutes } from './tasks.ts';

/** What happened to a meeting. A slot of a series is a meeting from the day it is planned. */
export type MeetingEvent =
  | LinkEvent
  | {
      readonly type: 'MeetingPlanned';
      readonly series: MeetingSeries;
      /** `tutelle/2021-06/1` for a slot of a promised series, `cocobase/2021-05-27` for one that was called. */
      readonly key: string;
      readonly place: Place;
      readonly timetable: Timetable;
      readonly policy: Policy;
      /** Carried over from the meeting before it, or put there when it was called. */
      readonly points: readonly Point[];
    }
  | { readonly type: 'AgendaSet'; readonly points: readonly Point[] }
  | {
      readonly type: 'InvitationSent';
      /** The first to this meeting, one to where it was moved, or one after its agenda or its people changed. */
      readonly cause: 'FIRST' | 'MOVED' | 'CHANGED';
      /** Of the invitation in calendars; rises with each sending. */
      readonly sequence: number;
      readonly letter: string;
      readonly points: readonly Point[];
      /** With in whose place someone is invited, where the other is away on the day. */
      readonly invited: readonly Assignee[];
      /** Where this sending convokes: the first to this place, or one that adds a point. */
      readonly convocation?: { readonly latestOn: IsoDate; readonly urgent: boolean };
    }
  | { readonly type: 'UrgencyGranted'; readonly reason: string }
  /** Every organisation was reached in time: the sending date is the proof [V]. */
  | { readonly type: 'ConvocationProven'; readonly on: IsoDate }
  /** The mail of some was refused or came back: told to the keeper, who sends it otherwise. */
  | { readonly type: 'ConvocationNotProven'; readonly organisations: readonly string[] }
  /** The keeper proved in another way that an organisation was convoked, e.g. by a receipt. */
  | {
      readonly type: 'ConvocationDelivered';
      readonly organisation: string;
      readonly on: IsoDate;
      readonly means: string;
    }
  | {
      readonly type: 'ConvocationLate';
      readonly on: IsoDate;
      readonly latestOn: IsoDate;
      readonly nextValidOn: IsoDate;
    }
  | { readonly type: 'LatenessCured' }
  /** Those who stand in for some who were invited and are away on the day: the agenda stays as it was sent. */
  | { readonly type: 'SubstitutesInvited'; readonly invited: readonly Assignee[] }
  | { readonly type: 'ParticipationAnswered'; readonly party: Party; readonly answer: Answer }
  | { readonly type: 'AgendaFrozen' }
  | {
      readonly type: 'MeetingMoved';
      readonly from: Place;
      readonly to: Place;
      readonly timetable: Timetable;
      readonly reason: string;
    }
  | { readonly type: 'MeetingCancelled'; readonly reason: string; readonly insteadOn?: IsoDate }
  | { readonly type: 'MeetingMissed'; readonly reason: string }
  /** With in whose place someone was there, who is not invited himself. */
  | { readonly type: 'MeetingHeld'; readonly present: readonly Assignee[] }
  | { readonly type: 'PointClosed'; readonly pointId: string; readonly outcome: PointOutcome }
  | { readonly type: 'MinutesDrafted'; readonly minutes: Minutes }
  | { readonly type: 'MinutesFinal'; readonly minutes: Minutes; readonly hash: string }
  | {
      readonly type: 'TaskOpened';
      readonly kind: MeetingTaskKind;
      readonly capacity: Capacity;
      readonly assignees: readonly Party[];
      readonly openedOn: IsoDate;
      readonly dueOn: IsoDate;
      readonly nudges: readonly Nudge[];
      readonly action?: Action;
    }
  | { readonly type: 'TaskDone'; readonly task: number; readonly decision: MeetingDecision }
  | { readonly type: 'TaskMoot'; readonly task: number; readonly reason: MootReason }
  /** The office changed hands: those who hold it now are asked, else the substitutes (B9, B10). */
  | {
      readonly type: 'TaskReassigned';
      readonly task: number;
      readonly from: readonly Assignee[];
      readonly assignees: readonly Assignee[];
    }
  | { readonly type: 'Nudged'; readonly task: number; readonly nudge: Nudge; readonly to: readonly Assignee[] }
  /** Those who stand in for the absent, of whom the task is asked as well: the first may still act. */
  | { readonly type: 'SubstitutesAsked'; readonly task: number; readonly to: readonly Assignee[] }
  | { readonly type: 'AnswerKept'; readonly task: number; readonly decision: MeetingDecision };
