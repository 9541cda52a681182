import { isLate } from '../calendar/deadlines.ts';
import type { Instant } from '../calendar/dates.ts';
import { isSuspended, openVisit } from './courses.ts';
import { REASONED_OPINION } from './covered.ts';
import type { AmendmentRefusal } from './refusals.ts';
import { stakeholderRemarks } from './remarks.ts';
import type { AmendmentState, Task } from './state.ts';

/**
 * What contesting an answer that came by an organisation's link leads to: it is struck and asked anew while nothing depends on
 * it, else it stays and is shown as contested (ADR 23).
 */
export type ContestEffect = 'STRUCK' | 'NOTED';

/** Why the answer to a task cannot be contested; `undefined` when it can. Who entered an answer himself takes it back. */
export function barToContest(
  state: AmendmentState,
  { status, heardLate, contested, phase }: Task,
): AmendmentRefusal | undefined {
  if (!isByLink(status) && heardLate !== true) return 'NO_ANSWER_BY_LINK';
  if (contested !== undefined) return 'ANSWER_CONTESTED_ALREADY';
  return isOpenPhase(state, phase) && isSuspended(openVisit(state, phase) ?? {}) ? 'TERM_SUSPENDED' : undefined;
}

/**
 * Whether a contested answer is struck: its phase is open in the same round, its term runs, and nobody has built on it, neither
 * by the opinion that a concertation leads to nor by an answer to a stakeholder's remark.
 */
export function effectOfContest(state: AmendmentState, task: Task, at: Instant): ContestEffect {
  const { procedure } = state;
  const closesOn = procedure.phases[task.phase]?.closesOn;
  const isRunning =
    procedure.end === undefined &&
    isByLink(task.status) &&
    task.round === procedure.round &&
    isOpenPhase(state, task.phase) &&
    (closesOn === undefined || !isLate(closesOn, at));
  return isRunning && !isBuiltOn(state, task) ? 'STRUCK' : 'NOTED';
}

/** Only by its link can an organisation answer itself. */
const isByLink = (status: Task['status']): boolean => status.kind === 'DONE' && status.by.kind === 'ORGANISATION';

const isOpenPhase = ({ procedure }: AmendmentState, phase: Task['phase']): boolean =>
  procedure.phases[phase]?.status === 'OPEN';

function isBuiltOn(state: AmendmentState, { kind, phase, round }: Task): boolean {
  if (kind === 'GIVE_STAKEHOLDER_OPINION') return stakeholderRemarks(state).some(({ answer }) => answer !== undefined);
  return Object.values(state.tasks).some(
    (each) =>
      each.kind === REASONED_OPINION.kind &&
      each.phase === phase &&
      each.round === round &&
      each.status.kind === 'DONE',
  );
}
