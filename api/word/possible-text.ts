import { ANY_SCALE, applyInstructions } from '../../domain/contract/apply.ts';
import type { Instruction } from '../../domain/contract/instruction.ts';
import type { Provision } from '../../domain/contract/provision.ts';
import { RuleViolation } from '../../domain/violation.ts';

/** A text as the instructions that go with it leave it; what is impossible on it is passed over. */
export function possibleText(base: readonly Provision[], instructions: readonly Instruction[]): readonly Provision[] {
  return instructions.reduce((text, instruction) => {
    try {
      return applyInstructions(text, [instruction], ANY_SCALE);
    } catch (error) {
      if (error instanceof RuleViolation) return text;
      throw error;
    }
  }, base);
}
