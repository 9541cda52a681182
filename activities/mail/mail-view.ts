import type { AmendmentEvent } from '../../domain/amendment/events.ts';
import { deadlineOf, suspendedSince } from '../../domain/amendment/courses.ts';
import type { MailKind } from '../../domain/amendment/mail-orders.ts';
import type { Task } from '../../domain/amendment/state.ts';
import { TASK_RULES } from '../../domain/amendment/tasks.ts';
import { unconfirmedBehind } from '../../domain/amendment/terms.ts';
import type { By } from '../../domain/file.ts';
import type { ProvisionChange } from '../../domain/contract/redline.ts';
import type { Language } from '../../domain/language.ts';
import type { MailView, Outcome, TaskView, Decider, ActName, ViewOf } from '../../mail/view.ts';
import type { CitableInstruction } from '../../prisma/queries/instructions.ts';
import { answeredRemarks } from './answered-remarks.ts';
import type { Moment } from './moment.ts';
import { askedIn, stoodInForIn } from './stood-in-for.ts';

/** What a message needs beside the moment it is about. */
export interface Letterhead {
  /** The id of the person or organisation it goes to. */
  readonly to: string;
  readonly languages: readonly Language[];
  readonly act: ActName;
  readonly link: string;
  readonly changes: readonly ProvisionChange[];
  /** Those that an answer to a remark may name. */
  readonly instructions: readonly CitableInstruction[];
  /** Names of persons and organisations by id, as they are known today. */
  readonly names: ReadonlyMap<string, string>;
}

/** Everything a message shows, by its kind: a pure rendering of the record at the moment that caused it. */
export function mailView(kind: MailKind, moment: Moment, task: Task | undefined, head: Letterhead): MailView {
  const { languages, act, link, changes } = head;
  const common = { languages, act, link };
  switch (kind) {
    case 'TASK_OPENED': {
      const asked = required(task);
      return { kind, ...common, task: taskView(moment, asked), changes, again: asked.difference !== undefined };
    }
    case 'REMINDER':
      return { kind, ...common, task: taskView(moment, required(task)), changes };
    case 'SUBSTITUTE_ASKED': {
      const asked = required(task);
      return { kind, ...common, task: taskView(moment, asked), changes, asked: stoodInForIn(asked, head) };
    }
    case 'ESCALATION': {
      const asked = required(task);
      return { kind, ...common, task: taskView(moment, asked), changes, asked: askedIn(asked, head) };
    }
    case 'REMARKS_ANSWERED':
      return { kind, ...common, remarks: answeredRemarks(moment, required(task), head) };
    case 'MADE_MOOT':
      return { kind, ...common, task: required(task).kind, reason: causeOf(moment, 'TaskMoot').reason };
    case 'DATE_MOVED':
      return { kind, ...common, ...movedDate(moment, required(task)) };
    case 'DECIDED':
      return { kind, ...common, outcome: outcomeOf(moment), ...decider(moment, head) };
    case 'RETURNED': {
      const { from, to, cause, reason } = causeOf(moment, 'Returned');
      return {
        kind,
        ...common,
        from,
        to,
        cause,
        ...(reason === undefined ? {} : { reason }),
        ...decider(moment, head),
      };
    }
    case 'CLOSED': {
      const { end, reason } = causeOf(moment, 'Ended');
      return { kind, ...common, end, ...(reason === undefined ? {} : { reason }), ...decider(moment, head) };
    }
  }
}

function taskView({ state }: Moment, task: Task): TaskView {
  const { term, legalBasis } = TASK_RULES[task.kind];
  return {
    kind: task.kind,
    capacity: task.capacity,
    legalBasis,
    deadline: deadlineOf(state, task),
    unconfirmed: unconfirmedBehind(term),
  };
}

/** The date a task had, and the one it has now: none while its term stands still. */
function movedDate(
  { state, cause: { event } }: Moment,
  task: Task,
): Pick<ViewOf<'DATE_MOVED'>, 'task' | 'cause' | 'reason' | 'from' | 'to'> {
  if (!('reason' in event) || !('phases' in event)) throw new Error(`A ${event.type} moves no date.`);
  const from = event.tasks.find((each) => each.task === task.seq)?.from ?? task.dueOn;
  const moved = { task: task.kind, cause: event.type, reason: event.reason, from };
  return suspendedSince(task) === undefined ? { ...moved, to: deadlineOf(state, task) } : moved;
}

function outcomeOf({ state, cause: { event } }: Moment): Outcome {
  switch (event.type) {
    case 'MotionDecided':
      return {
        kind: 'MOTION',
        motion: state.committee?.motion ?? { kind: 'APPROVE' },
        adopted: event.adopted,
        tally: event.tally,
      };
    case 'PhaseDone':
      return { kind: 'PHASE', phase: event.phase, outcome: event.outcome };
    case 'ActSigned':
      return { kind: 'SIGNED', on: event.on, inForceOn: event.inForceOn };
    case 'EnteredIntoForce':
      return { kind: 'IN_FORCE', on: event.on };
    case 'DecisionTakenBack': {
      const { task, reason } = event;
      const { kind } = required(state.tasks[task]);
      return { kind: 'TAKEN_BACK', task: kind, ...(reason === undefined ? {} : { reason }) };
    }
    default:
      throw new Error(`${event.type} is not told as a decision.`);
  }
}

const causeOf = <T extends AmendmentEvent['type']>(
  { cause }: Moment,
  type: T,
): Extract<AmendmentEvent, { type: T }> => {
  if (!isOf(cause.event, type)) throw new Error(`A ${cause.event.type} causes no such message.`);
  return cause.event;
};

const isOf = <T extends AmendmentEvent['type']>(
  event: AmendmentEvent,
  type: T,
): event is Extract<AmendmentEvent, { type: T }> => event.type === type;

function required(task: Task | undefined): Task {
  if (task === undefined) throw new Error('A message about a task names it.');
  return task;
}

function decider({ cause: { by } }: Moment, { names }: Letterhead): { readonly by?: Decider } {
  const name = by.kind === 'PERSON' ? names.get(by.id) : undefined;
  if (by.kind !== 'PERSON' || name === undefined) return {};
  const { role: capacity, inMeeting } = by;
  return { by: { name, capacity, ...absent(by, names), ...(inMeeting && { inMeeting }) } };
}

function absent(by: Extract<By, { kind: 'PERSON' }>, names: ReadonlyMap<string, string>): { onBehalfOf?: string } {
  const name = by.onBehalfOf === undefined ? undefined : names.get(by.onBehalfOf);
  return name === undefined ? {} : { onBehalfOf: name };
}
