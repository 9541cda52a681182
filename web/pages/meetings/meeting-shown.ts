import type { Instant, IsoDate } from '../../../domain/calendar/dates.ts';
import type { Bilingual } from '../../../domain/language.ts';
import type { Answer, Convocation, MeetingStatus, Place } from '../../../domain/meetings/meeting/meeting.ts';
import type { MeetingAction } from '../../../domain/meetings/meeting/rights.ts';
import type { PointOutcome } from '../../../domain/meetings/meeting/points.ts';
import type { MeetingTaskKind } from '../../../domain/meetings/meeting/tasks.ts';
import type { MeetingSeries } from '../../../domain/meetings/series.ts';
import type { SettingKey } from '../../../domain/settings.ts';
import type { OwnMeetingTask } from './listed-meeting.tsx';

/** A day with what it follows from, a sentence a line. */
export interface Explained {
  readonly on: IsoDate;
  readonly why: readonly string[];
  /** The settings behind it that no jurist has confirmed. */
  readonly unconfirmed: readonly SettingKey[];
}

/** A point of the agenda as it stands. */
export interface PointShown {
  readonly id: string;
  readonly title: Bilingual;
  readonly carried: number;
  /** The file it is about, where it is about one. */
  readonly fileId?: string | undefined;
  readonly isMatter: boolean;
  readonly outcome?: PointOutcome | undefined;
}

/** What changed from one version of the agenda to the next, by the titles of the points. */
export interface AgendaChange {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly moved: readonly string[];
  readonly retitled: readonly string[];
}

export interface AgendaShown {
  readonly points: readonly PointShown[];
  /** The letter sent last; absent while nothing was sent. */
  readonly letter?: string | undefined;
  /** Whether it differs from what was sent last. */
  readonly changed: boolean;
  /** The letters that were sent, in their order. */
  readonly letters: readonly string[];
  /** From the version before, or since the one sent last. */
  readonly change?: AgendaChange | undefined;
}

/** How an organisation was told of a convocation. */
export interface ProofShown {
  readonly id: string;
  readonly name: string;
  readonly state: 'PROVEN' | 'NOT_PROVEN' | 'NOT_YET' | 'DELIVERED';
  readonly messageId?: string | undefined;
  readonly at?: Instant | undefined;
  /** What the mail server answered, or why the mail came back. */
  readonly answer?: string | undefined;
  readonly deliveredOn?: IsoDate | undefined;
  /** Whether the reader may prove it in another way. */
  readonly mayProve: boolean;
}

export interface ConvocationShown {
  /** Absent before it was sent. */
  readonly stands?: Convocation | undefined;
  readonly sentOn?: IsoDate | undefined;
  readonly latest: Explained;
  readonly urgency?: string | undefined;
  readonly proofs: readonly ProofShown[];
  /** The organisations that no mail reached, by their names. */
  readonly unreached: readonly string[];
}

export interface InvitedShown {
  readonly id: string;
  readonly name: string;
  readonly answer?: Answer | undefined;
  /** Known once the meeting was held. */
  readonly present?: boolean | undefined;
}

export interface ActionShown {
  readonly seq: number;
  readonly text: string;
  readonly name: string;
  readonly dueOn: IsoDate;
  readonly state: 'open' | 'done' | 'notDone' | 'moot';
}

/** A meeting before its reader. */
export interface MeetingShown {
  readonly id: string;
  readonly series: MeetingSeries;
  readonly status: MeetingStatus;
  readonly place: Place;
  readonly promised?: Place | undefined;
  readonly reason?: string | undefined;
  readonly insteadOn?: IsoDate | undefined;
  /** Why it falls on its day, a sentence a line. */
  readonly why: readonly string[];
  /** What happens by itself before the meeting. */
  readonly inviteOn?: IsoDate | undefined;
  readonly freezeOn?: IsoDate | undefined;
  readonly asked: readonly OwnMeetingTask[];
  readonly waits: readonly { readonly kind: MeetingTaskKind; readonly names: readonly string[] }[];
  readonly convocation?: ConvocationShown | undefined;
  readonly agenda: AgendaShown;
  /** Those invited; before the first sending, those who will be. */
  readonly invited: readonly InvitedShown[];
  readonly wasInvited: boolean;
  /** What the reader answered; absent for one who is not asked. */
  readonly own?: { readonly answer?: Answer | undefined } | undefined;
  /** What the meeting asked somebody to do. */
  readonly decided: readonly ActionShown[];
  readonly minutes: 'NONE' | 'DRAFT' | 'FINAL';
  /** What its reader may do with it as a whole; the rest belongs to a task. */
  readonly actions: readonly MeetingAction[];
}
