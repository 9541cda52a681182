import { brusselsDate } from '../../calendar/dates.ts';
import type { Recorded } from '../../file.ts';
import type { MeetingEvent } from './events.ts';
import { afterConvocation, type ConvocationEvent } from './evolve-convocation.ts';
import { afterTask, type TaskEvent } from './evolve-tasks.ts';
import type { AgendaVersion, Point } from './points.ts';
import type { MeetingState } from './meeting.ts';
import { isAnotherTime, statusSent } from './procedure.ts';

type Of<T extends MeetingEvent['type']> = Extract<MeetingEvent, { type: T }>;
type AgendaEvent = Of<
  'AgendaSet' | 'InvitationSent' | 'SubstitutesInvited' | 'ParticipationAnswered' | 'AgendaFrozen' | 'PointClosed'
>;
type FateEvent = Exclude<MeetingEvent, AgendaEvent | ConvocationEvent | TaskEvent>;

/** Folds the event that follows the state's last one. */
export function evolveMeeting(state: MeetingState, recorded: Recorded<MeetingEvent>): MeetingState {
  return { ...changedBy(state, recorded), seq: recorded.seq, lastAt: recorded.at };
}

function changedBy(state: MeetingState, recorded: Recorded<MeetingEvent>): MeetingState {
  const { event } = recorded;
  switch (event.type) {
    case 'AgendaSet':
    case 'InvitationSent':
    case 'SubstitutesInvited':
    case 'ParticipationAnswered':
    case 'AgendaFrozen':
    case 'PointClosed':
      return { ...state, ...afterAgenda(state, event, recorded) };
    case 'UrgencyGranted':
    case 'ConvocationProven':
    case 'ConvocationNotProven':
    case 'ConvocationDelivered':
    case 'ConvocationLate':
    case 'LatenessCured':
      return { ...state, ...afterConvocation(state, event) };
    case 'TaskOpened':
    case 'TaskDone':
    case 'TaskMoot':
    case 'TaskReassigned':
    case 'Nudged':
    case 'SubstitutesAsked':
    case 'AnswerKept':
    case 'LinkRequested':
    case 'LinkUsedElsewhere':
      return { ...state, ...afterTask(state, event, recorded) };
    default:
      return afterFate(state, event);
  }
}

/** What is on the agenda, and who was told. */
function afterAgenda(state: MeetingState, event: AgendaEvent, recorded: Recorded<MeetingEvent>): Partial<MeetingState> {
  switch (event.type) {
    case 'AgendaSet':
      return { points: event.points, removed: removedBy(state, event.points, recorded) };
    case 'InvitationSent':
      return afterSending(state, event, recorded);
    case 'SubstitutesInvited':
      return { invited: [...state.invited, ...event.invited] };
    case 'ParticipationAnswered':
      return { answers: { ...state.answers, [event.party.id]: event.answer } };
    case 'AgendaFrozen':
      return { status: 'FROZEN' };
    case 'PointClosed':
      return { closed: { ...state.closed, [event.pointId]: event.outcome } };
  }
}

/** What a person took off stays off until a person puts it back; what the procedure drops waits no more. */
function removedBy(
  { points, removed }: MeetingState,
  set: readonly Point[],
  { by }: Recorded<MeetingEvent>,
): readonly string[] {
  if (by.kind === 'PROCEDURE') return removed;
  const kept = new Set(set.map(({ id }) => id));
  const off = [...removed, ...points.map(({ id }) => id)].filter((id) => !kept.has(id));
  return [...new Set(off)];
}

function afterSending(
  state: MeetingState,
  { sequence, letter, points, invited, convocation }: Of<'InvitationSent'>,
  { seq, at }: Recorded<MeetingEvent>,
): Partial<MeetingState> {
  return {
    status: statusSent(state.status, convocation !== undefined),
    sequence,
    points,
    invited,
    versions: withVersion(state.versions, { letter, points, sentOn: brusselsDate(at) }),
    ...(convocation === undefined
      ? {}
      : {
          convoked: { seq, on: brusselsDate(at), ...convocation },
          convocation: { kind: 'SENT', ...convocation },
          delivered: {},
        }),
  };
}

/** An agenda sent again as it stood keeps its letter. */
const withVersion = (versions: readonly AgendaVersion[], sent: AgendaVersion): readonly AgendaVersion[] =>
  versions.at(-1)?.letter === sent.letter ? versions : [...versions, sent];

/** What becomes of the meeting. */
function afterFate(state: MeetingState, event: FateEvent): MeetingState {
  switch (event.type) {
    case 'MeetingPlanned': {
      const { type: _type, ...planned } = event;
      return { ...state, ...planned };
    }
    case 'MeetingMoved':
      return moved(state, event);
    case 'MeetingCancelled':
      return { ...state, ...cancelled(state, event) };
    case 'MeetingMissed':
      return { ...state, status: 'MISSED', reason: event.reason };
    case 'MeetingHeld':
      return { ...state, status: 'HELD', present: event.present };
    case 'MinutesDrafted':
      return { ...state, status: 'MINUTES_DRAFT', minutes: event.minutes };
    case 'MinutesFinal':
      return { ...state, status: 'FINAL', minutes: event.minutes, minutesHash: event.hash };
  }
}

/**
 * At another time everything starts again: answers and proofs were about the old one. Urgency that was granted for a sending
 * still to come stays; one that a valid convocation has used is over.
 */
function moved(state: MeetingState, { from, to, timetable, reason }: Of<'MeetingMoved'>): MeetingState {
  if (!isAnotherTime(from, to)) return { ...state, place: to, timetable, reason };
  const { convocation: _convocation, convoked: _convoked, urgency, ...rest } = state;
  const isUsed = state.status === 'INVITED' || state.status === 'FROZEN';
  return {
    ...rest,
    ...(isUsed || urgency === undefined ? {} : { urgency }),
    status: 'PLANNED',
    place: to,
    timetable,
    promised: state.promised ?? from,
    reason,
    answers: {},
    delivered: {},
  };
}

/** What calendars are told to take back bears a number of its own. */
function cancelled(state: MeetingState, { reason, insteadOn }: Of<'MeetingCancelled'>): Partial<MeetingState> {
  return {
    status: 'CANCELLED',
    reason,
    sequence: state.sequence === 0 ? 0 : state.sequence + 1,
    ...(insteadOn === undefined ? {} : { insteadOn }),
  };
}
