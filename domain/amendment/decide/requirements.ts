import type { Motion, TaskDecision } from '../decisions.ts';
import type { AmendmentRefusal } from '../refusals.ts';
import { refusal } from '../refusals.ts';
import type { Context } from '../context.ts';

/** @throws RuleViolation with `code` when nothing is written. */
export function required(text: string | undefined, code: AmendmentRefusal = 'REASON_REQUIRED'): void {
  if ((text ?? '').trim() === '') throw refusal(code);
}

/**
 * What is refused, returned or disputed is so with a reason, whatever the decision.
 *
 * @throws RuleViolation `REASON_REQUIRED`
 */
export function reasoned(decision: TaskDecision | Motion): void {
  if ('reason' in decision) required(decision.reason);
}

/** @throws RuleViolation `DATE_IN_FUTURE` */
export function notInFuture({ today }: Context, on: string): void {
  if (on > today) throw refusal('DATE_IN_FUTURE', { on });
}
