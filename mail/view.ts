import type { Tally } from '../domain/amendment/committee.ts';
import type { Motion, RemarkOutcome } from '../domain/amendment/decisions.ts';
import type { MootReason, PhaseOutcome, ReturnCause } from '../domain/amendment/events.ts';
import type { MailKind } from '../domain/amendment/mail-orders.ts';
import type { End, Phase } from '../domain/amendment/phases.ts';
import type { LegalBasisCode, TaskKind } from '../domain/amendment/tasks.ts';
import type { TermEvent } from '../domain/amendment/term-events.ts';
import type { IsoDate } from '../domain/calendar/dates.ts';
import type { Deadline } from '../domain/calendar/deadlines.ts';
import type { ProvisionChange } from '../domain/contract/redline.ts';
import type { Bilingual, Language } from '../domain/language.ts';
import type { NamedMeeting } from '../domain/meetings/named-meeting.ts';
import type { Capacity } from '../domain/people/roles.ts';
import type { SettingKey } from '../domain/settings.ts';
import type { InstructionName, Place } from '../locales/remark.ts';

/** The act a message is about. A proposal has no reference yet; the number comes with the signature. */
export interface ActName {
  readonly title: Bilingual;
  /** As `fileReference` writes it. */
  readonly reference?: string;
  readonly number?: number;
}

/** What is asked, by when and why. */
export interface TaskView {
  readonly kind: TaskKind;
  readonly capacity: Capacity;
  readonly legalBasis: LegalBasisCode;
  /** The due date with the days that were counted. */
  readonly deadline: Deadline;
  /** The settings behind the due date that no jurist has confirmed. */
  readonly unconfirmed: readonly SettingKey[];
}

/** Who decided, by the name he is known under today. Names stand in bodies alone, never in a subject. */
export interface Decider {
  readonly name: string;
  readonly capacity: Capacity;
  /** Whom he stood in for, or who decided in the meeting of which he keeps the record. */
  readonly onBehalfOf?: string;
  readonly inMeeting?: NamedMeeting;
}

/** What was decided or has happened. */
export type Outcome =
  | { readonly kind: 'MOTION'; readonly motion: Motion; readonly adopted: boolean; readonly tally: Tally }
  | { readonly kind: 'PHASE'; readonly phase: Phase; readonly outcome: PhaseOutcome }
  | { readonly kind: 'SIGNED'; readonly on: IsoDate; readonly inForceOn: IsoDate }
  | { readonly kind: 'IN_FORCE'; readonly on: IsoDate }
  | { readonly kind: 'TAKEN_BACK'; readonly task: TaskKind; readonly reason?: string };

interface Common {
  /** In reading order; two of them make one message with both, of equal rank. */
  readonly languages: readonly Language[];
  readonly act: ActName;
  /** The page of the task or the file. It carries no authority, save an organisation's token for its one task. */
  readonly link: string;
}

interface Asking extends Common {
  readonly task: TaskView;
  readonly changes: readonly ProvisionChange[];
}

interface Names {
  /** Those who were asked, by name. */
  readonly asked: readonly string[];
}

/** A remark of the reader's with its answer. */
export interface AnsweredRemark {
  readonly text: string;
  /** What it is about; the act as a whole when absent. */
  readonly provision?: Place;
  readonly outcome: RemarkOutcome;
  readonly why: string;
  readonly instruction?: InstructionName;
}

interface MailViews {
  /** `again`: only what changed since the reader's own approval is shown and to be confirmed. */
  readonly TASK_OPENED: Asking & { readonly again: boolean };
  readonly REMINDER: Asking;
  readonly SUBSTITUTE_ASKED: Asking & Names;
  readonly ESCALATION: Asking & Names;
  readonly DECIDED: Common & { readonly outcome: Outcome; readonly by?: Decider };
  readonly RETURNED: Common & {
    readonly from: Phase;
    readonly to: Phase;
    readonly cause: ReturnCause;
    readonly reason?: string;
    readonly by?: Decider;
  };
  /** `to` is absent while the term stands still. */
  readonly DATE_MOVED: Common & {
    readonly task: TaskKind;
    readonly cause: TermEvent['type'];
    readonly reason: string;
    readonly from: IsoDate;
    readonly to?: Deadline;
  };
  readonly MADE_MOOT: Common & { readonly task: TaskKind; readonly reason: MootReason };
  readonly REMARKS_ANSWERED: Common & { readonly remarks: readonly AnsweredRemark[] };
  readonly CLOSED: Common & { readonly end: End; readonly reason?: string; readonly by?: Decider };
}

/** Everything one message shows, by its kind. */
export type ViewOf<K extends MailKind> = { readonly kind: K } & MailViews[K];
export type MailView = { readonly [K in MailKind]: ViewOf<K> }[MailKind];
