import type { IsoDate } from '../../../domain/calendar/dates.ts';
import type { Deadline } from '../../../domain/calendar/deadlines.ts';
import type { ProvisionChange } from '../../../domain/contract/redline.ts';
import type { Bilingual, Language } from '../../../domain/language.ts';
import type { AgendaChanges } from '../../../domain/meetings/meeting/agenda.ts';
import type { MeetingMailKind } from '../../../domain/meetings/meeting/mail-orders.ts';
import type { Place } from '../../../domain/meetings/meeting/meeting.ts';
import type { Action, MeetingTaskKind } from '../../../domain/meetings/meeting/tasks.ts';
import type { MeetingSeries } from '../../../domain/meetings/series.ts';
import type { Capacity } from '../../../domain/people/roles.ts';
import type { SettingKey } from '../../../domain/settings.ts';

/** A point of an agenda, with what the reader may open, and what a file on it changes where he cannot. */
export interface PointView {
  readonly title: Bilingual;
  readonly carried: number;
  readonly link?: string;
  readonly changes: readonly ProvisionChange[];
}

/** The agenda as it is sent; `changes` since the version before. */
export interface AgendaView {
  readonly letter: string;
  readonly points: readonly PointView[];
  readonly changes?: AgendaChanges;
}

/** The latest day on which a convocation could be sent, which explains itself, and what of it no jurist has confirmed. */
export interface LatestView {
  readonly deadline: Deadline;
  /** Why the term was shortened. */
  readonly urgency?: string;
  readonly unconfirmed: readonly SettingKey[];
}

export interface MeetingTaskView {
  readonly kind: MeetingTaskKind;
  readonly capacity: Capacity;
  readonly dueOn: IsoDate;
  readonly action?: Pick<Action, 'text'>;
}

interface Common {
  /** In reading order; two of them make one message with both, of equal rank. */
  readonly languages: readonly Language[];
  readonly series: MeetingSeries;
  readonly place: Place;
  /** Of the meeting or the task; an organisation has one to its tasks alone. */
  readonly link?: string;
}

interface Inviting extends Common {
  readonly agenda: AgendaView;
  /** The day it had before, with the reason for another. */
  readonly moved?: { readonly from: IsoDate; readonly reason: string };
  readonly latest?: LatestView;
  /** Those in whose place the reader is invited, by name. */
  readonly inPlaceOf?: readonly string[];
}

interface Asking extends Common {
  readonly task: MeetingTaskView;
}

interface Names {
  /** Those who were asked, by name. */
  readonly asked: readonly string[];
}

interface MeetingMails {
  readonly INVITATION: Inviting;
  readonly AGENDA_CHANGED: Inviting;
  readonly INVITATION_CANCELLED: Common & { readonly reason: string; readonly insteadOn?: IsoDate };
  readonly CONVOCATION_NOT_PROVEN: Common & { readonly organisations: readonly string[] };
  readonly CONVOCATION_LATE: Common & {
    readonly on: IsoDate;
    readonly latest: LatestView;
    readonly nextValidOn: IsoDate;
  };
  readonly LATENESS_CURED: Common;
  readonly LATENESS_REFUSED: Common & { readonly reason: string; readonly organisation?: string };
  readonly MINUTES_SENT: Asking;
  readonly MINUTES_FINAL: Common & { readonly hash: string };
  readonly TASK_OPENED: Asking;
  readonly REMINDER: Asking;
  readonly SUBSTITUTE_ASKED: Asking & Names;
  readonly ESCALATION: Asking & Names;
}

/** Everything one message about a meeting shows, by its kind. Names of union delegates stand in none of them. */
export type MeetingMailOf<K extends MeetingMailKind> = { readonly kind: K } & MeetingMails[K];
export type MeetingMail = { readonly [K in MeetingMailKind]: MeetingMailOf<K> }[MeetingMailKind];
