import type { SubmittedText } from '../../domain/amendment/events.ts';
import type { AmendmentState } from '../../domain/amendment/state.ts';
import { applyInstructions } from '../../domain/contract/apply.ts';
import type { AmendmentText, Instruction } from '../../domain/contract/instruction.ts';
import { provisionChanges, type ProvisionChange } from '../../domain/contract/redline.ts';
import { allTouchedIn } from '../../domain/contract/touched.ts';
import type { Provision } from '../../domain/contract/provision.ts';
import type { Queries } from '../client.ts';
import { textNamed } from '../record/amendments.ts';
import { provisionsOf } from '../record/contract-facts.ts';

/**
 * What instructions make of a contract's provisions.
 *
 * @throws RuleViolation as `applyInstructions`.
 */
export function changesMade(
  before: readonly Provision[],
  instructions: readonly Instruction[],
  { policy: { settings } }: AmendmentState,
): readonly ProvisionChange[] {
  const scale = { min: settings['maturity.min'], max: settings['maturity.max'] };
  const after = applyInstructions(before, instructions, scale);
  return provisionChanges(before, after, allTouchedIn(instructions, before));
}

/** A submitted text, with what it changes in the version it was written on. */
export interface SubmittedChanges {
  readonly text?: AmendmentText;
  readonly changes: readonly ProvisionChange[];
}

/** What a submitted text changes never changes: it is found once for as long as the file's state is kept. */
const found = new WeakMap<SubmittedText, SubmittedChanges>();

/** A file's submitted text with what it changes; nothing before the first submission. */
export async function submittedChanges(db: Queries, state: AmendmentState): Promise<SubmittedChanges> {
  if (state.text === undefined) return { changes: [] };
  const known = found.get(state.text);
  if (known !== undefined) return known;
  const [text, before] = await Promise.all([
    textNamed(db, state.text.hash),
    provisionsOf(db, state.contractId, state.text.baseVersion),
  ]);
  const submitted = { text, changes: changesMade(before, text.instructions, state) };
  found.set(state.text, submitted);
  return submitted;
}
