import type { IsoDate } from '../calendar/dates.ts';
import type { Deadline } from '../calendar/deadlines.ts';
import { canonical } from '../hash.ts';
import { courseOfPhase, courseOfTask, deadlineOf, openVisit } from './courses.ts';
import type { Nudge } from './events.ts';
import { PHASES, type Phase } from './phases.ts';
import { calendarOf, type Policy } from './policy.ts';
import { openTasks, type AmendmentState, type Task } from './state.ts';
import { TASK_RULES, type TaskKind } from './tasks.ts';
import type { Rescheduled, RescheduledPhase, RescheduledTask } from './term-events.ts';
import { nudgesFor } from './terms.ts';

/** An open deadline that would move: the day it has and the day it would have, each with the days that were counted. */
export interface MovedDeadline {
  readonly task: number;
  readonly kind: TaskKind;
  readonly phase: Phase;
  readonly from: Deadline;
  readonly to: Deadline;
  /** Whether it would be over already. */
  readonly isPast: boolean;
}

/**
 * The open deadlines of a file that would move under other rules, in the order of their tasks. A term that stands still has no
 * day to move: it will be counted under the new rules once it runs again.
 */
export function movedDeadlines(state: AmendmentState, policy: Policy, today: IsoDate): readonly MovedDeadline[] {
  return openTasks(state).flatMap((task) => {
    const course = courseOfTask(state, task, policy);
    if (course.kind === 'STANDS_STILL' || course.deadline.date === task.dueOn) return [];
    const { seq, kind, phase } = task;
    const to = course.deadline;
    return [{ task: seq, kind, phase, from: deadlineOf(state, task), to, isPast: to.date < today }];
  });
}

/** What new rules make of all open dates of a file: only what changes. */
export function rescheduledBy(state: AmendmentState, policy: Policy): Rescheduled {
  const after = { ...state, policy };
  return {
    tasks: openTasks(state).flatMap((task) => {
      const again = dated(after, task);
      return again === undefined || isAsBefore(state, task, again) ? [] : [again];
    }),
    phases: PHASES.flatMap((phase) => {
      const again = datedPhase(after, phase);
      return again === undefined || again.closesOn === openVisit(state, phase)?.closesOn ? [] : [again];
    }),
  };
}

/**
 * The dates of an open task whose term runs: when it is due, and what brings it back. What stands for an earlier one that was
 * sent is not sent again. `undefined` while it stands still.
 */
export function dated(state: AmendmentState, task: Task): RescheduledTask | undefined {
  const course = courseOfTask(state, task);
  if (course.kind === 'STANDS_STILL') return undefined;
  const { date } = course.deadline;
  const { policy } = state;
  const sent = sentNudges(state, task);
  const nudges = nudgesFor(policy, calendarOf(policy), task.openedOn, date, TASK_RULES[task.kind].owed).filter(
    (nudge) => !sent.some(({ kind, on }) => kind === nudge.kind && on >= nudge.on),
  );
  return { task: task.seq, from: task.dueOn, dueOn: date, nudges };
}

/** A task that stands still: it keeps the day it had, and nothing brings it back. */
export const undated = ({ seq, dueOn }: Task): RescheduledTask => ({ task: seq, from: dueOn, dueOn, nudges: [] });

/** The day on which an open phase closes by itself; without one while its term stands still. `undefined`: it has no term. */
export function datedPhase(state: AmendmentState, phase: Phase): RescheduledPhase | undefined {
  const course = courseOfPhase(state, phase);
  if (course === undefined || state.procedure.phases[phase]?.status !== 'OPEN') return undefined;
  return course.kind === 'STANDS_STILL' ? { phase } : { phase, closesOn: course.deadline.date };
}

/** What brought a task back already: planned once, and no longer waiting. */
export function sentNudges({ procedure }: AmendmentState, { seq, nudges }: Task): readonly Nudge[] {
  const waiting = procedure.waiting[seq]?.nudges ?? [];
  return nudges.filter((nudge) => !waiting.some(({ kind, on }) => kind === nudge.kind && on === nudge.on));
}

function isAsBefore({ procedure }: AmendmentState, task: Task, { dueOn, nudges }: RescheduledTask): boolean {
  return dueOn === task.dueOn && canonical(nudges) === canonical(procedure.waiting[task.seq]?.nudges ?? []);
}
