import type { By } from '../../file.ts';
import { PROCEDURE } from '../../file.ts';
import { resolve } from '../../people/holders.ts';
import type { Capacity, Party } from '../../people/roles.ts';
import type { Covers } from '../approvals.ts';
import { concertationTermOf } from '../concertation-course.ts';
import { isSuspended, openVisit } from '../courses.ts';
import { stillToApprove } from '../covered.ts';
import type { MootReason, PhaseOutcome, ReturnCause } from '../events.ts';
import { barredFrom } from '../four-eyes.ts';
import type { End, Phase } from '../phases.ts';
import { calendarOf } from '../policy.ts';
import { isWalked } from '../procedure.ts';
import { refusal } from '../refusals.ts';
import { legOf, phasesBefore } from '../route.ts';
import { openTasks } from '../state.ts';
import type { Question, TaskKind } from '../tasks.ts';
import { TASK_RULES } from '../tasks.ts';
import { deadlineFor, dueOn, nudgesFor } from '../terms.ts';
import type { Deliberation } from './deliberation.ts';
import { required } from './requirements.ts';

/**
 * Opens what a phase asks: one task, or one for each of those asked; of an answer given before, only the difference is asked.
 *
 * @throws RuleViolation `ROLE_NOT_HELD` when nobody may answer.
 */
export function ask(d: Deliberation, phase: Phase, asked: Question): void {
  const { directory, today } = d.context;
  const parties = resolve(directory, asked.capacity, today).filter(
    (party) => barredFrom(d.state, asked.kind, party.id) === undefined,
  );
  if (parties.length === 0) throw refusal('ROLE_NOT_HELD', { role: asked.capacity });
  askThese(d, phase, asked, TASK_RULES[asked.kind].asked === 'EACH' ? parties.map((party) => [party]) : [parties]);
}

/** Opens one task for each of the given groups. */
export function askThese(d: Deliberation, phase: Phase, asked: Question, groups: readonly (readonly Party[])[]): void {
  const { today } = d.context;
  const { policy, signedOn } = d.state;
  const { kind, capacity } = asked;
  const { term, legalBasis, owed } = TASK_RULES[kind];
  const visit = openVisit(d.state, phase);
  const firstAgenda = term.unit === 'COCOBASE_TERM' ? visit?.firstAgenda : undefined;
  const due = (
    firstAgenda === undefined
      ? dueOn(policy, term, today, signedOn)
      : deadlineFor(policy, concertationTermOf(policy, firstAgenda))
  ).date;
  const difference = stillToApprove(d.state, phase, asked) ?? [];
  const isStill = isSuspended(visit ?? {});
  const task = {
    kind,
    phase,
    capacity,
    openedOn: today,
    dueOn: due,
    ...(firstAgenda === undefined ? {} : { firstAgenda }),
    legalBasis,
    nudges: isStill ? [] : nudgesFor(policy, calendarOf(policy), today, due, owed),
    ...(difference.length === 0 ? {} : { difference }),
  };
  for (const assignees of groups) d.record({ type: 'TaskOpened', ...task, assignees }, PROCEDURE);
}

/** Opens a `LATER` question of a phase, as the route has it. */
export function askLater(d: Deliberation, phase: Phase, kind: TaskKind, capacity?: Capacity): void {
  const asked = legOf(d.state.route, phase)?.asks.find(
    (each) => each.kind === kind && (capacity === undefined || each.capacity === capacity),
  );
  if (asked === undefined) throw new Error(`The route does not ask ${kind} in ${phase}.`);
  ask(d, phase, asked);
}

/** Makes every open task moot, of one phase or of the whole file. */
export function makeMoot(d: Deliberation, reason: MootReason, phase?: Phase): void {
  for (const task of openTasks(d.state, phase)) d.record({ type: 'TaskMoot', task: task.seq, reason }, PROCEDURE);
}

/** Ends a phase: what is still open in it becomes moot, and with the last phase of the route the file closes. */
export function finishPhase(
  d: Deliberation,
  phase: Phase,
  outcome: PhaseOutcome,
  { moot, covers }: { readonly moot: MootReason; readonly covers?: Covers } = { moot: 'DECIDED_BY_OTHERS' },
): void {
  makeMoot(d, moot, phase);
  d.record({ type: 'PhaseDone', phase, outcome, ...(covers === undefined ? {} : { covers }) }, PROCEDURE);
  closeIfWalked(d);
}

/** Ends a phase once nothing is asked in it any more. */
export function finishWhenAnswered(d: Deliberation, phase: Phase, outcome: PhaseOutcome): void {
  if (openTasks(d.state, phase).length === 0) finishPhase(d, phase, outcome);
}

export function closeIfWalked(d: Deliberation): void {
  if (isWalked(d.state.procedure)) d.record({ type: 'Ended', end: 'CLOSED' }, PROCEDURE);
}

/** Why and where to a file is sent back. */
export interface Return {
  readonly to: Phase;
  readonly cause: ReturnCause;
  readonly reason?: string;
  readonly baseVersion?: number;
}

/**
 * Sends the file back: everything asked since becomes moot and the phases from there on are walked again.
 *
 * @throws RuleViolation `RETURN_TARGET` when that phase does not lie behind the file.
 */
export function returnTo(d: Deliberation, from: Phase, back: Return, by: By): void {
  liesBehind(d, from, back.to);
  makeMoot(d, 'RETURNED');
  d.record({ type: 'Returned', from, ...back }, by);
}

/** @throws RuleViolation `RETURN_TARGET` when a phase is not on the route, or not before another. */
export function liesBehind({ state: { route } }: Deliberation, from: Phase, to: Phase): void {
  if (!phasesBefore(route, from).some((phase) => phase === to)) throw refusal('RETURN_TARGET', { to });
}

/**
 * Ends the file before its way is walked.
 *
 * @throws RuleViolation `REASON_REQUIRED`
 */
export function endFile(d: Deliberation, end: End, by: By, reason: string): void {
  required(reason);
  makeMoot(d, 'ENDED');
  d.record({ type: 'Ended', end, reason }, by);
}
