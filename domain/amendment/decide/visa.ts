import type { EntryIntoForceClause } from '../../contract/instruction.ts';
import type { By } from '../../file.ts';
import { hashOf } from '../../hash.ts';
import type { TaskDecision } from '../decisions.ts';
import { refusal } from '../refusals.ts';
import type { Task } from '../state.ts';
import { answer, approve } from './answers.ts';
import type { Deliberation } from './deliberation.ts';
import { submit } from './drafting.ts';
import { finishPhase, returnTo } from './steps.ts';

/**
 * The cabinet grants its visa, returns the file, or sets another clause of entry into force, which re-opens the approvals
 * (domain rules, section 4).
 *
 * @throws RuleViolation `RETURN_TARGET`, `CLAUSE_UNCHANGED`.
 */
export function giveVisa(
  d: Deliberation,
  task: Task,
  decision: Extract<TaskDecision, { kind: 'GIVE_VISA' }>,
  by: By,
): void {
  switch (decision.outcome) {
    case 'GRANT':
      approve(d, task, decision, by);
      return finishPhase(d, task.phase, 'APPROVED');
    case 'RETURN':
      answer(d, task, decision, by);
      return returnTo(d, task.phase, { to: decision.to, cause: 'DECISION', reason: decision.reason }, by);
    case 'CHANGE_ENTRY_INTO_FORCE':
      answer(d, task, decision, by);
      return changeEntryIntoForce(d, task, decision.clause, decision.reason, by);
  }
}

/** Everyone who decides after the qualification is asked about the new clause; nothing has to be drafted or translated. */
function changeEntryIntoForce(d: Deliberation, task: Task, clause: EntryIntoForceClause, reason: string, by: By): void {
  const submitted = d.need('submitted');
  if (hashOf(submitted.entryIntoForce) === hashOf(clause)) throw refusal('CLAUSE_UNCHANGED');
  d.record({ type: 'EntryIntoForceChanged', text: submit(d, { ...submitted, entryIntoForce: clause }) }, by);
  const { route } = d.state;
  const to = route[route.findIndex((leg) => leg.phase === 'QUALIFICATION') + 1]?.phase ?? task.phase;
  returnTo(d, task.phase, { to, cause: 'ENTRY_INTO_FORCE_CHANGED', reason }, by);
}
