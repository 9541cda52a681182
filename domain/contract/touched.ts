import type { Instruction } from './instruction.ts';
import { touchedBy } from './instruction.ts';
import type { Provision } from './provision.ts';
import { referencesIn } from './references.ts';

/**
 * The ids of all provisions whose content or place an instruction makes, changes or removes, the one it acts on first: a
 * new number also changes the provisions that name the old one.
 *
 * @param before the provisions as the instruction finds them.
 */
export function touchedIn(instruction: Instruction, before: readonly Provision[]): readonly string[] {
  const own = touchedBy(instruction);
  if (instruction.kind !== 'RENUMBER') return [own];
  const naming = referencesIn(before)
    .filter(({ targetId }) => targetId === own)
    .map(({ provisionId }) => provisionId);
  return [...new Set([own, ...naming])];
}
