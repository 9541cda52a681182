import { touchedBy, type Instruction } from '../../domain/contract/instruction.ts';
import type { Twins } from '../../domain/language.ts';
import type { Motives } from '../../web/parts/redline.tsx';

/** Why each provision changes: the motives of the instructions on it, by its id. */
export function motivesOf(instructions: readonly Instruction[]): Motives {
  const motives: Record<string, Twins[]> = {};
  for (const instruction of instructions) (motives[touchedBy(instruction)] ??= []).push(instruction.motive);
  return motives;
}
