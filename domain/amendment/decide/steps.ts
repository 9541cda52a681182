import type { By } from '../../file.ts';
import { PROCEDURE } from '../../file.ts';
import { resolve } from '../../people/holders.ts';
import type { Party } from '../../people/roles.ts';
import type { AmendmentEvent, MootReason, PhaseOutcome, ReturnCause } from '../events.ts';
import type { End, Phase } from '../phases.ts';
import { calendarOf } from '../policy.ts';
import { isWalked } from '../procedure.ts';
import { legOf } from '../route.ts';
import { isOpenTask, openTasks } from '../state.ts';
import type { Ask } from '../tasks.ts';
import { TASK_RULES } from '../tasks.ts';
import { dueOn, nudgesFor } from '../terms.ts';
import type { Deliberation } from './deliberation.ts';

/**
 * Opens what a phase asks: one task, or one for each of those asked.
 *
 * @throws RuleViolation `ROLE_NOT_HELD` when the capacity resolves to nobody.
 */
export function ask(
  d: Deliberation,
  phase: Phase,
  asked: Ask,
  except: readonly string[] = [],
  diff?: readonly string[],
): void {
  const { directory, today } = d.context;
  const parties = resolve(directory, asked.capacity, today).filter((party) => !except.includes(party.id));
  const groups = TASK_RULES[asked.kind].asked === 'EACH' ? parties.map((party) => [party]) : [parties];
  for (const assignees of groups) askThese(d, phase, asked, assignees, diff);
}

/** Opens one task for a given group. */
export function askThese(
  d: Deliberation,
  phase: Phase,
  { kind, capacity }: Ask,
  assignees: readonly Party[],
  diff?: readonly string[],
): void {
  const { today } = d.context;
  const { policy, signedOn } = d.state;
  const rule = TASK_RULES[kind];
  const due = dueOn(policy, rule.term, today, signedOn);
  const opened: AmendmentEvent = {
    type: 'TaskOpened',
    kind,
    phase,
    capacity,
    assignees,
    openedOn: today,
    dueOn: due.date,
    legalBasis: rule.legalBasis,
    nudges: nudgesFor(policy, calendarOf(policy), today, due.date, rule.owed),
    ...(diff === undefined ? {} : { difference: diff }),
  };
  d.record(opened, PROCEDURE);
}

/** Opens a `LATER` question of a phase, as the route has it. */
export function askLater(
  d: Deliberation,
  phase: Phase,
  kind: Ask['kind'],
  capacity?: Ask['capacity'],
  except?: readonly string[],
): void {
  const asked = legOf(d.state.route, phase)?.asks.find(
    (each) => each.kind === kind && (capacity === undefined || each.capacity === capacity),
  );
  if (asked === undefined) throw new Error(`The route does not ask ${kind} in ${phase}.`);
  ask(d, phase, asked, except);
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
  moot: MootReason = 'DECIDED_BY_OTHERS',
): void {
  makeMoot(d, moot, phase);
  d.record({ type: 'PhaseDone', phase, outcome }, PROCEDURE);
  closeIfWalked(d);
}

/** Ends a phase once nothing is asked in it any more. */
export function finishWhenAnswered(d: Deliberation, phase: Phase, outcome: PhaseOutcome): void {
  const waiting = Object.values(d.state.tasks).some((task) => task.phase === phase && isOpenTask(task));
  if (!waiting) finishPhase(d, phase, outcome);
}

export function closeIfWalked(d: Deliberation): void {
  if (isWalked(d.state.procedure)) d.record({ type: 'Ended', end: 'CLOSED' }, PROCEDURE);
}

/** Sends the file back: everything asked since becomes moot and the phases from there on are walked again. */
export function returnTo(d: Deliberation, from: Phase, to: Phase, by: By, cause: ReturnCause, reason?: string): void {
  makeMoot(d, 'RETURNED');
  d.record({ type: 'Returned', from, to, cause, ...(reason === undefined ? {} : { reason }) }, by);
}

/** Ends the file before its way is walked. */
export function endFile(d: Deliberation, end: End, by: By, reason: string): void {
  makeMoot(d, 'ENDED');
  d.record({ type: 'Ended', end, reason }, by);
}
