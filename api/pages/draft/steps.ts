import { applyInstructions, type MaturityScale } from '../../../domain/contract/apply.ts';
import type { Instruction } from '../../../domain/contract/instruction.ts';
import type { Provision } from '../../../domain/contract/provision.ts';
import { provisionChanges, type ProvisionChange } from '../../../domain/contract/redline.ts';
import { leftDangling, touchedIn } from '../../../domain/contract/touched.ts';
import { RuleViolation } from '../../../domain/violation.ts';

/** What one instruction makes of the text that those before it made. */
export type Outcome =
  | {
      readonly change: ProvisionChange;
      /** What else it changes: the provisions that name the one at hand by its number or place. */
      readonly following: readonly ProvisionChange[];
      /** The provisions that name one it deletes. */
      readonly dangling: readonly Provision[];
    }
  | { readonly refusal: RuleViolation };

/** An instruction with the text it comes to and what it makes of it. */
export interface Step {
  readonly instruction: Instruction;
  readonly before: readonly Provision[];
  readonly outcome: Outcome;
}

/** The instructions of a draft, one after the other; one that is impossible is passed over, and says why. */
export function stepsOf(
  base: readonly Provision[],
  instructions: readonly Instruction[],
  scale: MaturityScale,
): readonly Step[] {
  const steps: Step[] = [];
  let before = base;
  for (const instruction of instructions) {
    const { after, outcome } = applied(before, instruction, scale);
    steps.push({ instruction, before, outcome });
    before = after;
  }
  return steps;
}

/** The text as all the possible instructions of a draft leave it. */
export function resultOf(
  steps: readonly Step[],
  base: readonly Provision[],
  scale: MaturityScale,
): readonly Provision[] {
  const last = steps.at(-1);
  return last === undefined ? base : applied(last.before, last.instruction, scale).after;
}

/** What one instruction makes of a text. */
export function applied(
  before: readonly Provision[],
  instruction: Instruction,
  scale: MaturityScale,
): { readonly after: readonly Provision[]; readonly outcome: Outcome } {
  try {
    const after = applyInstructions(before, [instruction], scale);
    const [change, ...following] = provisionChanges(before, after, touchedIn(instruction, before));
    if (change === undefined) throw new RuleViolation('PROVISION_UNKNOWN', { provision: instruction.provisionId });
    const naming = leftDangling(instruction, before);
    const dangling = after.filter(({ id }) => naming.includes(id));
    return { after, outcome: { change, following, dangling } };
  } catch (error) {
    if (!(error instanceof RuleViolation)) throw error;
    return { after: before, outcome: { refusal: error } };
  }
}
