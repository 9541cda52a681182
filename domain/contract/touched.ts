import { ANY_SCALE, applyInstructions } from './apply.ts';
import type { Instruction } from './instruction.ts';
import { touchedBy } from './instruction.ts';
import type { Provision } from './provision.ts';

/** Those that change a number or a place by which other provisions name one. */
const MOVING: ReadonlySet<Instruction['kind']> = new Set(['RENUMBER', 'MOVE', 'INSERT_PARAGRAPH', 'DELETE']);

/**
 * The ids of all provisions whose content or place an instruction makes, changes or removes, the one it acts on first: where
 * a provision gets another number or place, those that name it by it are changed as well.
 *
 * @param before the provisions as the instruction finds them.
 * @throws RuleViolation as `applyInstructions`.
 */
export function touchedIn(instruction: Instruction, before: readonly Provision[]): readonly string[] {
  const own = touchedBy(instruction);
  if (!MOVING.has(instruction.kind)) return [own];
  const texts = new Map(before.map(({ id, text }) => [id, text]));
  const after = applyInstructions(before, [instruction], ANY_SCALE);
  const following = after.filter(({ id, text }) => id !== own && texts.has(id) && texts.get(id) !== text);
  return [own, ...following.map(({ id }) => id)];
}
