import type { Instant, IsoDate } from '../calendar/dates.ts';
import type { By } from '../file.ts';
import type { Bilingual, Language } from '../language.ts';
import type { Assignee, Capacity, Party } from '../people/roles.ts';
import type { Called } from '../people/stand-ins.ts';
import type { TermHistory } from './courses.ts';
import type { Approval } from './approvals.ts';
import type { Vote } from './committee.ts';
import type { Motion, Remark, RemarkAnswer, TaskDecision } from './decisions.ts';
import type { ActDocuments, MootReason, Nudge, Origin, PhaseOutcome, ReturnCause, SubmittedText } from './events.ts';
import type { FirstAgenda, FollowedMeeting } from './followed-meetings.ts';
import type { Phase } from './phases.ts';
import type { Policy } from './policy.ts';
import type { Procedure } from './procedure.ts';
import { NEW_PROCEDURE } from './procedure.ts';
import type { Qualification } from './qualification.ts';
import type { Route } from './route.ts';
import type { Justified } from './twins.ts';
import type { LegalBasisCode, TaskKind } from './tasks.ts';

export type TaskStatus =
  | { readonly kind: 'OPEN' }
  | { readonly kind: 'DONE'; readonly by: By; readonly at: Instant; readonly decision: TaskDecision }
  | { readonly kind: 'MOOT'; readonly at: Instant; readonly reason: MootReason };

/** A step that waits, or waited, for someone. `seq` is that of the event that opened it and names the task in its file. */
export interface Task extends TermHistory {
  readonly seq: number;
  readonly kind: TaskKind;
  readonly phase: Phase;
  readonly round: number;
  readonly capacity: Capacity;
  readonly assignees: readonly Assignee[];
  /** Those it was addressed to before it was passed on. */
  readonly formerAssignees: readonly Party[];
  /** The substitutes who were called so far; for whom, where that was recorded. */
  readonly called: readonly Called[];
  readonly openedOn: IsoDate;
  readonly dueOn: IsoDate;
  /** Where it is counted from a meeting's agenda, not from the opening. */
  readonly firstAgenda?: FirstAgenda;
  readonly legalBasis: LegalBasisCode;
  readonly nudges: readonly Nudge[];
  /** The days on which an organisation asked for new links to it. */
  readonly links?: readonly IsoDate[];
  /** The provisions to look at again when only they changed since this slot last approved. */
  readonly difference?: readonly string[];
  /** When its last answer was struck: links sent before are dead. */
  readonly struckAt?: Instant;
  /** Whether its organisation answered by a link once it was closed. */
  readonly heardLate?: boolean;
  /** That its answer is contested and stays nevertheless. */
  readonly contested?: { readonly by: By; readonly at: Instant; readonly reason: string };
  /** The rules it was dated by, where it was closed before the file was moved to others. */
  readonly policy?: Policy;
  readonly status: TaskStatus;
}

/** A remark of an organisation; it is named by the task it came with and its place. */
export interface KeptRemark extends Remark {
  readonly id: string;
  readonly task: number;
  readonly phase: Phase;
  readonly from: By;
  /** The last one given. */
  readonly answer?: KeptAnswer;
}

/** An answer to a remark, by whom and when; `seq` is that of the event that gave it. */
export interface KeptAnswer extends Omit<RemarkAnswer, 'remarkId' | 'replaces'> {
  readonly seq: number;
  readonly by: By;
  readonly at: Instant;
}

/** The vote in course, or the last one, of the management committee. */
export interface CommitteeVote {
  readonly motion: Motion;
  readonly members: readonly string[];
  readonly votes: Readonly<Record<string, Vote | 'INTEREST_DECLARED'>>;
  readonly decided: boolean;
}

/** One passage of a phase, for the route as it was walked. */
export interface PhaseVisit extends TermHistory {
  readonly phase: Phase;
  readonly round: number;
  readonly openedOn?: IsoDate;
  readonly closesOn?: IsoDate;
  /** Where the term was counted from a meeting's agenda. */
  readonly firstAgenda?: FirstAgenda;
  readonly doneOn?: IsoDate;
  readonly outcome?: VisitOutcome;
}

