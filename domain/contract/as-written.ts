import { RuleViolation } from '../violation.ts';
import type { ActInForce, PartInForce } from './commencement.ts';
import { IndexedText } from './indexed-text.ts';
import { touchedBy, type Instruction } from './instruction.ts';
import type { Provision } from './provision.ts';
import { rebaseOnto } from './rebase.ts';

/** The provisions as on the day an act was signed, as it was known that day: what its author had before him. */
export type TextAtSignature = (act: ActInForce) => readonly Provision[];

/**
 * A signed instruction on a text that may not be the one it was written on: others entered into force between its signature
 * and its own day, or what it was written on was annulled since. A passage is found again where its words have moved to, and
 * an insertion keeps its place. Words, titles and values that were signed whole are taken as they were signed.
 *
 * @param isDisturbed whether its provision may not read as its author had it.
 * @returns what it touched, as `IndexedText.apply`.
 * @throws RuleViolation where the text has no room for it: `PASSAGE_CHANGED`, or as `applyInstructions`.
 */
export function applyAsSigned(
  text: IndexedText,
  act: ActInForce,
  instruction: Instruction,
  isDisturbed: boolean,
  textAtSignature: TextAtSignature,
): readonly string[] {
  const isOnWords = instruction.kind === 'REPLACE_WORDS';
  if (isOnWords && isDisturbed) return text.apply(carriedOver(text, act, instruction, textAtSignature));
  try {
    return text.apply(instruction);
  } catch (error) {
    if (!(error instanceof RuleViolation) || !(isOnWords || isPlaced(instruction))) throw error;
    return text.apply(carriedOver(text, act, instruction, textAtSignature, error));
  }
}

const isPlaced = (instruction: Instruction): boolean => 'newId' in instruction || instruction.kind === 'MOVE';

function carriedOver(
  text: IndexedText,
  act: ActInForce,
  instruction: Instruction,
  textAtSignature: TextAtSignature,
  otherwise = new RuleViolation('PASSAGE_CHANGED', { provision: instruction.provisionId }),
): Instruction {
  const written = new IndexedText(textAtSignature(act));
  try {
    for (const own of act.text.instructions) {
      if (own.id === instruction.id) break;
      written.apply(own);
    }
    const { instructions } = rebaseOnto(written.provisions, text.provisions, [instruction]);
    const [carried] = instructions;
    if (carried !== undefined) return carried;
  } catch (error) {
    if (!(error instanceof RuleViolation)) throw error;
  }
  throw otherwise;
}

/**
 * Which provisions do not read as the author of an act had them: what entered into force after its signature, what was in force
 * then and does not apply any longer, and what the act itself says of them on another day.
 *
 * @param since what was applied to a provision so far.
 * @param fated the acts that were annulled or repealed, which are not applied.
 */
export const disturbed =
  (
    { act, on, instructions }: PartInForce,
    since: (provisionId: string) => readonly Pick<ActInForce, 'inForceOn' | 'signedOn'>[],
    fated: ReadonlyMap<string, readonly ActInForce[]>,
  ) =>
  (provisionId: string): boolean =>
    on < act.signedOn ||
    since(provisionId).some(({ inForceOn, signedOn }) => inForceOn > act.signedOn || signedOn > act.signedOn) ||
    (fated.get(provisionId) ?? []).some(({ signedOn }) => signedOn <= act.signedOn) ||
    act.text.instructions.some((each) => touchedBy(each) === provisionId && !instructions.includes(each));
