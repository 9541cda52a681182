import { ANY_SCALE, applyInstructions } from './apply.ts';
import type { Instruction } from './instruction.ts';
import { touchedBy } from './instruction.ts';
import { namingParagraph } from './paragraph-references.ts';
import type { Provision } from './provision.ts';
import { referencesTo } from './references.ts';

/** Those that change a number or a place by which other provisions name one. */
const MOVING: ReadonlySet<Instruction['kind']> = new Set(['RENUMBER', 'MOVE', 'INSERT_PARAGRAPH', 'DELETE']);

/** The provisions that some instructions change beside those they act on, since these are named there; each once. */
export function followingIn(instructions: readonly Instruction[], before: readonly Provision[]): readonly string[] {
  const following = new Set<string>();
  let provisions = before;
  for (const instruction of instructions) {
    const [, ...naming] = touchedIn(instruction, provisions);
    for (const id of naming) following.add(id);
    provisions = applyInstructions(provisions, [instruction], ANY_SCALE);
  }
  const own = new Set(instructions.map(touchedBy));
  return [...following].filter((id) => !own.has(id));
}

/** All that some instructions change, each provision once: those they act on, then those that name one of them. */
export const allTouchedIn = (instructions: readonly Instruction[], before: readonly Provision[]): readonly string[] => [
  ...new Set([...instructions.map(touchedBy), ...followingIn(instructions, before)]),
];

/**
 * The ids of the provisions that name one which an instruction deletes: their references have no target any longer, and somebody
 * has to see to them.
 */
export function leftDangling(instruction: Instruction, before: readonly Provision[]): readonly string[] {
  if (instruction.kind !== 'DELETE') return [];
  const { provisionId } = instruction;
  const naming = referencesTo(before, provisionId).map((reference) => reference.provisionId);
  const ids = new Set([...naming, ...namingParagraph(before, provisionId)]);
  return [...ids].filter((id) => id !== provisionId);
}

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
