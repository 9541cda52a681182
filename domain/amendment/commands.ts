import type { IsoDate } from '../calendar/dates.ts';
import type { Bilingual } from '../language.ts';
import type { Motion, TaskDecision } from './decisions.ts';
import type { ActDocuments, EndOfAct, Origin } from './events.ts';
import type { ToldMeeting } from './followed-meetings.ts';
import type { Phase } from './phases.ts';
import type { TermName } from './term-events.ts';

/** B12: whether a launch outside the quarterly window waits for the next one, or why it cannot. */
export type WindowChoice = { readonly choice: 'WAIT' } | { readonly choice: 'URGENT'; readonly reason: string };

/** What people ask of a file. */
export type PeopleCommand =
  | {
      readonly type: 'PROPOSE';
      readonly contractId: string;
      readonly title: Bilingual;
      readonly origin: Origin;
      readonly window?: WindowChoice;
    }
  | {
      readonly type: 'DECIDE';
      readonly task: number;
      readonly decision: TaskDecision;
      /** The meeting in which it was decided, whose keeper enters it; for whom, where several were asked and present. */
      readonly meeting?: string;
      readonly onBehalfOf?: string;
      /** Whether an organisation's link was used from elsewhere than before. */
      readonly elsewhere?: boolean;
    }
  | { readonly type: 'TAKE_BACK'; readonly task: number; readonly reason?: string }
  /** An organisation asks for another link to its task, at its address on record. */
  | { readonly type: 'REQUEST_LINK'; readonly task: number; readonly elsewhere?: boolean }
  /** `difference` is its key. */
  | { readonly type: 'JUSTIFY_DIFFERENCE'; readonly difference: string; readonly reason: string }
  /** The contract secretary contests an answer that came by an organisation's link. */
  | { readonly type: 'CONTEST_ANSWER'; readonly task: number; readonly reason: string }
  | { readonly type: 'PUT_MOTION'; readonly motion: Motion }
  | { readonly type: 'CLOSE_VOTE' }
  | { readonly type: 'WITHDRAW'; readonly reason: string }
  | ({ readonly type: 'ANNUL' } & EndOfAct)
  | ({ readonly type: 'REPEAL'; readonly from: IsoDate } & EndOfAct)
  | { readonly type: 'REASSIGN'; readonly task: number; readonly personId: string; readonly reason: string }
  /** `policy` is the hash of the rules whose effect was previewed; others are not moved to unseen. */
  | { readonly type: 'MOVE_POLICY'; readonly policy?: string; readonly reason: string }
  | { readonly type: 'SUSPEND_TERM' | 'RESUME_TERM'; readonly term: TermName; readonly reason: string }
  | {
      readonly type: 'LENGTHEN_TERM';
      readonly phase: Phase;
      /** Calendar days. */
      readonly days: number;
      readonly agreedBy: readonly string[];
      readonly reason: string;
    };

/** What the procedure does by itself; each is safe to repeat. */
export type ProcedureCommand =
  | { readonly type: 'OPEN_PHASE'; readonly phase: Phase }
  | { readonly type: 'NUDGE'; readonly phase: Phase; readonly on: IsoDate }
  | { readonly type: 'CLOSE_TERM'; readonly phase: Phase }
  /** Tells the file what became of a meeting on whose agenda it stands. */
  | ({ readonly type: 'FOLLOW_MEETING' } & ToldMeeting)
  | { readonly type: 'FREEZE_ACT'; readonly documents: ActDocuments; readonly textHash: string }
  /** Carries the submitted text over to the newest version of the contract. */
  | { readonly type: 'REBASE' }
  | { readonly type: 'ENTER_INTO_FORCE' }
  | { readonly type: 'CONSOLIDATE' }
  /** On a later day on which the act changes the contract again. */
  | { readonly type: 'CONSOLIDATE_PART'; readonly on: IsoDate }
  | { readonly type: 'PASS_ON' };

export type AmendmentCommand = PeopleCommand | ProcedureCommand;
