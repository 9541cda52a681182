import type { Instruction, InstructionKind } from '../../domain/contract/instruction.ts';

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
