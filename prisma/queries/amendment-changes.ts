import type { AmendmentState } from '../../domain/amendment/state.ts';
import { applyInstructions } from '../../domain/contract/apply.ts';
import type { AmendmentText, Instruction } from '../../domain/contract/instruction.ts';
import { touchedBy } from '../../domain/contract/instruction.ts';
import { provisionChanges, type ProvisionChange } from '../../domain/contract/redline.ts';
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
  return provisionChanges(before, applyInstructions(before, instructions, scale), instructions.map(touchedBy));
}

/** A file's submitted text with what it changes in the version it was written on; nothing before the first submission. */
export async function submittedChanges(
  db: Queries,
  state: AmendmentState,
): Promise<{ readonly text?: AmendmentText; readonly changes: readonly ProvisionChange[] }> {
  if (state.text === undefined) return { changes: [] };
  const [text, before] = await Promise.all([
    textNamed(db, state.text.hash),
    provisionsOf(db, state.contractId, state.text.baseVersion),
  ]);
  return { text, changes: changesMade(before, text.instructions, state) };
}
