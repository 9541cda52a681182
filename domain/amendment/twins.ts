import { isWrittenIn, touchedBy, type Instruction } from '../contract/instruction.ts';
import type { Provision } from '../contract/provision.ts';
import { allTouchedIn } from '../contract/touched.ts';
import { twinDifferences, type DefinedTerm, type TwinDifference } from '../contract/twin-differences.ts';
import type { By } from '../file.ts';
import { hashOf } from '../hash.ts';
import { LANGUAGES } from '../language.ts';
import type { Instant } from '../calendar/dates.ts';
import { refusal } from './refusals.ts';
import type { AmendmentState } from './state.ts';

/**
 * A difference between the twins of a provision that a text writes anew. `key` names it for good: it is the hash of both texts
 * and of the difference in them, so that what is said of it holds for these words alone.
 */
export interface DifferenceAt extends TwinDifference {
  readonly provisionId: string;
  readonly key: string;
}

/** That a difference is right as it is: why, who said so and when. */
export interface Justified {
  readonly key: string;
  readonly reason: string;
  readonly by: By;
  readonly at: Instant;
}

/**
 * Where the twins of the provisions that some instructions write anew say different things: figures, dates, percentages, defined
 * terms. What differed already before, in words that the text leaves alone, is not its matter; nor, yet, is a provision whose new
 * words still wait for their translation: the old ones of the other language are no twin of them.
 *
 * @param after what the instructions make of `before`.
 */
export function differencesMade(
  before: readonly Provision[],
  after: readonly Provision[],
  instructions: readonly Instruction[],
  terms: readonly DefinedTerm[] = [],
): readonly DifferenceAt[] {
  const old = new Map(before.map(({ id, text }) => [id, hashOf(text)]));
  const ids = new Set(allTouchedIn(instructions, before));
  for (const instruction of instructions) {
    if (!LANGUAGES.every((language) => isWrittenIn(instruction, language))) ids.delete(touchedBy(instruction));
  }
  return after
    .filter(({ id, text }) => ids.has(id) && old.get(id) !== hashOf(text))
    .flatMap(({ id: provisionId, text }) =>
      twinDifferences(text, terms).map((difference) => ({
        ...difference,
        provisionId,
        key: hashOf({ provisionId, text, difference }),
      })),
    );
}

/** The differences of the present text that nobody has justified. */
export const openDifferences = ({ text, justified }: AmendmentState): readonly DifferenceAt[] =>
  (text?.differences ?? []).filter(({ key }) => justified.every((each) => each.key !== key));

/**
 * Nothing is confirmed, numbered, frozen or signed while one twin says what the other does not [S art. 6: both are authentic].
 *
 * @throws RuleViolation `TWIN_DIFFERENCE` with the provisions.
 */
export function twinsAgree(state: AmendmentState): void {
  const open = openDifferences(state);
  if (open.length === 0) return;
  throw refusal('TWIN_DIFFERENCE', {
    provisions: [...new Set(open.map(({ provisionId }) => provisionId))],
    count: open.length,
  });
}
