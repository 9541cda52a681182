import { describe, expect, it } from '@jest/globals';
import { applyInstructions } from '../../../domain/contract/apply.ts';
import { fittingInstructions } from '../../../domain/contract/fitting.ts';
import type { Instruction, InstructionKind } from '../../../domain/contract/instruction.ts';
import type { Provision } from '../../../domain/contract/provision.ts';
import { RuleViolation } from '../../../domain/violation.ts';
import { PROVISIONS } from '../../support/domain/contract.ts';

const MOTIVE = { fr: 'Motif.', nl: 'Motief.' };
const TEXT = { fr: 'Nouveau.', nl: 'Nieuw.' };

/** One instruction of each kind on a provision, filled in so that nothing but the provision can make it impossible. */
function instructionsOn({ id: provisionId, figures }: Provision): Readonly<Record<InstructionKind, Instruction>> {
  const common = { id: 'i-1', provisionId, motive: MOTIVE };
  const [column = '2026'] = Object.keys(figures ?? {});
  return {
    REPLACE_TEXT: { ...common, kind: 'REPLACE_TEXT', text: TEXT },
    CHANGE_TITLE: { ...common, kind: 'CHANGE_TITLE', text: TEXT },
    CHANGE_MATURITY: { ...common, kind: 'CHANGE_MATURITY', maturity: { now: 1, target: 2 } },
    CHANGE_HOLDERS: { ...common, kind: 'CHANGE_HOLDERS', holders: ['Président'] },
    CHANGE_ITEM_KIND: { ...common, kind: 'CHANGE_ITEM_KIND', itemKind: 'PROJECT' },
    INSERT_PARAGRAPH: { ...common, kind: 'INSERT_PARAGRAPH', newId: 'p-new', text: TEXT },
    ADD_ITEM: { ...common, kind: 'ADD_ITEM', newId: 'item-new', itemKind: 'PROCESS', text: TEXT },
    REMOVE_ITEM: { ...common, kind: 'REMOVE_ITEM' },
    DELETE: { ...common, kind: 'DELETE' },
    CORRECT_FIGURE: { ...common, kind: 'CORRECT_FIGURE', column, figure: 7 },
    CHANGE_RHYTHM: { ...common, kind: 'CHANGE_RHYTHM', perMonth: { tutelle: 1, cities: 1 } },
  };
}

function isPossible(instruction: Instruction): boolean {
  try {
    applyInstructions(PROVISIONS, [instruction]);
    return true;
  } catch (error) {
    if (error instanceof RuleViolation) return false;
    throw error;
  }
}

describe('What can be done to a provision', () => {
  it.each(PROVISIONS.map((provision) => [provision.id, provision] as const))(
    'is offered for %s exactly when it is possible',
    (_id, provision) => {
      const possible = Object.values(instructionsOn(provision)).filter(isPossible);
      expect([...fittingInstructions(PROVISIONS, provision)].sort()).toEqual(possible.map(({ kind }) => kind).sort());
    },
  );
});
