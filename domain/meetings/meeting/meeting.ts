import type { MootReason, Nudge } from '../../amendment/events.ts';
import type { Policy } from '../../amendment/policy.ts';
import type { Instant, IsoDate } from '../../calendar/dates.ts';
import type { By } from '../../file.ts';
import type { Assignee, Capacity, Party } from '../../people/roles.ts';
import type { Called } from '../../people/stand-ins.ts';
import type { MeetingSeries } from '../series.ts';
import type { AgendaVersion, Point, PointOutcome } from './points.ts';
import type { Action, MeetingDecision, MeetingTaskKind, Minutes } from './tasks.ts';

/** When and where: a day and a time in Brussels, `HH:mm`. */
export interface Place {
  readonly on: IsoDate;
  readonly at: string;
  readonly minutes: number;
  readonly where?: string;
}

/** What one invited answers in his calendar. */
export const ANSWERS = ['ACCEPTED', 'DECLINED', 'TENTATIVE'] as const;
export type Answer = (typeof ANSWERS)[number];

/** Where a meeting stands. `INVALID`: convoked too late and not cured; it cannot be held. */
export const MEETING_STATUSES = [
  'PLANNED',
  'INVITED',
  'INVALID',
  'FROZEN',
  'HELD',
  'MINUTES_DRAFT',
  'REMARKS',
  'FINAL',
  'CANCELLED',
  'MISSED',
] as const;
export type MeetingStatus = (typeof MEETING_STATUSES)[number];

/** The days on which a meeting is prepared; `convokeBy` where it meets on convocation, without urgency. */
export interface Timetable {
  readonly inviteOn: IsoDate;
  readonly freezeOn: IsoDate;
  readonly convokeBy?: IsoDate;
}

/** The sending that convoked to the meeting as it stands: the event's number, its day, and the latest day for it. */
export interface ConvokedBy {
  readonly seq: number;
  readonly on: IsoDate;
  readonly latestOn: IsoDate;
  readonly urgent: boolean;
}

/** How a convocation stands; its proof is the mail as sent (domain rules, section 5). */
export type Convocation =
  | { readonly kind: 'SENT'; readonly latestOn: IsoDate; readonly urgent: boolean }
  | { readonly kind: 'PROVEN'; readonly on: IsoDate }
  | { readonly kind: 'NOT_PROVEN'; readonly organisations: readonly string[] }
  | { readonly kind: 'LATE'; readonly on: IsoDate; readonly latestOn: IsoDate; readonly nextValidOn: IsoDate }
  | { readonly kind: 'CURED' };

/** A step that waits, or waited, for someone; `seq` is that of the event that opened it. */
export interface MeetingTask {
  readonly seq: number;
  readonly kind: MeetingTaskKind;
  readonly capacity: Capacity;
  readonly assignees: readonly Assignee[];
  /** Those it was addressed to before it was passed on. */
  readonly formerAssignees: readonly Party[];
  readonly called: readonly Called[];
  readonly openedOn: IsoDate;
  readonly dueOn: IsoDate;
  /** Those still to come. */
  readonly nudges: readonly Nudge[];
  /** The days on which an organisation asked for new links to it. */
  readonly links?: readonly IsoDate[];
  readonly action?: Action;
  readonly status:
    | { readonly kind: 'OPEN' }
    | { readonly kind: 'DONE'; readonly by: By; readonly at: Instant; readonly decision: MeetingDecision }
    | { readonly kind: 'MOOT'; readonly at: Instant; readonly reason: MootReason };
}

/** Everything the rules know of a meeting. What is absent has not happened. */
export interface MeetingState {
  readonly seq: number;
  readonly lastAt?: Instant;
  readonly status: MeetingStatus;
  readonly series: MeetingSeries;
  readonly key: string;
  readonly policy: Policy;
  readonly place: Place;
  readonly timetable: Timetable;
  /** Where it was promised, when it was moved since. */
  readonly promised?: Place;
  /** Why it was moved, cancelled or missed, the last time it was. */
  readonly reason?: string;
  readonly insteadOn?: IsoDate;
  /** The agenda under work; equal to the last version when nothing changed since it was sent. */
  readonly points: readonly Point[];
  /** The points that the keeper took off: they do not come back by themselves. */
  readonly removed: readonly string[];
  readonly versions: readonly AgendaVersion[];
  /** Of the last invitation or cancellation in calendars; 0 while there is none. */
  readonly sequence: number;
  /** Who stands in for two has two entries. */
  readonly invited: readonly Assignee[];
  readonly answers: Readonly<Record<string, Answer>>;
  /** Why the president of COCOBASE shortened the term of the convocation. */
  readonly urgency?: string;
  readonly convoked?: ConvokedBy;
  readonly convocation?: Convocation;
  /** Proofs the keeper gave for organisations that no mail reached. */
  readonly delivered: Readonly<Record<string, IsoDate>>;
  readonly present: readonly Assignee[];
  readonly closed: Readonly<Record<string, PointOutcome>>;
  readonly minutes?: Minutes;
  readonly minutesHash?: string;
  readonly tasks: Readonly<Record<number, MeetingTask>>;
}

/** The id of a meeting's file. A key is never taken for another: `decide` refuses to plan under an id that has another. */
export const meetingIdOf = (key: string): string => `meeting-${key.replaceAll('/', '-')}`;

/** Whether a file is a meeting, by its id. */
export const isMeeting = (fileId: string): boolean => fileId.startsWith('meeting-');

/** A meeting that has no event yet. */
export const newMeeting = (policy: Policy): MeetingState => ({
  seq: 0,
  status: 'PLANNED',
  series: 'tutelle',
  key: '',
  policy,
  place: { on: '', at: '', minutes: 0 },
  timetable: { inviteOn: '', freezeOn: '' },
  points: [],
  removed: [],
  versions: [],
  sequence: 0,
  invited: [],
  answers: {},
  delivered: {},
  present: [],
  closed: {},
  tasks: {},
});

export const isOpenTask = (task: MeetingTask): boolean => task.status.kind === 'OPEN';

export const openTasks = (state: MeetingState, kind?: MeetingTaskKind): readonly MeetingTask[] =>
  Object.values(state.tasks).filter((task) => isOpenTask(task) && (kind === undefined || task.kind === kind));

/** Whether a meeting still lies ahead: nobody has said yet what became of it. */
export const isAhead = ({ status }: Pick<MeetingState, 'status'>): boolean =>
  status === 'PLANNED' || status === 'INVITED' || status === 'INVALID' || status === 'FROZEN';

/** Whether a key is that of a slot the contract promises, not of a meeting somebody called besides. */
export const isPromised = (key: string): boolean => key.split('/').length === 3;
