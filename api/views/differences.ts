import { differencesMade, type DifferenceAt } from '../../domain/amendment/twins.ts';
import type { AmendmentState } from '../../domain/amendment/state.ts';
import { ANY_SCALE, applyInstructions } from '../../domain/contract/apply.ts';
import type { AmendmentText } from '../../domain/contract/instruction.ts';
import type { Provision } from '../../domain/contract/provision.ts';
import type { ProvisionChange, Redline } from '../../domain/contract/redline.ts';
import type { DefinedTerm } from '../../domain/contract/twin-differences.ts';
import { mayActIn } from '../../domain/rights/capacity.ts';
import { rolesFor } from '../../domain/rights/table.ts';
import type { DifferenceShown } from '../../web/parts/twin-differences.tsx';
import type { Asker } from '../caller.ts';

/** How much of the text around a difference is shown, in characters on each side. */
const AROUND = 40;

/** The differences in the submitted text as a reader is shown them, with what he may do about each. */
export function differencesShown(
  state: AmendmentState,
  reader: Asker,
  changes: readonly ProvisionChange[],
): readonly DifferenceShown[] {
  const may =
    state.procedure.end === undefined &&
    state.signedOn === undefined &&
    mayActIn(reader, rolesFor('JUSTIFY_DIFFERENCE'));
  return (state.text?.differences ?? []).flatMap((difference) => {
    const justified = state.justified.find(({ key }) => key === difference.key);
    return inWords(difference, changes, {
      mayJustify: may && justified === undefined,
      ...(justified !== undefined && { reason: justified.reason }),
    });
  });
}

/** Those that a draft would make if it were submitted now: they are for its writer to correct. */
export function differencesInDraft(
  before: readonly Provision[],
  text: AmendmentText,
  changes: readonly ProvisionChange[],
  terms: readonly DefinedTerm[],
): readonly DifferenceShown[] {
  const after = applyInstructions(before, text.instructions, ANY_SCALE);
  return differencesMade(before, after, text.instructions, terms).flatMap((difference) =>
    inWords(difference, changes, { mayJustify: false }),
  );
}

function inWords(
  { key, provisionId, language, fact, value, start, end }: DifferenceAt,
  changes: readonly ProvisionChange[],
  standing: Pick<DifferenceShown, 'mayJustify' | 'reason'>,
): readonly DifferenceShown[] {
  const change = changes.find((each) => each.provisionId === provisionId);
  if (change === undefined) return [];
  const text = newText(change.text[language] ?? []);
  const excerpt = {
    before: text.slice(Math.max(0, start - AROUND), start),
    is: text.slice(start, end),
    after: text.slice(end, end + AROUND),
  };
  return [{ key, path: [...change.path, change], language, fact, value, excerpt, ...standing }];
}

const newText = (redline: Redline): string =>
  redline.flatMap(({ kind, text }) => (kind === 'DELETED' ? [] : [text])).join('');
