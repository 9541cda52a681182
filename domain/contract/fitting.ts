import { destinationsFor, PARENTS } from './apply-structure.ts';
import type { InstructionKind } from './instruction.ts';
import type { Provision, ProvisionKind } from './provision.ts';

const isOf = <T extends object>(table: T, key: PropertyKey): key is keyof T => Object.hasOwn(table, key);

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

/** What has a number that references name. */
const NUMBERED: readonly ProvisionKind[] = ['PART', 'ARTICLE', 'STRATEGIC_OBJECTIVE', 'OPERATIONAL_OBJECTIVE'];

const MOVABLE = Object.keys(PARENTS).filter((kind) => isOf(PARENTS, kind));

/** Where figures stand, they can be corrected, whatever the kind. */
type FiguresAside = Exclude<InstructionKind, 'CORRECT_FIGURE'>;

/** The kinds of provisions that each kind of instruction goes with. */
export const FITTING: Readonly<Record<FiguresAside, readonly ProvisionKind[]>> = {
  REPLACE_TEXT: WORDED,
  REPLACE_WORDS: [...WORDED, ...HEADED],
  MOVE: MOVABLE,
  RENUMBER: NUMBERED,
  CHANGE_TITLE: HEADED,
  CHANGE_MATURITY: ['OPERATIONAL_OBJECTIVE'],
  CHANGE_HOLDERS: ['OPERATIONAL_OBJECTIVE'],
  CHANGE_ITEM_KIND: ['ITEM'],
  INSERT_PARAGRAPH: ['ARTICLE', 'PARAGRAPH'],
  INSERT_ARTICLE: ['ARTICLE', 'PART'],
  ADD_STRATEGIC_OBJECTIVE: ['STRATEGIC_OBJECTIVE'],
  ADD_OPERATIONAL_OBJECTIVE: ['STRATEGIC_OBJECTIVE', 'OPERATIONAL_OBJECTIVE'],
  ADD_ITEM: ['OPERATIONAL_OBJECTIVE'],
  REMOVE_ITEM: ['ITEM'],
  CHANGE_RHYTHM: ['PARAGRAPH'],
  DELETE: DELETABLE,
};

/**
 * What can be done to a provision of a text: what goes with its kind, no deletion of one that contains others, no move where there
 * is nowhere to go.
 */
export function fittingInstructions(
  provisions: readonly Provision[],
  provision: Provision,
): readonly InstructionKind[] {
  const { id, kind, figures } = provision;
  const impossible = new Set<InstructionKind>([
    ...(provisions.some(({ parentId }) => parentId === id) ? (['DELETE', 'REMOVE_ITEM'] as const) : []),
    ...(destinationsFor(provisions, provision).length === 0 ? (['MOVE'] as const) : []),
  ]);
  const fitting = Object.keys(FITTING)
    .filter((each) => isOf(FITTING, each))
    .filter((each) => FITTING[each].includes(kind) && !impossible.has(each));
  return figures === undefined ? fitting : [...fitting, 'CORRECT_FIGURE'];
}
