import type { Instant } from '../calendar/dates.ts';
import type { Language } from '../language.ts';
import { RuleViolation } from '../violation.ts';
import type { Instruction } from './instruction.ts';
import { passageAt, passageIn, type Passage } from './passage.ts';
import type { ItemKind, Maturity, Provision } from './provision.ts';

/** Why what somebody did to a document could not be brought back to a provision. */
export const UNPLACED_REASONS = ['NO_PROVISION', 'NOT_ITS_TEXT', 'NOT_THERE', 'TEXT_DIFFERS'] as const;
export type UnplacedReason = (typeof UNPLACED_REASONS)[number];

/**
 * What a document that came back asks for. Plain JSON.
 *
 * - `WORDS`: other words from `start` to `end` (UTF-16 code units) of `before`, the provision's text as the document had it.
 * - `UNPLACED`: what no rule can bring to a provision; a person reads it and does what is to be done.
 */
export type Proposed =
  | {
      readonly kind: 'WORDS';
      readonly provisionId: string;
      readonly before: string;
      readonly start: number;
      readonly end: number;
      readonly words: string;
    }
  | { readonly kind: 'PARAGRAPH'; readonly provisionId: string; readonly text: string }
  | { readonly kind: 'ITEM'; readonly provisionId: string; readonly itemKind: ItemKind; readonly text: string }
  | { readonly kind: 'DELETION'; readonly provisionId: string }
  | { readonly kind: 'MATURITY'; readonly provisionId: string; readonly maturity: Maturity }
  | { readonly kind: 'HOLDERS'; readonly provisionId: string; readonly holders: readonly string[] }
  | { readonly kind: 'ITEM_KIND'; readonly provisionId: string; readonly itemKind: ItemKind }
  | { readonly kind: 'FIGURE'; readonly provisionId: string; readonly column: string; readonly figure: number }
  | { readonly kind: 'REMARK'; readonly provisionId?: string; readonly quoted: string; readonly text: string }
  | {
      readonly kind: 'UNPLACED';
      readonly provisionId?: string;
      readonly reason: UnplacedReason;
      readonly removed: string;
      readonly added: string;
    };

/** One thing that is asked, by whom and when as far as the document says; what was not tracked has no author. */
export interface Proposal {
  /** Counts those of one document from 1, in its order. */
  readonly no: number;
  readonly author?: string;
  readonly at?: Instant;
  readonly proposed: Proposed;
}

/** What can be accepted into a draft: a remark is taken note of, and what has no place is only listed. */
export const isInstruction = ({ kind }: Proposed): boolean => kind !== 'REMARK' && kind !== 'UNPLACED';

/** What an instruction needs that no proposal holds. */
export interface Adopting {
  readonly id: string;
  /** For a provision that comes to be. */
  readonly newId: string;
  readonly language: Language;
}

/**
 * The instruction that a proposal asks for, on a text as it is now.
 *
 * @throws RuleViolation `PROPOSAL_OVERTAKEN` where the words it changes were changed since; `PROPOSAL_NOT_ACCEPTABLE` for what
 * is no instruction; `PROVISION_UNKNOWN`.
 */
export function instructionOf(
  proposed: Proposed,
  provisions: readonly Provision[],
  { id, newId, language }: Adopting,
): Instruction {
  if (proposed.kind === 'REMARK' || proposed.kind === 'UNPLACED') throw new RuleViolation('PROPOSAL_NOT_ACCEPTABLE');
  const { provisionId } = proposed;
  const provision = provisions.find((each) => each.id === provisionId);
  if (provision === undefined) throw new RuleViolation('PROVISION_UNKNOWN', { provision: provisionId });
  const common = { id, provisionId, motive: {} };
  switch (proposed.kind) {
    case 'WORDS':
      return {
        ...common,
        kind: 'REPLACE_WORDS',
        replaced: { [language]: replacementOf(proposed, provision, language) },
      };
    case 'PARAGRAPH':
      return { ...common, kind: 'INSERT_PARAGRAPH', newId, text: { [language]: proposed.text } };
    case 'ITEM':
      return { ...common, kind: 'ADD_ITEM', newId, itemKind: proposed.itemKind, text: { [language]: proposed.text } };
    case 'DELETION':
      return { ...common, kind: provision.kind === 'ITEM' ? 'REMOVE_ITEM' : 'DELETE' };
    case 'MATURITY':
      return { ...common, kind: 'CHANGE_MATURITY', maturity: proposed.maturity };
    case 'HOLDERS':
      return { ...common, kind: 'CHANGE_HOLDERS', holders: proposed.holders };
    case 'ITEM_KIND':
      return { ...common, kind: 'CHANGE_ITEM_KIND', itemKind: proposed.itemKind };
    case 'FIGURE':
      return { ...common, kind: 'CORRECT_FIGURE', column: proposed.column, figure: proposed.figure };
  }
}

function replacementOf(
  { before, start, end, words, provisionId }: Extract<Proposed, { kind: 'WORDS' }>,
  provision: Provision,
  language: Language,
): { readonly passage: Passage; readonly words: string } {
  const passage = placeIn(before, provision.text[language] ?? '', passageAt(before, start, end));
  if (passage === undefined) throw new RuleViolation('PROPOSAL_OVERTAKEN', { provision: provisionId });
  return { passage, words };
}

/**
 * Where a passage of one text stands in another. What stands before it or behind it is untouched: nothing else can be meant;
 * otherwise as `passageIn` finds it.
 */
export function placeIn(before: string, now: string, passage: Passage): Passage | undefined {
  const { start, end } = passage;
  if (before.slice(0, end) === now.slice(0, end) && (end < before.length || before.length === now.length))
    return passage;
  const moved = now.length - before.length;
  if (start > 0 && start + moved > 0 && before.slice(start) === now.slice(start + moved)) {
    return { ...passage, start: start + moved, end: end + moved };
  }
  return passageIn(before, now, passage);
}
