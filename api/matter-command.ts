import type { MatterCommand } from '../domain/matters/decide-matter.ts';
import type { MatterState } from '../domain/matters/matter.ts';
import type { Request as IdempotentRequest } from '../prisma/record/file-record.ts';
import type { Caller } from './caller.ts';
import type { Dependencies } from './dependencies.ts';

export interface MatterOrder<A> {
  readonly id: string;
  readonly command: MatterCommand;
  readonly caller: Caller;
  readonly request: IdempotentRequest;
  /** What is answered, from the matter as the decision left it: kept with the decision, and so free of names. */
  readonly answer: (state: MatterState) => A;
}

/**
 * Has a command on a matter recorded, then tells its workflow without waiting for it.
 *
 * @throws RuleViolation as `decideMatter`.
 */
export async function carryOutMatter<A>(
  { matters, now, wake }: Dependencies,
  { id, command, caller, request, answer }: MatterOrder<A>,
): Promise<A> {
  const asked = { command, actor: caller.actor, now: now(), request, answer };
  const outcome = await matters.record(id, asked);
  if (outcome.wakes) wake(id, outcome.seq, outcome.news);
  return outcome.answer;
}
