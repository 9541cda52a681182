import type { ProvisionChange } from '../../domain/contract/redline.ts';
import type { Language } from '../../domain/language.ts';
import { latestSending } from '../../domain/meetings/convocation/term.ts';
import { agendaChanges } from '../../domain/meetings/meeting/agenda.ts';
import type { MeetingEvent } from '../../domain/meetings/meeting/events.ts';
import type { MeetingMailKind } from '../../domain/meetings/meeting/mail-orders.ts';
import type { MeetingState, MeetingTask } from '../../domain/meetings/meeting/meeting.ts';
import type { AgendaVersion, Point } from '../../domain/meetings/meeting/points.ts';
import { SETTINGS, type SettingKey } from '../../domain/settings.ts';
import type { LatestView, MeetingMail, MeetingMailOf } from '../../mail/messages/meeting/view.ts';
import type { MeetingMoment } from './meeting-moment.ts';
import { askedIn, stoodInForIn } from './stood-in-for.ts';

/** What a message needs beside the moment it is about. */
export interface MeetingLetterhead {
  /** The id of the person or organisation it goes to. */
  readonly to: string;
  readonly languages: readonly Language[];
  readonly link?: string;
  /** Names of persons and organisations by id, as they are known today. */
  readonly names: ReadonlyMap<string, string>;
  /** What a reader may open of a point. */
  readonly linkOf: (point: Point) => string | undefined;
  /** What the file of a point changes, for a reader who cannot open it. */
  readonly changesOf: (point: Point) => readonly ProvisionChange[];
}

/** Everything a message shows, by its kind: a pure rendering of the record at the moment that caused it. */
export function meetingMail(
  kind: MeetingMailKind,
  moment: MeetingMoment,
  task: MeetingTask | undefined,
  head: MeetingLetterhead,
): MeetingMail {
  const { state } = moment;
  const { languages, link } = head;
  const common = { languages, series: state.series, place: state.place, ...(link === undefined ? {} : { link }) };
  switch (kind) {
    case 'INVITATION':
    case 'AGENDA_CHANGED':
      return { kind, ...common, ...inviting(moment, head) };
    case 'INVITATION_CANCELLED': {
      const { reason, insteadOn } = causeOf(moment, 'MeetingCancelled');
      return { kind, ...common, reason, ...(insteadOn === undefined ? {} : { insteadOn }) };
    }
    case 'CONVOCATION_NOT_PROVEN': {
      const { organisations } = causeOf(moment, 'ConvocationNotProven');
      return { kind, ...common, organisations: namesOf(organisations, head) };
    }
    case 'CONVOCATION_LATE': {
      const { on, nextValidOn } = causeOf(moment, 'ConvocationLate');
      return { kind, ...common, on, nextValidOn, latest: latestOf(state) };
    }
    case 'LATENESS_CURED':
      return { kind, ...common };
    case 'LATENESS_REFUSED':
      return { kind, ...common, ...objection(moment, required(task), head) };
    case 'MINUTES_FINAL':
      return { kind, ...common, hash: causeOf(moment, 'MinutesFinal').hash };
    case 'MINUTES_SENT':
    case 'TASK_OPENED':
    case 'REMINDER':
      return { kind, ...common, task: taskView(required(task)) };
    case 'SUBSTITUTE_ASKED': {
      const asked = required(task);
      return { kind, ...common, task: taskView(asked), asked: stoodInForIn(asked, head) };
    }
    case 'ESCALATION': {
      const asked = required(task);
      return { kind, ...common, task: taskView(asked), asked: askedIn(asked, head) };
    }
  }
}

type Inviting = Pick<MeetingMailOf<'INVITATION'>, 'agenda' | 'moved' | 'latest' | 'inPlaceOf'>;

function inviting(moment: MeetingMoment, head: MeetingLetterhead): Inviting {
  const { state } = moment;
  const { letter, points, convokes } = sentIn(moment);
  const inPlaceOf = namesOf(
    state.invited.flatMap(({ id, onBehalfOf }) => (id === head.to ? (onBehalfOf ?? []) : [])),
    head,
  );
  const before = state.versions.findLast((version) => version.letter !== letter);
  const { promised, place, reason } = state;
  const isMoved = promised !== undefined && promised.on !== place.on && reason !== undefined;
  return {
    agenda: {
      letter,
      points: points.map((point) => pointView(point, head)),
      ...(before === undefined ? {} : { changes: agendaChanges(before.points, points) }),
    },
    ...(isMoved ? { moved: { from: promised.on, reason } } : {}),
    ...(convokes ? { latest: latestOf(state) } : {}),
    ...(inPlaceOf.length === 0 ? {} : { inPlaceOf }),
  };
}

/** What is sent: who is invited later in the place of another is sent what the others had. */
function sentIn(moment: MeetingMoment): AgendaVersion & { readonly convokes: boolean } {
  const { cause, state } = moment;
  const last = state.versions.at(-1);
  if (cause.event.type === 'SubstitutesInvited' && last !== undefined) {
    return { ...last, convokes: state.convoked !== undefined };
  }
  const { letter, points, convocation } = causeOf(moment, 'InvitationSent');
  return { letter, points, convokes: convocation !== undefined };
}

function pointView(point: Point, { linkOf, changesOf }: MeetingLetterhead): Inviting['agenda']['points'][number] {
  const link = linkOf(point);
  const { title, carried } = point;
  return { title, carried, changes: changesOf(point), ...(link === undefined ? {} : { link }) };
}

/** Why the last day to send was that day, by the rules the meeting was planned with. */
function latestOf({ policy, place, convoked }: MeetingState): LatestView {
  const urgent = convoked?.urgent === true;
  const behind: readonly SettingKey[] = urgent
    ? ['cocobase.urgentConvocationWorkingDays']
    : ['cocobase.convocationWorkingDays', 'cocobase.clearDays'];
  return {
    deadline: latestSending(policy, place.on, urgent),
    unconfirmed: behind.filter((key) => SETTINGS[key].status === 'UNVERIFIED'),
  };
}

function objection(moment: MeetingMoment, task: MeetingTask, head: MeetingLetterhead) {
  const { decision } = causeOf(moment, 'TaskDone');
  const [organisation] = namesOf(
    task.assignees.map(({ id }) => id),
    head,
  );
  const reason = decision.kind === 'ACCEPT_LATENESS' && decision.outcome === 'OBJECT' ? decision.reason : '';
  return { reason, ...(organisation === undefined ? {} : { organisation }) };
}

const taskView = ({ kind, capacity, dueOn, action }: MeetingTask): MeetingMailOf<'TASK_OPENED'>['task'] => ({
  kind,
  capacity,
  dueOn,
  ...(action === undefined ? {} : { action }),
});

type Of<T extends MeetingEvent['type']> = Extract<MeetingEvent, { type: T }>;

const causeOf = <T extends MeetingEvent['type']>({ cause }: MeetingMoment, type: T): Of<T> => {
  if (!isOf(cause.event, type)) throw new Error(`A ${cause.event.type} causes no such message.`);
  return cause.event;
};

const isOf = <T extends MeetingEvent['type']>(event: MeetingEvent, type: T): event is Of<T> => event.type === type;

function required(task: MeetingTask | undefined): MeetingTask {
  if (task === undefined) throw new Error('A message about a task names it.');
  return task;
}

const namesOf = (ids: readonly string[], { names }: MeetingLetterhead): readonly string[] =>
  ids.flatMap((id) => names.get(id) ?? []);
