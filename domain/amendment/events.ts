import type { IsoDate } from '../calendar/dates.ts';
import type { EntryIntoForceClause } from '../contract/instruction.ts';
import type { Bilingual, Language } from '../language.ts';
import type { Assignee, Capacity, Party } from '../people/roles.ts';
import type { Covers } from './approvals.ts';
import type { Tally } from './committee.ts';
import type { Motion, RemarkAnswer, TaskDecision } from './decisions.ts';
import type { FirstAgenda, FollowedMeeting } from './followed-meetings.ts';
import type { End, Phase } from './phases.ts';
import type { Policy } from './policy.ts';
import type { Standing } from './procedure.ts';
import type { LinkEvent } from '../links/events.ts';
import type { Qualification } from './qualification.ts';
import type { Route } from './route.ts';
import type { LegalBasisCode, TaskKind } from './tasks.ts';
import type { DifferenceAt } from './twins.ts';
import type { TermEvent } from './term-events.ts';

/** Where an amendment comes from, with a link to it where there is one (domain rules, section 3). */
export interface Origin {
  readonly kind:
    | 'SERVICE'
    | 'CABINET'
    | 'YEARLY_EVALUATION'
    | 'TRANSVERSAL_OBJECTIVES'
    | 'TRANSFER_OF_COMPETENCE'
    | 'COMMITMENT_NOT_RESPECTED'
    | 'REGULATORY_CHANGE'
    | 'MISSION_AWAITING';
  readonly reference?: string;
}

/** What is planned to bring an unanswered task back: on that day, at the opening of the working day. */
export interface Nudge {
  readonly kind: 'REMINDER' | 'SUBSTITUTE' | 'ESCALATION';
  readonly on: IsoDate;
}

/** The hashes of the two frozen language versions of an act. */
export type ActDocuments = Readonly<Record<Language, string>>;

/** A text that was submitted: the hash names the whole, `covers` each provision it touches. */
export interface SubmittedText {
  readonly hash: string;
  readonly covers: Covers;
  readonly entryIntoForce: EntryIntoForceClause;
  /** The contract version the instructions were written on. */
  readonly baseVersion: number;
  /** Where its twins say different things; absent where they do nowhere. */
  readonly differences?: readonly DifferenceAt[];
}

