import type { Role } from '../../people/roles.ts';
import type { AmendmentCommand } from '../commands.ts';
import type { KeptSuspension, TermHistory } from '../courses.ts';
import { openVisit, runningAgain } from '../courses.ts';
import type { Phase } from '../phases.ts';
import { refusal } from '../refusals.ts';
import { dated, datedPhase, undated } from '../reschedule.ts';
import type { AmendmentState, Task } from '../state.ts';
import { isOpenTask, openTasks } from '../state.ts';
import type { Rescheduled, TermName } from '../term-events.ts';
import { actingAs } from '../../rights/capacity.ts';
import { rolesFor } from '../../rights/table.ts';
import type { Deliberation } from './deliberation.ts';
import { required } from './requirements.ts';

type Suspending = Extract<AmendmentCommand, { type: 'SUSPEND_TERM' | 'RESUME_TERM' }>;

const CONCERTATION: ReadonlySet<Phase> = new Set(['PRIOR_CONCERTATION', 'COCOBASE']);

/** Who suspends, resumes and lengthens what runs in a phase: the secretary who keeps its files. */
export const termKeepers = (phase: Phase): readonly Role[] =>
  rolesFor('KEEP_TERMS', CONCERTATION.has(phase) ? 'CONCERTATION' : 'OTHER');

/**
 * A term stands still from today on: nobody is reminded of it and nothing closes by it until it is resumed. Answers are taken
 * all the same.
 *
 * @throws RuleViolation `TERM_UNKNOWN`, `NOT_ALLOWED`, `REASON_REQUIRED`, `TERM_SUSPENDED`, `TERM_OVER`.
 */
export function suspendTerm(d: Deliberation, { term, reason }: Suspending): void {
  const { tasks, phase } = running(d.state, term);
  const by = actingAs(d.context, termKeepers(phase));
  required(reason);
  const { today: on } = d.context;
  const visit = openVisit(d.state, phase);
  const since = [...tasks, ...(term.kind === 'PHASE' && visit !== undefined ? [visit] : [])].flatMap((each) =>
    openOf(term, each),
  )[0]?.from;
  if (since !== undefined) throw refusal('TERM_SUSPENDED', { since });
  const inTime = tasks.filter((task) => task.dueOn >= on);
  const over =
    (term.kind === 'PHASE' ? visit?.closesOn : undefined) ?? (inTime.length === 0 ? tasks[0]?.dueOn : undefined);
  if (over !== undefined && over < on) throw refusal('TERM_OVER', { on: over });
  const moved: Rescheduled = {
    tasks: inTime.map(undated),
    phases: term.kind === 'PHASE' && visit !== undefined ? [{ phase }] : [],
  };
  d.record({ type: 'TermSuspended', term, on, reason, ...moved }, by);
}

/**
 * The term runs again from today on, which counts: so much was left of it, so much is to go.
 *
 * @throws RuleViolation `TERM_UNKNOWN`, `NOT_ALLOWED`, `REASON_REQUIRED`, `TERM_NOT_SUSPENDED`.
 */
export function resumeTerm(d: Deliberation, { term, reason }: Suspending): void {
  const { tasks, phase } = running(d.state, term);
  const by = actingAs(d.context, termKeepers(phase));
  required(reason);
  const { today: on } = d.context;
  const standing = tasks.filter((task) => openOf(term, task).length > 0);
  const visit = openVisit(d.state, phase);
  const isPhase = term.kind === 'PHASE' && visit !== undefined && openOf(term, visit).length > 0;
  if (standing.length === 0 && !isPhase) throw refusal('TERM_NOT_SUSPENDED');
  const again = resumedOn(d.state, term, on);
  const moved: Rescheduled = {
    // A task that still stands still for another reason keeps its date until that one ends too.
    tasks: standing.map(
      (task) => dated(d.state, { ...task, suspensions: runningAgain(task, on, [term.kind]) }) ?? undated(task),
    ),
    phases: isPhase ? [datedPhase(again, phase) ?? { phase }] : [],
  };
  d.record({ type: 'TermResumed', term, on, reason, ...moved }, by);
}

function resumedOn(state: AmendmentState, term: TermName, on: string): AmendmentState {
  if (term.kind === 'TASK') return state;
  const visits = state.visits.map((visit) =>
    visit === openVisit(state, term.phase) ? { ...visit, suspensions: runningAgain(visit, on, ['PHASE']) } : visit,
  );
  return { ...state, visits };
}

/** @throws RuleViolation `TERM_UNKNOWN` when nothing runs there. */
function running(state: AmendmentState, term: TermName): { readonly tasks: readonly Task[]; readonly phase: Phase } {
  if (term.kind === 'TASK') {
    const task = state.tasks[term.task];
    if (task === undefined || !isOpenTask(task)) throw refusal('TERM_UNKNOWN');
    return { tasks: [task], phase: task.phase };
  }
  const tasks = openTasks(state, term.phase);
  if (tasks.length === 0) throw refusal('TERM_UNKNOWN');
  return { tasks, phase: term.phase };
}

const openOf = ({ kind }: TermName, { suspensions = [] }: TermHistory): readonly KeptSuspension[] =>
  suspensions.filter(({ of, until }) => of === kind && until === undefined);
