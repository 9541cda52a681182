import type { InstructionKind } from './instruction.ts';
import type { Provision, ProvisionKind } from './provision.ts';

const HEADED: readonly ProvisionKind[] = ['PART', 'ARTICLE', 'STRATEGIC_OBJECTIVE', 'OPERATIONAL_OBJECTIVE'];
const WORDED: readonly ProvisionKind[] = [
  'PREAMBLE',
  'PARAGRAPH',
  'FOOTNOTE',
  'INTENTION_NOTE',
  'ITEM',
  'TABLE',
  'TABLE_ROW',
  'BUDGET_LINE',
  'OTHER',
];
/** An item goes by an instruction of its own; what opens and what signs the contract stays. */
const DELETABLE = [...HEADED, ...WORDED].filter((kind) => kind !== 'ITEM' && kind !== 'PREAMBLE');

/** Where figures stand, they can be corrected, whatever the kind. */
type FiguresAside = Exclude<InstructionKind, 'CORRECT_FIGURE'>;

/** The kinds of provisions that each kind of instruction goes with. */
export const FITTING: Readonly<Record<FiguresAside, readonly ProvisionKind[]>> = {
  REPLACE_TEXT: WORDED,
  CHANGE_TITLE: HEADED,
  CHANGE_MATURITY: ['OPERATIONAL_OBJECTIVE'],
  CHANGE_HOLDERS: ['OPERATIONAL_OBJECTIVE'],
  CHANGE_ITEM_KIND: ['ITEM'],
  INSERT_PARAGRAPH: ['ARTICLE', 'PARAGRAPH'],
  ADD_ITEM: ['OPERATIONAL_OBJECTIVE'],
  REMOVE_ITEM: ['ITEM'],
  CHANGE_RHYTHM: ['PARAGRAPH'],
  DELETE: DELETABLE,
};

const isOf = <T extends object>(table: T, key: PropertyKey): key is keyof T => Object.hasOwn(table, key);

/** What can be done to a provision of a text: what goes with its kind, and no deletion of one that contains others. */
export function fittingInstructions(
  provisions: readonly Provision[],
  { id, kind, figures }: Provision,
): readonly InstructionKind[] {
  const contains = provisions.some(({ parentId }) => parentId === id);
  const fitting = Object.keys(FITTING)
    .filter((each) => isOf(FITTING, each))
    .filter((each) => FITTING[each].includes(kind) && !(contains && (each === 'DELETE' || each === 'REMOVE_ITEM')));
  return figures === undefined ? fitting : [...fitting, 'CORRECT_FIGURE'];
}
