import { openVisit, runningAgain, type TermHistory } from './courses.ts';
import type { RescheduledPhase, TermEvent } from './term-events.ts';
import { sentNudges } from './reschedule.ts';
import { isOpenTask, type AmendmentState, type PhaseVisit, type Task } from './state.ts';
import { hasPhaseTerm } from './terms.ts';

/** What an event that moves dates changes: the dates themselves, and what is kept of why they moved. */
export function afterTerm(state: AmendmentState, event: TermEvent): Partial<AmendmentState> {
  const moved = { ...state, tasks: movedTasks(state, event), visits: movedVisits(state, event) };
  const { tasks, visits } = moved;
  if (event.type !== 'PolicyMoved') return { tasks, visits };
  return { tasks: datedBefore(state, tasks), visits, policy: event.policy };
}

/** What was closed under the old rules goes on explaining itself by them. */
function datedBefore({ policy }: AmendmentState, tasks: AmendmentState['tasks']): AmendmentState['tasks'] {
  const kept = Object.values(tasks).map((task) => [task.seq, isOpenTask(task) ? task : { policy, ...task }] as const);
  return Object.fromEntries(kept);
}

function movedTasks(state: AmendmentState, event: TermEvent): AmendmentState['tasks'] {
  const moved = event.tasks.flatMap(({ task: seq, dueOn, nudges }) => {
    const task = state.tasks[seq];
    if (task === undefined) return [];
    const again: Task = { ...task, ...historyAfter(event, task, task), dueOn };
    return [[seq, { ...again, nudges: [...sentNudges(state, task), ...nudges] }] as const];
  });
  return { ...state.tasks, ...Object.fromEntries(moved) };
}

function movedVisits(state: AmendmentState, event: TermEvent): readonly PhaseVisit[] {
  return event.phases.reduce<readonly PhaseVisit[]>(
    (visits, phase) => movedVisit(state, visits, phase, event),
    [...state.visits],
  );
}

function movedVisit(
  state: AmendmentState,
  visits: readonly PhaseVisit[],
  { phase, closesOn }: RescheduledPhase,
  event: TermEvent,
): readonly PhaseVisit[] {
  const open = openVisit(state, phase);
  if (open === undefined) return visits;
  const { closesOn: _before, ...visit } = open;
  const again: PhaseVisit = {
    ...visit,
    ...historyAfter(event, open),
    ...(closesOn === undefined ? {} : { closesOn }),
  };
  return visits.with(state.visits.indexOf(open), again);
}

/** What is kept of a term's life, for all the days it has to explain later. */
function historyAfter(event: TermEvent, term: TermHistory, task?: Pick<Task, 'kind'>): TermHistory {
  switch (event.type) {
    case 'PolicyMoved':
      return {};
    case 'TermSuspended': {
      const { on: from, reason, term: name } = event;
      return { suspensions: [...(term.suspensions ?? []), { from, reason, of: name.kind }] };
    }
    case 'TermResumed':
      return { suspensions: runningAgain(term, event.on, [event.term.kind]) };
    case 'TermLengthened':
      if (task !== undefined && !hasPhaseTerm(task.kind)) return {};
      return { lengthenedBy: (term.lengthenedBy ?? 0) + event.days };
  }
}
