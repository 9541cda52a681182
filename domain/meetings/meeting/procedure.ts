import type { Nudge } from '../../amendment/events.ts';
import { plannedAmong, withoutSent, type PlannedNudge } from '../../amendment/nudges.ts';
import type { IsoDate } from '../../calendar/dates.ts';
import type { MeetingSeries } from '../series.ts';
import type { MeetingEvent } from './events.ts';
import type { Convocation, MeetingStatus, Place, Timetable } from './meeting.ts';
import type { MeetingTaskKind } from './tasks.ts';

type When = Pick<Place, 'on' | 'at'>;

/** What of an event concerns the procedure: no text, no person, nothing that may not be stored by the engine. */
export type MeetingProcedureEvent =
  | {
      readonly type: 'Planned';
      readonly series: MeetingSeries;
      readonly place: When;
      readonly timetable: Timetable;
    }
  | { readonly type: 'Moved'; readonly place: When; readonly timetable: Timetable; readonly anew: boolean }
  | { readonly type: 'Sent'; readonly convokes: boolean }
  | { readonly type: 'Convocation'; readonly convocation: Exclude<Convocation['kind'], 'SENT'> }
  | { readonly type: 'Status'; readonly status: MeetingStatus }
  | {
      readonly type: 'TaskOpened';
      readonly kind: MeetingTaskKind;
      readonly dueOn: IsoDate;
      readonly nudges: readonly Nudge[];
    }
  | { readonly type: 'TaskClosed'; readonly task: number }
  | { readonly type: 'Nudged'; readonly task: number; readonly nudge: Nudge }
  | { readonly type: 'Nothing' };

/** An open task as the procedure sees it. */
export interface WaitingMeetingTask {
  readonly kind: MeetingTaskKind;
  readonly dueOn: IsoDate;
  readonly nudges: readonly Nudge[];
}

/** Where a meeting stands, as far as its workflow needs it. Plain JSON. */
export interface MeetingProcedure {
  readonly seq: number;
  readonly status: MeetingStatus;
  readonly series: MeetingSeries;
  readonly place: When;
  readonly timetable: Timetable;
  /** How often the agenda was sent. */
  readonly sendings: number;
  readonly convocation?: Convocation['kind'];
  readonly waiting: Readonly<Record<number, WaitingMeetingTask>>;
}

export const NEW_MEETING_PROCEDURE: MeetingProcedure = {
  seq: 0,
  status: 'PLANNED',
  series: 'tutelle',
  place: { on: '', at: '' },
  timetable: { inviteOn: '', freezeOn: '' },
  sendings: 0,
  waiting: {},
};

const whenOf = ({ on, at }: Place): When => ({ on, at });

/** What the procedure may know of a recorded event. */
export function meetingProcedureEventOf(event: MeetingEvent): MeetingProcedureEvent {
  switch (event.type) {
    case 'MeetingPlanned': {
      const { series, place, timetable } = event;
      return { type: 'Planned', series, place: whenOf(place), timetable };
    }
    case 'MeetingMoved': {
      const { from, to, timetable } = event;
      return { type: 'Moved', place: whenOf(to), timetable, anew: isAnotherTime(from, to) };
    }
    case 'InvitationSent':
      return { type: 'Sent', convokes: event.convocation !== undefined };
    case 'ConvocationProven':
      return { type: 'Convocation', convocation: 'PROVEN' };
    case 'ConvocationNotProven':
      return { type: 'Convocation', convocation: 'NOT_PROVEN' };
    case 'ConvocationLate':
      return { type: 'Convocation', convocation: 'LATE' };
    case 'LatenessCured':
      return { type: 'Convocation', convocation: 'CURED' };
    case 'TaskOpened': {
      const { kind, dueOn, nudges } = event;
      return { type: 'TaskOpened', kind, dueOn, nudges };
    }
    case 'TaskDone':
    case 'TaskMoot':
      return { type: 'TaskClosed', task: event.task };
    case 'Nudged':
      return { type: 'Nudged', task: event.task, nudge: event.nudge };
    default:
      return statusEventOf(event.type);
  }
}

/** Whether a meeting is moved to another day or hour, not only to another room. */
export const isAnotherTime = (from: Place, to: Place): boolean => from.on !== to.on || from.at !== to.at;

const STATUS_AFTER: Partial<Record<MeetingEvent['type'], MeetingStatus>> = {
  AgendaFrozen: 'FROZEN',
  MeetingCancelled: 'CANCELLED',
  MeetingMissed: 'MISSED',
  MeetingHeld: 'HELD',
  MinutesDrafted: 'MINUTES_DRAFT',
  MinutesFinal: 'FINAL',
};

