import type { By } from '../../file.ts';
import type { TaskDecision } from '../decisions.ts';
import { routePolicyOf } from '../policy.ts';
import { checkAgainstFile, checkQualification } from '../qualification.ts';
import { routeOf } from '../route.ts';
import type { Task } from '../state.ts';
import { answer, approve, approveAmongOthers } from './answers.ts';
import type { Deliberation } from './deliberation.ts';
import { allHeld } from './launch.ts';
import { notInFuture, required } from './requirements.ts';
import { endFile, finishPhase, returnTo } from './steps.ts';

type Decision<K extends TaskDecision['kind']> = Extract<TaskDecision, { kind: K }>;

/**
 * The signed statement on what the amendment does; it decides the rest of the route.
 *
 * @throws RuleViolation those of `checkQualification` and `checkAgainstFile`, and `ROLE_NOT_HELD` for a role only this route
 * needs.
 */
export function qualify(d: Deliberation, task: Task, decision: Decision<'QUALIFY'>, by: By): void {
  const { statement } = decision;
  checkQualification(statement);
  checkAgainstFile(statement, d.state.origin, d.need('submitted').instructions);
  const route = routeOf(statement, routePolicyOf(d.state.policy));
  allHeld(d, route);
  approve(d, task, decision, by);
  d.record({ type: 'Qualified', qualification: statement, route }, by);
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
  returnTo(d, task.phase, { to: 'QUALIFICATION', cause: 'DECISION', reason: decision.reason }, by);
}

/** B4: the contract gives no path; president and minister must both allow it, with their reasons. */
export function decideEnvelope(d: Deliberation, task: Task, decision: Decision<'DECIDE_ENVELOPE'>, by: By): void {
  if (decision.outcome === 'ALLOW') return approveAmongOthers(d, task, decision, by, 'DONE');
  answer(d, task, decision, by);
  returnTo(d, task.phase, { to: 'DRAFTING', cause: 'DECISION', reason: decision.reason }, by);
}

/** Either party's disagreement ends the file [S art. 7]; the mission then awaits another addendum. */
export function negotiate(d: Deliberation, task: Task, decision: Decision<'NEGOTIATE'>, by: By): void {
  if (decision.outcome === 'DISAGREE') {
    answer(d, task, decision, by);
    return endFile(d, 'NOT_AGREED', by, decision.reason);
  }
  approveAmongOthers(d, task, decision, by, 'AGREED');
}

/**
 * B8: the negotiation protocol with the unions.
 *
 * @throws RuleViolation `PROTOCOL_REQUIRED`, `DATE_IN_FUTURE`.
 */
export function recordProtocol(d: Deliberation, task: Task, decision: Decision<'RECORD_PROTOCOL'>, by: By): void {
  required(decision.number, 'PROTOCOL_REQUIRED');
  notInFuture(d.context, decision.date);
  approveAmongOthers(d, task, decision, by, 'DONE');
}

/** An opinion that ends its phase, whatever it says. */
export function giveOpinion(d: Deliberation, task: Task, decision: TaskDecision, by: By): void {
  approve(d, task, decision, by);
  finishPhase(d, task.phase, 'OPINION_GIVEN');
}
