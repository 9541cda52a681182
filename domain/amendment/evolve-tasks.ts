import type { Instant } from '../calendar/dates.ts';
import type { By, Recorded } from '../file.ts';
import type { Approval } from './approvals.ts';
import { difference } from './approvals.ts';
import { COMMITTEE_VOTE, coveredBy } from './covered.ts';
import type { TaskDecision } from './decisions.ts';
import type { AmendmentEvent } from './events.ts';
import type { AmendmentState, KeptRemark, Task } from './state.ts';
import type { Question } from './tasks.ts';

type Of<T extends AmendmentEvent['type']> = Extract<AmendmentEvent, { type: T }>;
export type TaskEvent = Of<'TaskOpened' | 'TaskDone' | 'TaskMoot' | 'TaskReassigned'>;
export type MotionEvent = Of<'MotionPut' | 'MotionDecided'>;

/** What an event changes in what is asked of whom, and what an answer leaves behind. */
export function afterTask(
  state: AmendmentState,
  event: TaskEvent,
  { seq, by, at }: Recorded<AmendmentEvent>,
): Partial<AmendmentState> {
  switch (event.type) {
    case 'TaskOpened':
      return { tasks: { ...state.tasks, [seq]: taskOf(state, event, seq) } };
    case 'TaskDone':
      return done(state, event, by, at);
    case 'TaskMoot':
      return { tasks: closed(state, event.task, { kind: 'MOOT', at, reason: event.reason }) };
    case 'TaskReassigned':
      return { tasks: passedOn(state, event) };
  }
}

/** What an event changes in the vote of the committee. */
export function afterMotion(state: AmendmentState, event: MotionEvent): Partial<AmendmentState> {
  return event.type === 'MotionPut'
    ? { committee: { motion: event.motion, members: event.members, votes: {}, decided: false } }
    : motionDecided(state, event);
}

function taskOf(state: AmendmentState, event: Of<'TaskOpened'>, seq: number): Task {
  const { type: _type, ...asked } = event;
  return { ...asked, seq, round: state.procedure.round, formerAssignees: [], status: { kind: 'OPEN' } };
}

function motionDecided(state: AmendmentState, { adopted, covers }: Of<'MotionDecided'>): Partial<AmendmentState> {
  const { committee } = state;
  if (committee === undefined) return {};
  const refused = (committee.motion.kind === 'APPROVE') !== adopted;
  const approvals = covers === undefined ? state.approvals : kept(state, { ...COMMITTEE_VOTE, covers });
  return {
    committee: { ...committee, decided: true },
    approvals: refused ? takenBack(state, COMMITTEE_VOTE) : approvals,
  };
}

/** Who refuses the very text he had approved before takes his approval back. */
function takenBack({ approvals, ...state }: AmendmentState, { kind, capacity }: Question): readonly Approval[] {
  const others = approvals.filter((approval) => approval.kind !== kind || approval.capacity !== capacity);
  if (others.length === approvals.length) return approvals;
  const present = coveredBy(state, kind) ?? {};
  return difference(approvals, { kind, capacity }, present, 'PROVISION')?.length === 0 ? others : approvals;
}

const kept = (state: AmendmentState, approval: Approval): readonly Approval[] => [...state.approvals, approval];

const changed = (state: AmendmentState, seq: number, change: Partial<Task>): AmendmentState['tasks'] => {
  const task = state.tasks[seq];
  return task === undefined ? state.tasks : { ...state.tasks, [seq]: { ...task, ...change } };
};

function passedOn(
  state: AmendmentState,
  { task: seq, from, assignees }: Of<'TaskReassigned'>,
): AmendmentState['tasks'] {
  const former = state.tasks[seq]?.formerAssignees ?? [];
  return changed(state, seq, { assignees, formerAssignees: [...former, ...from] });
}

const closed = (state: AmendmentState, seq: number, status: Task['status']): AmendmentState['tasks'] =>
  changed(state, seq, { status });

function done(state: AmendmentState, event: Of<'TaskDone'>, by: By, at: Instant): Partial<AmendmentState> {
  const task = state.tasks[event.task];
  if (task === undefined) return {};
  const { decision, covers } = event;
  const { kind, capacity } = task;
  // A ballot is one voice: the committee approves and refuses by its motion.
  const refused = kind === 'VOTE' ? state.approvals : takenBack(state, task);
  return {
    tasks: closed(state, event.task, { kind: 'DONE', by, at, decision }),
    approvals: covers === undefined ? refused : kept(state, { kind, capacity, covers }),
    ...fromDecision(state, task, decision, by),
  };
}

/** What a decision leaves in the state beside its task. */
function fromDecision(state: AmendmentState, task: Task, decision: TaskDecision, by: By): Partial<AmendmentState> {
  switch (decision.kind) {
    case 'DRAFT':
      return { authors: including(state.authors, by) };
    case 'TRANSLATE':
      return { translators: including(state.translators, by) };
    case 'VOTE':
      return voted(state, decision, by);
    case 'GIVE_POSITION':
    case 'GIVE_STAKEHOLDER_OPINION': {
      const remarks = decision.remarks.map((remark, index): KeptRemark => ({
        ...remark,
        id: `${task.seq}.${index + 1}`,
        phase: task.phase,
        from: by,
        answered: false,
      }));
      return { remarks: [...state.remarks, ...remarks] };
    }
    case 'ANSWER_REMARKS': {
      const answered = new Set(decision.answers.map((answer) => answer.remarkId));
      return { remarks: state.remarks.map((r) => (answered.has(r.id) ? { ...r, answered: true } : r)) };
    }
    default:
      return {};
  }
}

function voted(
  state: AmendmentState,
  { vote }: Extract<TaskDecision, { kind: 'VOTE' }>,
  by: By,
): Partial<AmendmentState> {
  const { committee } = state;
  if (committee === undefined || by.kind !== 'PERSON') return {};
  const voter = by.onBehalfOf ?? by.id;
  return {
    committee: { ...committee, votes: { ...committee.votes, [voter]: vote } },
    interested: vote === 'INTEREST_DECLARED' ? including(state.interested, by) : state.interested,
  };
}

const including = (ids: readonly string[], by: By): readonly string[] =>
  by.kind === 'PERSON' ? [...new Set([...ids, by.id])] : ids;
