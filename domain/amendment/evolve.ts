import { brusselsDate } from '../calendar/dates.ts';
import type { IsoDate } from '../calendar/dates.ts';
import type { By, Recorded } from '../file.ts';
import type { Approval } from './approvals.ts';
import { difference } from './approvals.ts';
import { COMMITTEE_VOTE, coveredBy, REASONED_OPINION } from './covered.ts';
import type { TaskDecision } from './decisions.ts';
import type { AmendmentEvent } from './events.ts';
import type { Phase } from './phases.ts';
import { evolveProcedure, procedureEventOf } from './procedure.ts';
import type { AmendmentState, KeptRemark, PhaseVisit, Task } from './state.ts';

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
  switch (event.type) {
    case 'Proposed': {
      const { contractId, baseVersion, title, origin, policy } = event;
      return { contractId, baseVersion, title, origin, policy, proposedBy: by, openedAt: at };
    }
    case 'Launched':
      return { reference: event.reference, policy: event.policy, route: event.route };
    case 'PhaseOpened':
      return { visits: [...state.visits, visitOf(state, event, brusselsDate(at))] };
    case 'PhaseStood':
      return {
        visits: [
          ...state.visits,
          { phase: event.phase, round: state.procedure.round, doneOn: brusselsDate(at), outcome: 'STOOD' },
        ],
      };
    case 'PhaseDone':
      return {
        visits: left(state, event.phase, { doneOn: brusselsDate(at), outcome: event.outcome }),
        ...(event.covers === undefined
          ? {}
          : { lapsed: [...state.lapsed, { ...REASONED_OPINION, covers: event.covers }] }),
      };
    case 'TaskOpened':
      return { tasks: { ...state.tasks, [seq]: taskOf(state, event, seq) } };
    case 'TaskDone':
      return done(state, event, by, at);
    case 'TaskMoot':
      return { tasks: closed(state, event.task, { kind: 'MOOT', at, reason: event.reason }) };
    case 'TaskReassigned':
      return { tasks: passedOn(state, event) };
    case 'TextSubmitted':
      return { text: event.text, language: event.language, baseVersion: event.text.baseVersion };
    case 'EntryIntoForceChanged':
      return { text: event.text };
    case 'Qualified':
      return { qualification: event.qualification, route: event.route };
    case 'MotionPut':
      return { committee: { motion: event.motion, members: event.members, votes: {}, decided: false } };
    case 'MotionDecided':
      return motionDecided(state, event);
    case 'Returned':
      return {
        visits: left(state, event.from, { doneOn: brusselsDate(at), outcome: 'RETURNED' }),
        lastReturn: { to: event.to, cause: event.cause },
        ...(event.baseVersion === undefined ? {} : { baseVersion: event.baseVersion }),
      };
    case 'ActNumberGiven':
      return { actNumber: event.number };
    case 'ActFrozen':
      return { documents: event.documents, frozenOn: brusselsDate(at) };
    case 'ActSigned':
      return { signedOn: event.on, inForceOn: event.inForceOn };
    case 'EnteredIntoForce':
      return { inForce: true };
    case 'Consolidated':
      return { version: event.version, consolidatedOn: brusselsDate(at) };
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

function motionDecided(
  state: AmendmentState,
  { adopted, covers }: Extract<AmendmentEvent, { type: 'MotionDecided' }>,
): Partial<AmendmentState> {
  const { committee } = state;
  if (committee === undefined) return {};
  const refused = (committee.motion.kind === 'APPROVE') !== adopted;
  const approvals = covers === undefined ? state.approvals : kept(state, { ...COMMITTEE_VOTE, covers });
  return { committee: { ...committee, decided: true }, approvals: refused ? withoutStanding(state) : approvals };
}

/** A committee that refuses the very text it had approved before takes its approval back. */
function withoutStanding(state: AmendmentState): readonly Approval[] {
  const present = coveredBy(state, 'VOTE') ?? {};
  const stood = difference(state.approvals, COMMITTEE_VOTE, present, 'PROVISION')?.length === 0;
  return stood ? state.approvals.filter((approval) => approval.kind !== 'VOTE') : state.approvals;
}

const kept = (state: AmendmentState, approval: Approval): readonly Approval[] => [...state.approvals, approval];

const changed = (state: AmendmentState, seq: number, change: Partial<Task>): AmendmentState['tasks'] => {
  const task = state.tasks[seq];
  return task === undefined ? state.tasks : { ...state.tasks, [seq]: { ...task, ...change } };
};

function passedOn(
  state: AmendmentState,
  { task: seq, from, assignees }: Extract<AmendmentEvent, { type: 'TaskReassigned' }>,
): AmendmentState['tasks'] {
  const former = state.tasks[seq]?.formerAssignees ?? [];
  return changed(state, seq, { assignees, formerAssignees: [...former, ...from] });
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
  const { kind, capacity } = task;
  return {
    tasks: closed(state, event.task, { kind: 'DONE', by, at, decision }),
    approvals: covers === undefined ? state.approvals : kept(state, { kind, capacity, covers }),
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

/** Closes the last visit of a phase that is still open. */
function left(
  { visits, procedure: { round } }: AmendmentState,
  phase: Phase,
  end: Pick<PhaseVisit, 'doneOn' | 'outcome'>,
): readonly PhaseVisit[] {
  const at = visits.findLastIndex((visit) => visit.phase === phase && visit.doneOn === undefined);
  const visit = visits[at];
  return visit === undefined ? [...visits, { phase, round, ...end }] : visits.with(at, { ...visit, ...end });
}
