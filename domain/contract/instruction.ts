import type { Twins } from '../language.ts';
import { LANGUAGES } from '../language.ts';
import type { ItemKind, Maturity, PerMonth } from './provision.ts';

interface Common {
  readonly id: string;
  /** The provision acted on; for an insertion, the one it comes after; for an item added, its operational objective. */
  readonly provisionId: string;
  readonly motive: Twins;
}

/** One typed change to one provision. The resulting text is computed, never typed over (domain rules, section 3). */
export type Instruction =
  | (Common & { readonly kind: 'REPLACE_TEXT'; readonly text: Twins })
  | (Common & { readonly kind: 'INSERT_PARAGRAPH'; readonly newId: string; readonly text: Twins })
  | (Common & { readonly kind: 'DELETE' })
  | (Common & { readonly kind: 'CHANGE_TITLE'; readonly text: Twins })
  | (Common & { readonly kind: 'CHANGE_MATURITY'; readonly maturity: Maturity })
  | (Common & { readonly kind: 'CHANGE_HOLDERS'; readonly holders: readonly string[] })
  | (Common & { readonly kind: 'ADD_ITEM'; readonly newId: string; readonly itemKind: ItemKind; readonly text: Twins })
  | (Common & { readonly kind: 'CHANGE_ITEM_KIND'; readonly itemKind: ItemKind })
  | (Common & { readonly kind: 'REMOVE_ITEM' })
  | (Common & { readonly kind: 'CORRECT_FIGURE'; readonly column: string; readonly figure: number })
  | (Common & { readonly kind: 'CHANGE_RHYTHM'; readonly perMonth: PerMonth });

export type InstructionKind = Instruction['kind'];

/** From when the act applies: a clause of the act, approved with it. */
export type EntryIntoForceClause = { readonly kind: 'LAST_SIGNATURE' } | { readonly kind: 'DATE'; readonly on: string };

/** What an amendment says: its instructions and its clause of entry into force. */
export interface AmendmentText {
  readonly instructions: readonly Instruction[];
  readonly entryIntoForce: EntryIntoForceClause;
}

/** The id of the provision whose content an instruction makes, changes or removes. */
export const touchedBy = (instruction: Instruction): string =>
  instruction.kind === 'INSERT_PARAGRAPH' || instruction.kind === 'ADD_ITEM'
    ? instruction.newId
    : instruction.provisionId;

/** The bilingual texts an instruction carries: its motive, and its new text when it has one. */
export const textsOf = (instruction: Instruction): readonly Twins[] =>
  'text' in instruction ? [instruction.text, instruction.motive] : [instruction.motive];

const isComplete = (twins: Twins): boolean => LANGUAGES.every((language) => (twins[language] ?? '').trim() !== '');

/** Whether both twins of everything an instruction says are there. */
export const isBilingual = (instruction: Instruction): boolean => textsOf(instruction).every(isComplete);