function statusEventOf(type: MeetingEvent['type']): MeetingProcedureEvent {
  const status = STATUS_AFTER[type];
  return status === undefined ? { type: 'Nothing' } : { type: 'Status', status };
}

/** Folds the event that follows `procedure.seq`. */
export function evolveMeetingProcedure(procedure: MeetingProcedure, event: MeetingProcedureEvent): MeetingProcedure {
  return { ...changedBy(procedure, event), seq: procedure.seq + 1 };
}

function changedBy(procedure: MeetingProcedure, event: MeetingProcedureEvent): MeetingProcedure {
  switch (event.type) {
    case 'Planned': {
      const { series, place, timetable } = event;
      return { ...procedure, series, place, timetable };
    }
    case 'Moved': {
      const { place, timetable } = event;
      if (!event.anew) return { ...procedure, place, timetable };
      const { convocation: _convocation, ...rest } = procedure;
      return { ...rest, status: 'PLANNED', place, timetable };
    }
    case 'Sent': {
      const status = statusSent(procedure.status, event.convokes);
      return {
        ...procedure,
        status,
        sendings: procedure.sendings + 1,
        ...(event.convokes ? { convocation: 'SENT' } : {}),
      };
    }
    case 'Convocation': {
      const { convocation } = event;
      return { ...procedure, convocation, status: statusWith(convocation, procedure.status) };
    }
    case 'Status':
      return { ...procedure, status: event.status };
    case 'TaskOpened':
    case 'TaskClosed':
    case 'Nudged':
      return { ...procedure, ...afterTask(procedure, event) };
    case 'Nothing':
      return procedure;
  }
}

/** An invitation to a meeting that nobody was invited to makes it one; so does a convocation that replaces a void one. */
export function statusSent(status: MeetingStatus, convokes: boolean): MeetingStatus {
  return status === 'PLANNED' || (status === 'INVALID' && convokes) ? 'INVITED' : status;
}

/** A late convocation makes the meeting void; one that is proven or cured lets it stand again. */
export function statusWith(convocation: Convocation['kind'], status: MeetingStatus): MeetingStatus {
  if (convocation === 'LATE') return 'INVALID';
  return status === 'INVALID' && convocation !== 'NOT_PROVEN' ? 'INVITED' : status;
}

/** Where a meeting stands while something is asked about its minutes. */
export function statusAsking(kind: MeetingTaskKind, status: MeetingStatus): MeetingStatus {
  if (kind === 'REMARK_ON_MINUTES') return 'REMARKS';
  return kind === 'APPROVE_MINUTES' || kind === 'SIGN_MINUTES' ? 'MINUTES_DRAFT' : status;
}

type TaskEvent = Extract<MeetingProcedureEvent, { type: 'TaskOpened' | 'TaskClosed' | 'Nudged' }>;

function afterTask({ waiting, status, seq }: MeetingProcedure, event: TaskEvent): Partial<MeetingProcedure> {
  switch (event.type) {
    case 'TaskOpened': {
      const { type: _type, ...asked } = event;
      return { waiting: { ...waiting, [seq + 1]: asked }, status: statusAsking(asked.kind, status) };
    }
    case 'TaskClosed': {
      const { [event.task]: _closed, ...rest } = waiting;
      return { waiting: rest };
    }
    case 'Nudged': {
      const asked = waiting[event.task];
      if (asked === undefined) return {};
      return { waiting: { ...waiting, [event.task]: { ...asked, nudges: withoutSent(asked.nudges, event.nudge) } } };
    }
  }
}

/** Whether nothing will happen to a meeting any more: it is over, and nothing that it asked waits for anybody. */
export const isMeetingOver = ({ status, waiting }: MeetingProcedure): boolean =>
  (status === 'FINAL' || status === 'CANCELLED' || status === 'MISSED') && Object.keys(waiting).length === 0;

/** All nudges of a meeting that are due by a day, the earliest first. */
export const meetingNudgesDue = ({ waiting }: MeetingProcedure, by: IsoDate): readonly PlannedNudge[] =>
  plannedAmong(waiting, by).filter(({ nudge }) => nudge.on <= by);

/** The day of the next nudge; `undefined` when none is planned. */
export const nextMeetingNudge = ({ waiting }: MeetingProcedure, by: IsoDate): IsoDate | undefined =>
  plannedAmong(waiting, by)[0]?.nudge.on;

/** The last day for remarks on the minutes; `undefined` while none are asked. */
export const remarksCloseOn = ({ waiting }: MeetingProcedure): IsoDate | undefined =>
  Object.values(waiting).find(({ kind }) => kind === 'REMARK_ON_MINUTES')?.dueOn;
