import type { IsoDate } from '../calendar/dates.ts';
import type { Language, Twins } from '../language.ts';
import { LANGUAGES } from '../language.ts';
import type { Replacement } from './passage.ts';
import type { ItemKind, Maturity, PerMonth, ProvisionKind } from './provision.ts';

interface Common {
  readonly id: string;
  /**
   * The provision acted on; for an insertion, the one it is put beside, or the one it is put under where that contains its
   * like: an article stands beside an article or under a part, an item under its operational objective.
   */
  readonly provisionId: string;
  readonly motive: Twins;
  /** From when it applies where that is later than the act: entry into force in parts. A day in Europe/Brussels. */
  readonly inForceOn?: IsoDate;
}

/** Which side of a provision something is put on. */
export const SIDES = ['BEFORE', 'AFTER'] as const;
export type Side = (typeof SIDES)[number];

/** An insertion; without `side` it comes after the provision. What is put under one comes first there, an objective or item last. */
interface Insertion extends Common {
  /** The id of what comes to be, for good. */
  readonly newId: string;
  readonly side?: Side;
  readonly text: Twins;
}

/** Where a provision is moved with all that is under it: beside another, or under one, as the last there. */
export interface Destination {
  readonly provisionId: string;
  readonly side: Side | 'UNDER';
}

/** One typed change to one provision. The resulting text is computed, never typed over (domain rules, section 3). */
export type Instruction =
  | (Common & { readonly kind: 'REPLACE_TEXT'; readonly text: Twins })
  | (Common & {
      readonly kind: 'REPLACE_WORDS';
      readonly replaced: Readonly<Partial<Record<Language, Replacement>>>;
    })
  | (Insertion & { readonly kind: 'INSERT_PARAGRAPH' })
  | (Insertion & { readonly kind: 'INSERT_ARTICLE'; readonly number: string })
  | (Common & { readonly kind: 'MOVE'; readonly destination: Destination })
  | (Common & { readonly kind: 'RENUMBER'; readonly number: string })
  | (Common & { readonly kind: 'DELETE' })
  | (Common & { readonly kind: 'CHANGE_TITLE'; readonly text: Twins })
  | (Common & { readonly kind: 'CHANGE_MATURITY'; readonly maturity: Maturity })
  | (Common & { readonly kind: 'CHANGE_HOLDERS'; readonly holders: readonly string[] })
  | (Insertion & { readonly kind: 'ADD_STRATEGIC_OBJECTIVE'; readonly number: string })
  | (Insertion & {
      readonly kind: 'ADD_OPERATIONAL_OBJECTIVE';
      readonly number: string;
      readonly maturity: Maturity;
      readonly holders: readonly string[];
    })
  | (Insertion & { readonly kind: 'ADD_ITEM'; readonly itemKind: ItemKind })
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

/** What each kind of insertion makes. */
export const KIND_MADE = {
  INSERT_PARAGRAPH: 'PARAGRAPH',
  INSERT_ARTICLE: 'ARTICLE',
  ADD_STRATEGIC_OBJECTIVE: 'STRATEGIC_OBJECTIVE',
  ADD_OPERATIONAL_OBJECTIVE: 'OPERATIONAL_OBJECTIVE',
  ADD_ITEM: 'ITEM',
} as const satisfies Readonly<Partial<Record<InstructionKind, ProvisionKind>>>;

/** Whether a kind of instruction brings a new provision. */
export const isInsertion = (kind: InstructionKind): kind is keyof typeof KIND_MADE => Object.hasOwn(KIND_MADE, kind);

/** The id of the provision whose content an instruction makes, changes, moves or removes. */
export const touchedBy = (instruction: Instruction): string =>
  'newId' in instruction ? instruction.newId : instruction.provisionId;

/** Whether the words that an instruction brings are there in a language. Words may be taken away and none put in their place. */
export const isWrittenIn = (instruction: Instruction, language: Language): boolean =>
  (!('text' in instruction) || isSaid(instruction.text, language)) &&
  (instruction.kind !== 'REPLACE_WORDS' || instruction.replaced[language] !== undefined);

/** Whether everything an instruction says is there in a language, its motive with it. */
export const isSaidIn = (instruction: Instruction, language: Language): boolean =>
  isWrittenIn(instruction, language) && isSaid(instruction.motive, language);

const isSaid = (twins: Twins, language: Language): boolean => (twins[language] ?? '').trim() !== '';

/** Whether both twins of everything an instruction says are there. */
export const isBilingual = (instruction: Instruction): boolean =>
  LANGUAGES.every((language) => isSaidIn(instruction, language));