/** How a passage came out; `TAKEN_BACK` when the decision that ended it, or that had led to it, was taken back. */
export type VisitOutcome = PhaseOutcome | 'STOOD' | 'RETURNED' | 'TAKEN_BACK';

/** What the last person to act decided, with the file as it was before: while nobody acts after him, he may take it back. */
export interface LastDecision {
  readonly task: number;
  /** The event's number. */
  readonly seq: number;
  readonly before: AmendmentState;
}

/** Everything the rules know of a file. What is absent has not happened. */
export interface AmendmentState {
  readonly procedure: Procedure;
  readonly openedAt?: Instant;
  readonly lastAt?: Instant;
  readonly contractId: string;
  /** The contract version the text is written on. */
  readonly baseVersion?: number;
  readonly title: Bilingual;
  readonly origin: Origin;
  readonly policy: Policy;
  readonly proposedBy?: By;
  readonly reference?: number;
  readonly route: Route;
  readonly visits: readonly PhaseVisit[];
  /** How the present round began; absent in the first. */
  readonly lastReturn?: { readonly to: Phase; readonly cause: ReturnCause };
  readonly tasks: Readonly<Record<number, Task>>;
  readonly text?: SubmittedText;
  /** What of it the drafter has to settle with what others made the contract say. */
  readonly conflict?: { readonly version: number; readonly provisions: readonly string[] };
  readonly language?: Language;
  /** Who submitted the text, who its twin, who declared an interest: four eyes are kept against them (`four-eyes.ts`). */
  readonly authors: readonly string[];
  readonly translators: readonly string[];
  readonly interested: readonly string[];
  readonly qualification?: Qualification;
  readonly approvals: readonly Approval[];
  /** What a term that ended in silence was about: no consent, but the same text is not put to the same question twice. */
  readonly lapsed: readonly Approval[];
  readonly committee?: CommitteeVote;
  readonly remarks: readonly KeptRemark[];
  /** What was said of differences between the twins, of whatever text. */
  readonly justified: readonly Justified[];
  /** Those on whose agenda the file stands or stood. */
  readonly meetings: readonly FollowedMeeting[];
  readonly actNumber?: number;
  readonly documents?: ActDocuments;
  readonly frozenOn?: IsoDate;
  readonly signedOn?: IsoDate;
  readonly inForceOn?: IsoDate;
  readonly inForce: boolean;
  /** The day it became known that the act is annulled: it is then as if it had never been. */
  readonly annulledOn?: IsoDate;
  /** From when it no longer applies, and since when that is known. */
  readonly repealed?: { readonly from: IsoDate; readonly on: IsoDate };
  readonly version?: number;
  readonly consolidatedOn?: IsoDate;
  readonly lastDecision?: LastDecision;
}

/** A file that has no event yet. */
export function newAmendment(policy: Policy): AmendmentState {
  return {
    procedure: NEW_PROCEDURE,
    contractId: '',
    title: { fr: '', nl: '' },
    origin: { kind: 'SERVICE' },
    policy,
    route: [],
    visits: [],
    tasks: {},
    authors: [],
    translators: [],
    interested: [],
    approvals: [],
    lapsed: [],
    remarks: [],
    justified: [],
    meetings: [],
    inForce: false,
  };
}

export const isOpenTask = (task: Task): boolean => task.status.kind === 'OPEN';

export const openTasks = (state: AmendmentState, phase?: Phase): readonly Task[] =>
  Object.values(state.tasks).filter((task) => isOpenTask(task) && (phase === undefined || task.phase === phase));

/** Where a file stands, in one word. */
export type FileStatus = 'PROPOSED' | 'RUNNING' | 'SIGNED' | 'IN_FORCE' | 'ENDED';

export function statusOf(state: AmendmentState): FileStatus {
  if (state.procedure.end !== undefined) return 'ENDED';
  if (state.inForce) return 'IN_FORCE';
  if (state.inForceOn !== undefined) return 'SIGNED';
  return state.route.length === 0 ? 'PROPOSED' : 'RUNNING';
}
