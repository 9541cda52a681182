import { brusselsDate } from '../calendar/dates.ts';
import type { IsoDate } from '../calendar/dates.ts';
import type { By, Recorded } from '../file.ts';
import type { Party } from '../people/roles.ts';
import type { Covers } from './approvals.ts';
import type { TaskDecision } from './decisions.ts';
import type { AmendmentEvent } from './events.ts';
import type { Phase } from './phases.ts';
import { evolveProcedure, procedureEventOf } from './procedure.ts';
import type { AmendmentState, KeptRemark, PhaseVisit, Task } from './state.ts';
import { slotOf } from './state.ts';

/** Folds the event that follows the state's last one. */
export function evolve(state: AmendmentState, recorded: Recorded<AmendmentEvent>): AmendmentState {
  return {
    ...state,
    ...changedBy(state, recorded),
    procedure: evolveProcedure(state.procedure, procedureEventOf(recorded.event)),
    lastAt: recorded.at,
  };
}

function changedBy(state: AmendmentState, { event, by, at, seq }: Recorded<AmendmentEvent>): Partial<AmendmentState> {
  const on = brusselsDate(at);
  switch (event.type) {
    case 'Proposed': {
      const { contractId, title, origin, policy } = event;
      return { contractId, title, origin, policy, proposedBy: by, openedAt: at };
    }
    case 'Launched':
      return { reference: event.reference, policy: event.policy, route: event.route };
    case 'PhaseOpened':
      return { visits: [...state.visits, visitOf(state, event, on)] };
    case 'PhaseStood':
      return {
        visits: [...state.visits, { phase: event.phase, round: state.procedure.round, doneOn: on, outcome: 'STOOD' }],
      };
    case 'PhaseDone':
      return { visits: left(state.visits, event.phase, { doneOn: on, outcome: event.outcome }) };
    case 'TaskOpened':
      return { tasks: { ...state.tasks, [seq]: taskOf(state, event, seq) } };
    case 'TaskDone':
      return done(state, event, by, at);
    case 'TaskMoot':
      return { tasks: closed(state, event.task, { kind: 'MOOT', at, reason: event.reason }) };
    case 'TaskReassigned':
      return { tasks: passedOn(state, event.task, event.assignees) };
    case 'TextSubmitted':
      return { text: event.text, language: event.language };
    case 'EntryIntoForceChanged':
      return { text: event.text };
    case 'Qualified':
      return { qualification: event.qualification, route: event.route };
    case 'MotionPut':
      return { committee: { motion: event.motion, members: event.members, votes: {}, decided: false } };
    case 'MotionDecided':
      return motionDecided(state, event.covers);
    case 'Returned':
      return { visits: left(state.visits, event.from, { doneOn: on, outcome: 'RETURNED' }) };
    case 'ActNumberGiven':
      return { actNumber: event.number };
    case 'ActFrozen':
      return { documents: event.documents };
    case 'ActSigned':
      return { signedOn: event.on, inForceOn: event.inForceOn };
    case 'EnteredIntoForce':
      return { inForce: true };
    case 'Consolidated':
      return { version: event.version };
    case 'Nudged':
    case 'AnswerKept':
    case 'Ended':
      return {};
  }
}

function visitOf(
  state: AmendmentState,
  event: Extract<AmendmentEvent, { type: 'PhaseOpened' }>,
  on: IsoDate,
): PhaseVisit {
  return {
    phase: event.phase,
    round: state.procedure.round,
    openedOn: on,
    ...(event.closesOn === undefined ? {} : { closesOn: event.closesOn }),
  };
}

function taskOf(state: AmendmentState, event: Extract<AmendmentEvent, { type: 'TaskOpened' }>, seq: number): Task {
  const { type: _type, ...asked } = event;
  return { ...asked, seq, round: state.procedure.round, formerAssignees: [], status: { kind: 'OPEN' } };
}

function motionDecided(state: AmendmentState, covers: Covers | undefined): Partial<AmendmentState> {
  const approval = covers === undefined ? [] : [{ phase: 'COMMITTEE', slot: 'COMMITTEE', covers } as const];
  return {
    approvals: [...state.approvals, ...approval],
    ...(state.committee === undefined ? {} : { committee: { ...state.committee, decided: true } }),
  };
}

const changed = (state: AmendmentState, seq: number, change: Partial<Task>): AmendmentState['tasks'] => {
  const task = state.tasks[seq];
  return task === undefined ? state.tasks : { ...state.tasks, [seq]: { ...task, ...change } };
};

function passedOn(state: AmendmentState, seq: number, assignees: readonly Party[]): AmendmentState['tasks'] {
  const task = state.tasks[seq];
  if (task === undefined) return state.tasks;
  return changed(state, seq, { assignees, formerAssignees: [...task.formerAssignees, ...task.assignees] });
}

const closed = (state: AmendmentState, seq: number, status: Task['status']): AmendmentState['tasks'] =>
  changed(state, seq, { status });

function done(
  state: AmendmentState,
  event: Extract<AmendmentEvent, { type: 'TaskDone' }>,
  by: By,
  at: string,
): Partial<AmendmentState> {
  const task = state.tasks[event.task];
  if (task === undefined) return {};
  const { decision, covers } = event;
  const approval = covers === undefined ? [] : [{ phase: task.phase, slot: slotOf(task), covers }];
  return {
    tasks: closed(state, event.task, { kind: 'DONE', by, at, decision }),
    approvals: [...state.approvals, ...approval],
    ...fromDecision(state, task, decision, by),
  };
}

/** What a decision leaves in the state beside its task. */
function fromDecision(state: AmendmentState, task: Task, decision: TaskDecision, by: By): Partial<AmendmentState> {
  switch (decision.kind) {
    case 'DRAFT':
      return by.kind === 'PERSON' ? { authors: [...new Set([...state.authors, by.id])] } : {};
    case 'TRANSLATE':
      return by.kind === 'PERSON' ? { translators: [...new Set([...state.translators, by.id])] } : {};
    case 'VOTE': {
      const { committee } = state;
      if (committee === undefined || by.kind !== 'PERSON') return {};
      const voter = by.onBehalfOf ?? by.id;
      return { committee: { ...committee, votes: { ...committee.votes, [voter]: decision.vote } } };
    }
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

/** Closes the last visit of a phase that is still open. */
function left(
  visits: readonly PhaseVisit[],
  phase: Phase,
  end: Pick<PhaseVisit, 'doneOn' | 'outcome'>,
): readonly PhaseVisit[] {
  const at = visits.findLastIndex((visit) => visit.phase === phase && visit.doneOn === undefined);
  const visit = visits[at];
  return visit === undefined ? [...visits, { phase, round: 1, ...end }] : visits.with(at, { ...visit, ...end });
}
