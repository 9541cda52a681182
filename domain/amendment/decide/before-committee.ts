import type { By } from '../../file.ts';
import { coveredBy } from '../covered.ts';
import type { TaskDecision } from '../decisions.ts';
import type { PhaseOutcome } from '../events.ts';
import { routePolicyOf } from '../policy.ts';
import { checkQualification } from '../qualification.ts';
import { routeOf } from '../route.ts';
import type { Task } from '../state.ts';
import type { Deliberation } from './deliberation.ts';
import { textHash } from './drafting.ts';
import { allHeld } from './launch.ts';
import { endFile, finishPhase, finishWhenAnswered, returnTo } from './steps.ts';

type Decision<K extends TaskDecision['kind']> = Extract<TaskDecision, { kind: K }>;

/** Closes a task with what its answer covers. */
export function approve(d: Deliberation, task: Task, decision: TaskDecision, by: By): void {
  const covers = coveredBy(d.state, task.kind);
  d.record(
    { type: 'TaskDone', task: task.seq, decision, ...textHash(d), ...(covers === undefined ? {} : { covers }) },
    by,
  );
}

/** Closes a task with an answer that approves nothing. */
export function answer(d: Deliberation, task: Task, decision: TaskDecision, by: By): void {
  d.record({ type: 'TaskDone', task: task.seq, decision, ...textHash(d) }, by);
}

/**
 * The signed statement on what the amendment does; it decides the rest of the route.
 *
 * @throws RuleViolation those of `checkQualification`, and `ROLE_NOT_HELD` for a role only this route needs.
 */
export function qualify(d: Deliberation, task: Task, decision: Decision<'QUALIFY'>, by: By): void {
  const { statement } = decision;
  checkQualification(statement);
  const route = routeOf(statement, routePolicyOf(d.state.policy));
  allHeld(d, route);
  approve(d, task, decision, by);
  d.record({ type: 'Qualified', qualification: statement, covers: d.state.text?.covers ?? {}, route }, by);
  finishPhase(d, task.phase, 'DONE');
}

/** Both parties confirm an error of figures; a dispute sends the statement back. */
export function confirmMaterialError(
  d: Deliberation,
  task: Task,
  decision: Decision<'CONFIRM_MATERIAL_ERROR'>,
  by: By,
): void {
  if (decision.outcome === 'CONFIRM') return approveAmongOthers(d, task, decision, by, 'DONE');
  answer(d, task, decision, by);
  returnTo(d, task.phase, 'QUALIFICATION', by, 'DECISION', decision.reason);
}

/** B4: the contract gives no path; president and minister must both allow it, with their reasons. */
export function decideEnvelope(d: Deliberation, task: Task, decision: Decision<'DECIDE_ENVELOPE'>, by: By): void {
  if (decision.outcome === 'ALLOW') return approveAmongOthers(d, task, decision, by, 'DONE');
  answer(d, task, decision, by);
  returnTo(d, task.phase, 'DRAFTING', by, 'DECISION', decision.reason);
}

/**
 * An answer that a phase with several questions waits for: the union protocol (B8), a confirmation, the Finance
 * Inspection's opinion, which binds nobody but is waited for [U].
 */
export function approveAmongOthers(
  d: Deliberation,
  task: Task,
  decision: TaskDecision,
  by: By,
  outcome: PhaseOutcome,
): void {
  approve(d, task, decision, by);
  finishWhenAnswered(d, task.phase, outcome);
}

/** Either party's disagreement ends the file [S art. 7]; the mission then awaits another addendum. */
export function negotiate(d: Deliberation, task: Task, decision: Decision<'NEGOTIATE'>, by: By): void {
  if (decision.outcome === 'DISAGREE') {
    answer(d, task, decision, by);
    return endFile(d, 'NOT_AGREED', by, decision.reason);
  }
  approveAmongOthers(d, task, decision, by, 'AGREED');
}

/** An opinion that ends its phase, whatever it says: the reasoned opinion (B5), the consulted minister's (B7). */
export function giveOpinion(d: Deliberation, task: Task, decision: TaskDecision, by: By): void {
  approve(d, task, decision, by);
  finishPhase(d, task.phase, 'OPINION_GIVEN');
}
