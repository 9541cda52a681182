import type { Policy } from '../domain/amendment/policy.ts';
import { decidePolicy, RULE_KEEPERS, type PolicyCommand } from '../domain/rules/decide-policy.ts';
import { evolvePolicy, policyIn, type PolicyFile } from '../domain/rules/policy-file.ts';
import type { Request as IdempotentRequest } from '../prisma/record/file-record.ts';
import { keptAnswer } from '../prisma/work/answer-once.ts';
import type { Caller } from './caller.ts';
import type { Dependencies } from './dependencies.ts';
import { doing, mustDo } from './rights.ts';

/**
 * Has a change of the rules recorded, once a request.
 *
 * @throws RuleViolation as `decidePolicy`.
 */
export async function changePolicy(
  deps: Dependencies,
  { caller, request, command }: { caller: Caller; request: IdempotentRequest; command: PolicyCommand },
): Promise<void> {
  if ((await keptAnswer(deps.db, request)) !== undefined) return;
  await deps.policy.record({ command, by: doing(caller, 'CHANGE_SETTINGS'), now: deps.now(), request });
}

/** Stands for the reason of a change that is only looked at. */
export const NOT_YET_SAID = '…';

/**
 * The rules as a change would leave them, without recording it.
 *
 * @throws RuleViolation as `decidePolicy`.
 */
export function policyAfter(file: PolicyFile, command: PolicyCommand, caller: Caller): Policy {
  mustDo(caller, 'CHANGE_SETTINGS');
  const [role = 'ADMINISTRATOR'] = RULE_KEEPERS;
  const facts = decidePolicy(file, command, { kind: 'PERSON', id: caller.actor.id, role });
  return policyIn(facts.reduce((so, { event }) => evolvePolicy(so, event), file));
}
