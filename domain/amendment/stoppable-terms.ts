import type { IsoDate } from '../calendar/dates.ts';
import { courseOfPhase, isSuspended, openVisit, type TermHistory } from './courses.ts';
import { PHASES, type Phase } from './phases.ts';
import { openTasks, type AmendmentState, type Task } from './state.ts';
import type { TermName } from './term-events.ts';

/** A term that can be suspended, or that was: that of a phase, or of one task of several in it. */
export type StoppableTerm = TermName & { readonly phase: Phase };

/** With more tasks than that, only a phase as a whole is offered: 600 organisations are not suspended one by one. */
const MOST_TASKS = 12;

/** What can be suspended on a day: terms that run and are not over. */
export const termsToSuspend = (state: AmendmentState, today: IsoDate): readonly StoppableTerm[] =>
  PHASES.flatMap((phase): readonly StoppableTerm[] => {
    const tasks = openTasks(state, phase).filter((task) => task.dueOn >= today);
    const running = tasks.filter((task) => !isSuspended(task));
    if (tasks.length === 0) return [];
    const whole = isPhaseStopped(state, phase) ? [] : [{ kind: 'PHASE', phase } as const];
    return [...whole, ...(tasks.length === 1 || tasks.length > MOST_TASKS ? [] : running.map(aloneIn))];
  });

/** What was suspended and can be resumed. */
export const termsToResume = (state: AmendmentState): readonly StoppableTerm[] =>
  PHASES.flatMap((phase): readonly StoppableTerm[] => {
    const tasks = openTasks(state, phase);
    if (tasks.length === 0) return [];
    const whole = isPhaseStopped(state, phase) ? [{ kind: 'PHASE', phase } as const] : [];
    return [...whole, ...tasks.filter((task) => isStopped(task, 'TASK')).map(aloneIn)];
  });

const isPhaseStopped = (state: AmendmentState, phase: Phase): boolean =>
  [...openTasks(state, phase), openVisit(state, phase) ?? {}].some((term) => isStopped(term, 'PHASE'));

const aloneIn = ({ seq, phase }: Task): StoppableTerm => ({ kind: 'TASK', task: seq, phase });

/** Whether a concertation runs whose term can be lengthened. */
export const isLengthened = (state: AmendmentState): boolean =>
  state.procedure.phases.PRIOR_CONCERTATION?.status === 'OPEN' &&
  courseOfPhase(state, 'PRIOR_CONCERTATION') !== undefined;

const isStopped = ({ suspensions = [] }: TermHistory, kind: TermName['kind']): boolean =>
  suspensions.some(({ of, until }) => of === kind && until === undefined);
