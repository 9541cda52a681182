import type { Nudge } from '../../amendment/events.ts';
import type { IsoDate } from '../../calendar/dates.ts';
import type { Party } from '../../people/roles.ts';
import type { MeetingSeries } from '../series.ts';
import type { Answer, Place } from './meeting.ts';
import type { Point } from './points.ts';
import type { MeetingDecision } from './tasks.ts';

/** What people ask of a meeting. */
export type MeetingPeopleCommand =
  | { readonly type: 'CALL'; readonly series: MeetingSeries; readonly place: Place }
  | { readonly type: 'SET_AGENDA'; readonly points: readonly Point[] }
  | { readonly type: 'GRANT_URGENCY'; readonly reason: string }
  /** Sends the invitation, or the convocation; again after a change. */
  | { readonly type: 'SEND_INVITATION' }
  | {
      readonly type: 'PROVE_DELIVERY';
      readonly organisation: string;
      readonly on: IsoDate;
      readonly means: string;
    }
  | { readonly type: 'MOVE'; readonly to: Place; readonly reason: string }
  | { readonly type: 'CANCEL'; readonly reason: string; readonly insteadOn?: IsoDate }
  | { readonly type: 'ANSWER_INVITATION'; readonly party: Party; readonly answer: Answer; readonly sequence: number }
  | {
      readonly type: 'DECIDE';
      readonly task: number;
      readonly decision: MeetingDecision;
      /** Whether an organisation's link was used from elsewhere than before. */
      readonly elsewhere?: boolean;
    }
  /** An organisation asks for another link to its task, at its address on record. */
  | { readonly type: 'REQUEST_LINK'; readonly task: number; readonly elsewhere?: boolean };

/** What the procedure does by itself; each is safe to repeat. */
export type MeetingProcedureCommand =
  | { readonly type: 'PLAN'; readonly series: MeetingSeries; readonly key: string; readonly place: Place }
  | { readonly type: 'INVITE' }
  /** Judges the convocation by the proofs of its mails. */
  | { readonly type: 'JUDGE_CONVOCATION' }
  | { readonly type: 'FREEZE_AGENDA' }
  /** Asks, on the day, what became of the meeting. */
  | { readonly type: 'ASK_WHETHER_HELD' }
  | { readonly type: 'NUDGE'; readonly nudges: readonly { readonly task: number; readonly nudge: Nudge }[] }
  /** Passes the tasks of ended mandates on, and asks and invites those who stand in for the absent. */
  | { readonly type: 'PASS_ON' }
  /** The term for remarks on the minutes is over. */
  | { readonly type: 'CLOSE_REMARKS' };

export type MeetingCommand = MeetingPeopleCommand | MeetingProcedureCommand;