export type AmendmentEvent =
  | TermEvent
  | LinkEvent
  | {
      readonly type: 'Proposed';
      readonly contractId: string;
      readonly baseVersion: number;
      readonly title: Bilingual;
      readonly origin: Origin;
      readonly policy: Policy;
    }
  | {
      readonly type: 'Launched';
      readonly reference: number;
      readonly policy: Policy;
      readonly route: Route;
      /** B12: the day of the quarterly window for which it waits; absent where it begins at once. */
      readonly opensOn?: IsoDate;
      /** B12: why it could not wait for the window. */
      readonly urgency?: string;
    }
  | { readonly type: 'PhaseOpened'; readonly phase: Phase; readonly closesOn?: IsoDate }
  | { readonly type: 'PhaseStood'; readonly phase: Phase }
  | {
      readonly type: 'TaskOpened';
      readonly kind: TaskKind;
      readonly phase: Phase;
      readonly capacity: Capacity;
      readonly assignees: readonly Party[];
      readonly openedOn: IsoDate;
      readonly dueOn: IsoDate;
      /** Counted from a meeting's agenda, not from the opening. */
      readonly firstAgenda?: FirstAgenda;
      readonly legalBasis: LegalBasisCode;
      readonly nudges: readonly Nudge[];
      readonly difference?: readonly string[];
    }
  | {
      readonly type: 'TaskDone';
      readonly task: number;
      readonly decision: TaskDecision;
      /** The text decided on, and what of it an approval covers. */
      readonly textHash?: string;
      readonly covers?: Covers;
    }
  | { readonly type: 'TaskMoot'; readonly task: number; readonly reason: MootReason }
  | {
      readonly type: 'TaskReassigned';
      readonly task: number;
      readonly from: readonly Assignee[];
      readonly assignees: readonly Assignee[];
      readonly reason: string;
    }
  /** `onBehalfOf` of one who was reminded or called for another. */
  | { readonly type: 'Nudged'; readonly task: number; readonly nudge: Nudge; readonly to: readonly Assignee[] }
  /** One of those asked is away: who stands in for him is asked at once. */
  | { readonly type: 'SubstitutesAsked'; readonly task: number; readonly to: readonly Assignee[] }
  | { readonly type: 'AnswerKept'; readonly task: number; readonly decision: TaskDecision }
  /** An answer that came by an organisation's link is contested: its task waits again, with the reminders still to come. */
  | {
      readonly type: 'AnswerStruck';
      readonly task: number;
      readonly phase: Phase;
      readonly reason: string;
      readonly nudges: readonly Nudge[];
    }
  /** The same when something depends on it already: it stays. */
  | { readonly type: 'AnswerContested'; readonly task: number; readonly reason: string }
  | { readonly type: 'RemarkAnswered'; readonly task: number; readonly answer: RemarkAnswer }
  | {
      readonly type: 'DecisionTakenBack';
      readonly task: number;
      readonly reason?: string;
      /** The tasks that wait again, as they did before the decision: its own, and those it had made moot. */
      readonly reopened: readonly number[];
      /** Where the procedure stands again. */
      readonly standing: Standing;
      /** The message by which those who follow the file had been told what the decision led to. */
      readonly toldBy?: 'DECIDED' | 'RETURNED';
      /** The clause that holds again, when the decision had set another. */
      readonly entryIntoForce?: EntryIntoForceClause;
    }
  | { readonly type: 'TextSubmitted'; readonly text: SubmittedText; readonly language: Language }
  /** Carried over to a newer version of the contract, by rule or as its drafter settled it; the text it was stays under its hash. */
  | { readonly type: 'TextRebased'; readonly from: string; readonly text: SubmittedText }
  /** Others in force by a version of the contract changed the same words. */
  | {
      readonly type: 'ConflictFound';
      readonly textHash: string;
      readonly version: number;
      readonly provisions: readonly string[];
    }
  | { readonly type: 'DifferenceJustified'; readonly difference: DifferenceAt; readonly reason: string }
  | { readonly type: 'Qualified'; readonly qualification: Qualification; readonly route: Route }
  | { readonly type: 'MotionPut'; readonly motion: Motion; readonly members: readonly string[] }
  | { readonly type: 'MotionDecided'; readonly adopted: boolean; readonly tally: Tally; readonly covers?: Covers }
  | { readonly type: 'EntryIntoForceChanged'; readonly text: SubmittedText }
  | {
      readonly type: 'PhaseDone';
      readonly phase: Phase;
      readonly outcome: PhaseOutcome;
      /** What a term that ended without an opinion was about. */
      readonly covers?: Covers;
    }
  | {
      readonly type: 'Returned';
      readonly from: Phase;
      readonly to: Phase;
      readonly cause: ReturnCause;
      readonly reason?: string;
      /** The contract version to write on from now, where another act changed the base. */
      readonly baseVersion?: number;
    }
  | ({
      readonly type: 'MeetingFollowed';
      /** Where it is the first of its passage: the term of the concertation begins. */
      readonly firstAgenda?: FirstAgenda & { readonly closesOn: IsoDate };
    } & FollowedMeeting)
  | { readonly type: 'ActNumberGiven'; readonly number: number }
  | { readonly type: 'ActFrozen'; readonly documents: ActDocuments; readonly textHash: string }
  | {
      readonly type: 'ActSigned';
      readonly on: IsoDate;
      readonly inForceOn: IsoDate;
      /** The later days on which a part of it enters into force, in their order. */
      readonly laterOn?: readonly IsoDate[];
    }
  | { readonly type: 'EnteredIntoForce'; readonly on: IsoDate }
  /** Instructions of the act that have a later day of their own. */
  | { readonly type: 'PartEnteredIntoForce'; readonly on: IsoDate }
  | ({ readonly type: 'ActAnnulled' } & EndOfAct)
  /** `from`: the first day on which it no longer applies. */
  | ({ readonly type: 'ActRepealed'; readonly from: IsoDate } & EndOfAct)
  | {
      readonly type: 'Consolidated';
      readonly version: number;
      readonly hash: string;
      /** Why the version is made, and as on which day, where it is not that the act enters into force. */
      readonly cause?: VersionCause;
      readonly on?: IsoDate;
    }
  | { readonly type: 'Ended'; readonly end: End; readonly reason?: string };

/** Why a version of the contract is made beside the entry into force of an act. */
export const VERSION_CAUSES = ['LATER_PART', 'ANNULMENT', 'REPEAL'] as const;
export type VersionCause = (typeof VERSION_CAUSES)[number];

/** Who took an act out of the contract, when, on which legal ground and by which document. */
export interface EndOfAct {
  readonly decidedOn: IsoDate;
  readonly decidedBy: string;
  readonly legalGround: string;
  readonly reason: string;
  /** The number or ELI of the decision; `sha256` of its bytes where one has them. */
  readonly reference: string;
  readonly sha256?: string;
}

/** A person's decision with its reason, a changed clause of entry into force, or a base text that another act changed. */
export type ReturnCause = 'DECISION' | 'ENTRY_INTO_FORCE_CHANGED' | 'BASE_CHANGED' | 'TEXT_REBASED' | 'CONFLICT';

export type MootReason = 'DECIDED_BY_OTHERS' | 'RETURNED' | 'ENDED' | 'TERM_ENDED' | 'TAKEN_BACK' | 'SUPERSEDED';

/** How a phase came out, for the timeline and the route. */
export type PhaseOutcome =
  'DONE' | 'APPROVED' | 'AGREED' | 'OPINION_GIVEN' | 'CLOSED_NO_OPINION' | 'NOTED' | 'ANSWERED' | 'NO_ANSWER';
