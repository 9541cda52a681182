import type { Instruction, InstructionKind } from '../../domain/contract/instruction.ts';
import { el, type XmlElement } from './xml.ts';

/** What an instruction is among the textual modifications of Akoma Ntoso, which has none for a move: there the place is renumbered. */
const TYPES = {
  REPLACE_TEXT: 'substitution',
  REPLACE_WORDS: 'substitution',
  CHANGE_TITLE: 'substitution',
  CHANGE_MATURITY: 'substitution',
  CHANGE_HOLDERS: 'substitution',
  CHANGE_ITEM_KIND: 'substitution',
  CORRECT_FIGURE: 'substitution',
  CHANGE_RHYTHM: 'substitution',
  INSERT_PARAGRAPH: 'insertion',
  INSERT_ARTICLE: 'insertion',
  ADD_STRATEGIC_OBJECTIVE: 'insertion',
  ADD_OPERATIONAL_OBJECTIVE: 'insertion',
  ADD_ITEM: 'insertion',
  DELETE: 'repeal',
  REMOVE_ITEM: 'repeal',
  MOVE: 'renumbering',
  RENUMBER: 'renumbering',
} as const satisfies Record<InstructionKind, string>;

export const modificationType = ({ kind }: Instruction): (typeof TYPES)[InstructionKind] => TYPES[kind];

/** The identifier that an amendment gives to one of its instructions. */
export const modificationEId = ({ id }: Instruction): string => `mod_${id}`;

/** What the metadata of an amendment says of one of its instructions. */
export interface Modification {
  readonly instruction: Instruction;
  readonly destinations: readonly {
    readonly href: string;
    readonly pos?: 'before' | 'after' | 'inside' | undefined;
  }[];
  /** The identifiers of the words that give way, and of those that take their place. */
  readonly old: readonly string[];
  readonly new: readonly string[];
}

/** A modification among those that a document makes; `period` is that of its force, where its day is known. */
export const activeModification = (modification: Modification, period: string | undefined): XmlElement => {
  const { instruction, destinations } = modification;
  return el(
    'textualMod',
    { eId: `amod_${instruction.id}`, type: modificationType(instruction) },
    el('source', { href: `#${modificationEId(instruction)}` }),
    ...destinations.map(({ href, pos }) => el('destination', { href, pos })),
    ...(period === undefined ? [] : [el('force', { period: `#${period}` })]),
    ...modification.old.map((eId) => el('old', { href: `#${eId}` })),
    ...modification.new.map((eId) => el('new', { href: `#${eId}` })),
  );
};
