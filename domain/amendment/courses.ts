import type { IsoDate } from '../calendar/dates.ts';
import { courseOf, type Course, type Deadline, type RunningTerm } from '../calendar/deadlines.ts';
import { isOpen, resumed, type Suspension } from '../calendar/suspensions.ts';
import { concertationTermOf } from './concertation-course.ts';
import type { Phase } from './phases.ts';
import { calendarOf, type Policy } from './policy.ts';
import type { AmendmentState, PhaseVisit, Task } from './state.ts';
import { TASK_RULES } from './tasks.ts';
import { closingTermOf, termOf } from './terms.ts';

/** A suspension with what was suspended: a task alone, or the phase it is in. Each ends by itself. */
export interface KeptSuspension extends Suspension {
  readonly of: 'TASK' | 'PHASE';
}

/** What happened to a term after it had begun. */
export interface TermHistory {
  readonly suspensions?: readonly KeptSuspension[];
  /** Calendar days by which it was lengthened by agreement. */
  readonly lengthenedBy?: number;
}

export type Standstill = Extract<Course, { readonly kind: 'STANDS_STILL' }>;

const ledgerOf = ({ suspensions = [] }: TermHistory): readonly KeptSuspension[] => suspensions;

/** Whether a term stands still. */
export const isSuspended = (term: TermHistory): boolean => ledgerOf(term).some(isOpen);

/** Since when a term stands still and why; `undefined` for one that runs. */
export function suspendedSince(term: TermHistory): { readonly since: IsoDate; readonly because: string } | undefined {
  const open = ledgerOf(term).filter(isOpen);
  const [first] = open.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  if (first === undefined) return undefined;
  return { since: first.from, because: open.map(({ reason }) => reason).join(' · ') };
}

/** The rules a task is dated by: those of the file, or those it had when the task was closed. */
const policyOf = (state: AmendmentState, { policy }: Task): Policy => policy ?? state.policy;

/** What becomes of a task's term under some rules. */
export function courseOfTask(state: AmendmentState, task: Task, policy = policyOf(state, task)): Course {
  const term =
    task.firstAgenda === undefined
      ? termOf(policy, TASK_RULES[task.kind].term, task.openedOn, state.signedOn)
      : concertationTermOf(policy, task.firstAgenda);
  return courseOf(calendarOf(policy), lengthened(term, task), ledgerOf(task));
}

/** The term within which a phase closes by itself: that of its open passage; `undefined` where it has none. */
export function courseOfPhase(state: AmendmentState, phase: Phase, policy = state.policy): Course | undefined {
  const visit = openVisit(state, phase);
  if (visit?.openedOn === undefined) return undefined;
  const term = closingTermOf(policy, state.route, { ...visit, openedOn: visit.openedOn });
  return term === undefined ? undefined : courseOf(calendarOf(policy), lengthened(term, visit), ledgerOf(visit));
}

/** The passage of a phase that has not ended. */
export const openVisit = ({ visits }: AmendmentState, phase: Phase): PhaseVisit | undefined =>
  visits.findLast((visit) => visit.phase === phase && visit.doneOn === undefined);

/** Why a task is due when it is. Of one that stands still: the date it had before it was suspended. */
export function deadlineOf(state: AmendmentState, task: Task): Deadline {
  const course = courseOfTask(state, { ...task, suspensions: ledgerOf(task).filter((each) => !isOpen(each)) });
  return dated(course);
}

/** The same as if a term that stands still ran again on a day. */
export function deadlineIfResumed(state: AmendmentState, task: Task, on: IsoDate): Deadline {
  return dated(courseOfTask(state, { ...task, suspensions: runningAgain(task, on) }));
}

/** The suspensions of a term once it runs again on a day: all of them, or those of one kind. */
export function runningAgain(
  term: TermHistory,
  on: IsoDate,
  of: readonly KeptSuspension['of'][] = ['TASK', 'PHASE'],
): readonly KeptSuspension[] {
  const ledger = ledgerOf(term);
  return ledger.flatMap((each) =>
    of.includes(each.of) ? resumed([each], on).map((ended) => ({ ...each, ...ended })) : [each],
  );
}

/** Since when and why a task stands still, and how much is left of its term; `undefined` for one that runs. */
export function standstillOf(state: AmendmentState, task: Task): Standstill | undefined {
  const course = courseOfTask(state, task);
  return course.kind === 'STANDS_STILL' ? course : undefined;
}

const lengthened = (term: RunningTerm, { lengthenedBy = 0 }: TermHistory): RunningTerm => ({
  ...term,
  count: term.count + lengthenedBy,
});

function dated(course: Course): Deadline {
  if (course.kind === 'STANDS_STILL') throw new Error('A term with no open suspension runs.');
  return course.deadline;
}
