import type { Language, Twins } from '../language.ts';
import { LANGUAGES } from '../language.ts';
import { RuleViolation } from '../violation.ts';
import { FITTING } from './fitting.ts';
import type { Instruction } from './instruction.ts';
import type { ProvisionKind } from './provision.ts';

/**
 * Why a pending instruction cannot be carried over to a text that others changed in the meantime:
 *
 * - `SAME_WORDS`: both change the same words; half a word, or a part of an amount or a date, is the whole of it.
 * - `SAME_CELL`: both change the same cell to different values: maturity, target, holders, rhythm, kind, figure, number.
 * - `SAME_PLACE`: both put something at the same place, or both move the same provision.
 * - `SAME_NUMBER`: others gave its new number to another provision.
 * - `TARGET_GONE`: others removed what it acts on, or what it is put under.
 * - `CHANGED_MEANWHILE`: others changed what it removes.
 * - `DEPENDENT`: it acts on what another conflict is about.
 * - `IMPOSSIBLE`: the text as it stands allows it no longer; `code` says which rule.
 */
export const CONFLICT_KINDS = [
  'SAME_WORDS',
  'SAME_CELL',
  'SAME_PLACE',
  'SAME_NUMBER',
  'TARGET_GONE',
  'CHANGED_MEANWHILE',
  'DEPENDENT',
  'IMPOSSIBLE',
] as const;
export type ConflictKind = (typeof CONFLICT_KINDS)[number];

/** The three texts of a provision in one language; a side is absent where the provision has no text there. */
export interface ThreeTexts {
  readonly base?: string;
  readonly theirs?: string;
  readonly mine?: string;
  /** What the text becomes where mine is kept: mine where the words are in dispute, theirs everywhere else. */
  readonly kept?: string;
  /** Whether words of this language are in dispute; else both sides' words stand in `kept`. */
  readonly isContested: boolean;
}

export type CellName =
  | 'MATURITY_NOW'
  | 'MATURITY_TARGET'
  | 'TUTELLE_PER_MONTH'
  | 'CITIES_PER_MONTH'
  | 'HOLDERS'
  | 'ITEM_KIND'
  | 'FIGURE'
  | 'NUMBER';
export type CellValue = number | string | readonly string[];

/** The three values of a cell in dispute; a side is absent where it has none. */
export interface ThreeValues {
  readonly cell: CellName;
  /** Of a `FIGURE`. */
  readonly column?: string;
  readonly base?: CellValue;
  readonly theirs?: CellValue;
  readonly mine?: CellValue;
}

/** What a person has to settle, never the order of arrival (domain rules, section 4). Plain JSON. */
export interface Conflict {
  readonly kind: ConflictKind;
  /** What it is about: the provision that mine acts on, or makes. */
  readonly provisionId: string;
  /** As the text has it that others made; as it was where they removed it. */
  readonly provisionKind?: ProvisionKind;
  /** The pending instructions, word for word as they were written. */
  readonly mine: readonly Instruction[];
  /** What others in force did there: none for a conflict with something else. */
  readonly theirs: readonly Instruction[];
  readonly texts: Readonly<Partial<Record<Language, ThreeTexts>>>;
  readonly cells: readonly ThreeValues[];
  /** The instructions that keep mine; absent where that cannot be. */
  readonly ifMine?: readonly Instruction[];
  /** Of `SAME_PLACE`: the instructions that put mine behind theirs. */
  readonly ifBehind?: readonly Instruction[];
  /** The rule that an `IMPOSSIBLE` one would break. */
  readonly code?: string;
}

/** What a person decides: mine, theirs, mine behind theirs, another text, or other instructions of his. */
export type Choice =
  | { readonly keep: 'MINE' | 'THEIRS' | 'BEHIND' }
  | { readonly keep: 'TEXT'; readonly text: Twins }
  | { readonly keep: 'INSTRUCTIONS'; readonly instructions: readonly Instruction[] };

/** What can be chosen in a conflict. Theirs is in force: to keep it is always possible, and so is to write something else. */
export function choicesOf(conflict: Conflict): readonly Choice['keep'][] {
  return [
    ...(conflict.ifMine === undefined ? [] : (['MINE'] as const)),
    'THEIRS',
    ...(conflict.ifBehind === undefined ? [] : (['BEHIND'] as const)),
    ...(rewording(conflict) === undefined ? [] : (['TEXT'] as const)),
    'INSTRUCTIONS',
  ];
}

/**
 * The instructions by which a conflict is settled: they act on the text in force after the instructions that were rebased,
 * and are put behind those, in the order of the conflicts. To keep theirs takes none.
 *
 * @throws RuleViolation `CHOICE_IMPOSSIBLE`; `TEXT_MISSING` for another text that says nothing of a language in dispute.
 */
export function settle(conflict: Conflict, choice: Choice): readonly Instruction[] {
  const impossible = new RuleViolation('CHOICE_IMPOSSIBLE', { provision: conflict.provisionId, keep: choice.keep });
  if (!choicesOf(conflict).includes(choice.keep)) throw impossible;
  switch (choice.keep) {
    case 'MINE':
      return conflict.ifMine ?? [];
    case 'THEIRS':
      return [];
    case 'BEHIND':
      return conflict.ifBehind ?? [];
    case 'TEXT':
      return reworded(conflict, choice.text);
    case 'INSTRUCTIONS':
      return choice.instructions;
  }
}

/** The kind of instruction that gives a whole new text to what a conflict is about. */
function rewording({ kind, provisionKind }: Conflict): 'REPLACE_TEXT' | 'CHANGE_TITLE' | undefined {
  if (kind !== 'SAME_WORDS' || provisionKind === undefined) return undefined;
  return (['REPLACE_TEXT', 'CHANGE_TITLE'] as const).find((each) => FITTING[each].includes(provisionKind));
}

function reworded(conflict: Conflict, text: Twins): readonly Instruction[] {
  const [first] = conflict.mine;
  const kind = rewording(conflict);
  if (first === undefined || kind === undefined) return [];
  const chosen = LANGUAGES.flatMap((language): readonly (readonly [Language, string])[] => {
    const three = conflict.texts[language];
    const words = text[language] ?? (three?.isContested === false ? three.kept : undefined);
    if (words === undefined && three !== undefined) {
      throw new RuleViolation('TEXT_MISSING', { provisions: [conflict.provisionId] });
    }
    return words === undefined || words === three?.theirs ? [] : [[language, words]];
  });
  if (chosen.length === 0) return [];
  return [{ ...joined(conflict.mine, first), kind, text: Object.fromEntries(chosen) }];
}

/** What several instructions on one provision have in common once they are one: the first one's id, every motive. */
export function joined(
  instructions: readonly Instruction[],
  first: Instruction,
): Pick<Instruction, 'id' | 'provisionId' | 'motive' | 'inForceOn'> {
  const motives = LANGUAGES.flatMap((language) => {
    const said = new Set(instructions.flatMap(({ motive }) => motive[language] ?? []));
    return said.size === 0 ? [] : [[language, [...said].join(' ')]];
  });
  const days = instructions.flatMap(({ inForceOn }) => inForceOn ?? []).toSorted();
  const inForceOn = days.at(-1);
  const { id, provisionId } = first;
  return { id, provisionId, motive: Object.fromEntries(motives), ...(inForceOn === undefined ? {} : { inForceOn }) };
}
