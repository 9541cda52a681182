import { brusselsDate, type Instant, type IsoDate } from '../calendar/dates.ts';
import type { By, Recorded } from '../file.ts';
import { withCalled } from '../people/stand-ins.ts';
import { isOpen } from '../calendar/suspensions.ts';
import type { Approval } from './approvals.ts';
import { difference } from './approvals.ts';
import { openVisit } from './courses.ts';
import { COMMITTEE_VOTE, coveredBy } from './covered.ts';
import type { RemarkAnswer, TaskDecision } from './decisions.ts';
import type { AmendmentEvent } from './events.ts';
import type { AmendmentState, KeptRemark, Task } from './state.ts';
import type { Phase } from './phases.ts';
import type { Question } from './tasks.ts';

type Of<T extends AmendmentEvent['type']> = Extract<AmendmentEvent, { type: T }>;
export type TaskEvent = Of<
  | 'TaskOpened'
  | 'TaskDone'
  | 'TaskMoot'
  | 'TaskReassigned'
  | 'Nudged'
  | 'SubstitutesAsked'
  | 'RemarkAnswered'
  | 'LinkRequested'
  | 'AnswerKept'
  | 'AnswerStruck'
  | 'AnswerContested'
>;
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
      return done(state, event, { seq, by, at });
    case 'TaskMoot':
      return { tasks: closed(state, event.task, { kind: 'MOOT', at, reason: event.reason }) };
    case 'TaskReassigned':
      return { tasks: passedOn(state, event) };
    case 'Nudged':
    case 'SubstitutesAsked':
      return { tasks: called(state, event, at) };
    case 'LinkRequested':
      return { tasks: linked(state, event.task, brusselsDate(at)) };
    case 'AnswerKept':
      return by.kind === 'ORGANISATION' ? { tasks: changed(state, event.task, { heardLate: true }) } : {};
    case 'AnswerStruck':
      return struck(state, event.task, at);
    case 'AnswerContested':
      return { tasks: changed(state, event.task, { contested: { by, at, reason: event.reason } }) };
    case 'RemarkAnswered':
      return { remarks: answered(state.remarks, [event.answer], { seq, by, at }) };
  }
}

/** What an event changes in the vote of the committee. */
export function afterMotion(state: AmendmentState, event: MotionEvent): Partial<AmendmentState> {
  return event.type === 'MotionPut'
    ? { committee: { motion: event.motion, members: event.members, votes: {}, decided: false } }
    : motionDecided(state, event);
}

/** What is asked in a phase that stands still does not run either until the phase does. */
function standingStill(state: AmendmentState, phase: Phase): Pick<Task, 'suspensions'> {
  const suspensions = openVisit(state, phase)?.suspensions?.filter(isOpen) ?? [];
  return suspensions.length === 0 ? {} : { suspensions };
}

function taskOf(state: AmendmentState, event: Of<'TaskOpened'>, seq: number): Task {
  const { type: _type, ...asked } = event;
  return {
    ...asked,
    ...standingStill(state, event.phase),
    seq,
    round: state.procedure.round,
    formerAssignees: [],
    called: [],
    status: { kind: 'OPEN' },
  };
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

const linked = (state: AmendmentState, seq: number, on: IsoDate): AmendmentState['tasks'] =>
  changed(state, seq, { links: [...(state.tasks[seq]?.links ?? []), on] });

/** What was said in a struck answer stays in its event alone. */
const struck = (state: AmendmentState, seq: number, at: Instant): Partial<AmendmentState> => ({
  tasks: changed(state, seq, { status: { kind: 'OPEN' }, struckAt: at }),
  remarks: state.remarks.filter(({ task }) => task !== seq),
});

function passedOn(
  state: AmendmentState,
  { task: seq, from, assignees }: Of<'TaskReassigned'>,
): AmendmentState['tasks'] {
  const former = state.tasks[seq]?.formerAssignees ?? [];
  return changed(state, seq, { assignees, formerAssignees: [...former, ...from] });
}

/** A reminder calls those alone to whom it goes for another. */
function called(state: AmendmentState, event: Of<'Nudged' | 'SubstitutesAsked'>, at: Instant): AmendmentState['tasks'] {
  const { task: seq, to } = event;
  const all = event.type === 'SubstitutesAsked' || event.nudge.kind === 'SUBSTITUTE';
  const task = state.tasks[seq];
  if (task === undefined) return state.tasks;
  const now = to.filter(({ onBehalfOf }) => all || onBehalfOf !== undefined);
  const calledBy = withCalled(task, now, brusselsDate(at));
  return calledBy === task.called ? state.tasks : changed(state, seq, { called: calledBy });
}

const closed = (state: AmendmentState, seq: number, status: Task['status']): AmendmentState['tasks'] =>
  changed(state, seq, { status });

/** Which event told something, who did it, and when. */
type Told = Pick<Recorded<AmendmentEvent>, 'seq' | 'by' | 'at'>;

function answered(remarks: readonly KeptRemark[], answers: readonly RemarkAnswer[], told: Told): readonly KeptRemark[] {
  const given = new Map(answers.map(({ remarkId, replaces: _seen, ...answer }) => [remarkId, answer]));
  return remarks.map((remark) => {
    const answer = given.get(remark.id);
    return answer === undefined ? remark : { ...remark, answer: { ...answer, ...told } };
  });
}

function done(state: AmendmentState, event: Of<'TaskDone'>, { seq, by, at }: Told): Partial<AmendmentState> {
  const task = state.tasks[event.task];
  if (task === undefined) return {};
  const { decision, covers } = event;
  const { kind, capacity } = task;
  // A ballot is one voice: the committee approves and refuses by its motion.
  const refused = kind === 'VOTE' ? state.approvals : takenBack(state, task);
  return {
    tasks: closed(state, event.task, { kind: 'DONE', by, at, decision }),
    approvals: covers === undefined ? refused : kept(state, { kind, capacity, covers }),
    ...fromDecision(state, task, decision, { seq, by, at }),
  };
}

/** In a meeting he decided on whose behalf it was entered: his interest counts, not that of who wrote it down. */
const deciderIn = (by: By): By =>
  by.kind === 'PERSON' && by.inMeeting !== undefined && by.onBehalfOf !== undefined
    ? { kind: 'PERSON', id: by.onBehalfOf, role: by.role }
    : by;

/** What a decision leaves in the state beside its task. */
function fromDecision(state: AmendmentState, task: Task, decision: TaskDecision, told: Told): Partial<AmendmentState> {
  const { by } = told;
  switch (decision.kind) {
    case 'DRAFT':
    case 'SETTLE_CONFLICT':
      return { authors: including(state.authors, by) };
    case 'TRANSLATE':
      return { translators: including(state.translators, by) };
    case 'VOTE':
      return voted(state, decision, deciderIn(by));
    case 'GIVE_POSITION':
    case 'GIVE_STAKEHOLDER_OPINION': {
      const remarks = decision.remarks.map((remark, index): KeptRemark => ({
        ...remark,
        id: `${task.seq}.${index + 1}`,
        task: task.seq,
        phase: task.phase,
        from: by,
      }));
      return { remarks: [...state.remarks, ...remarks] };
    }
    case 'ANSWER_REMARKS':
      // Files begun before remarks were answered one by one have all their answers here.
      return { remarks: answered(state.remarks, decision.answers, told) };
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
