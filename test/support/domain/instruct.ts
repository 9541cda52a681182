import { applyInstructions } from '../../../domain/contract/apply.ts';
import type { Instruction } from '../../../domain/contract/instruction.ts';
import type { Provision } from '../../../domain/contract/provision.ts';
import { RuleViolation } from '../../../domain/violation.ts';
import { PROVISIONS } from './contract.ts';
import { frozen } from './frozen.ts';

export const MOTIVE = { fr: 'Motif.', nl: 'Motief.' };
export const TEXT = { fr: 'Nouveau.', nl: 'Nieuw.' };

type WithoutMotive<I> = I extends Instruction ? Omit<I, 'id' | 'motive'> : never;

/** An instruction of which only what it does matters. */
export const instruct = (what: WithoutMotive<Instruction>): Instruction => ({ id: 'i-1', motive: MOTIVE, ...what });

/** The small contract after some instructions; neither may be changed in place. */
export const after = (...instructions: readonly Instruction[]): readonly Provision[] =>
  applyInstructions(frozen(PROVISIONS), frozen(instructions));

export const provision = (provisions: readonly Provision[], id: string): Provision | undefined =>
  provisions.find((each) => each.id === id);

export const idsOf = (provisions: readonly Provision[]): readonly string[] => provisions.map(({ id }) => id);

/** With what some instructions are refused on the small contract, or `accepted`. */
export const refusalOf = (...instructions: readonly Instruction[]): unknown => {
  try {
    after(...instructions);
  } catch (error) {
    if (error instanceof RuleViolation) return { code: error.code, ...error.details };
    throw error;
  }
  return 'accepted';
};
