import { describe, expect, it } from '@jest/globals';
import { applyInstructions } from '../../../domain/contract/apply.ts';
import { fittingInstructions } from '../../../domain/contract/fitting.ts';
import type { Destination, Instruction, InstructionKind } from '../../../domain/contract/instruction.ts';
import { passageAt } from '../../../domain/contract/passage.ts';
import type { Provision } from '../../../domain/contract/provision.ts';
import { hashOf } from '../../../domain/hash.ts';
import { RuleViolation } from '../../../domain/violation.ts';
import { PROVISIONS } from '../../support/domain/contract.ts';

const MOTIVE = { fr: 'Motif.', nl: 'Motief.' };
const TEXT = { fr: 'Nouveau.', nl: 'Nieuw.' };

const START = passageAt('', 0, 0);

/** A destination that changes where a provision stands; itself where there is none. */
function somewhereElse(provisionId: string): Destination {
  const all = PROVISIONS.flatMap(({ id }) =>
    (['BEFORE', 'AFTER', 'UNDER'] as const).map((side): Destination => ({ provisionId: id, side })),
  );
  const order = (provisions: readonly Provision[]) => provisions.map(({ id, parentId }) => [id, parentId]);
  const changes = (destination: Destination): boolean => {
    const move: Instruction = { id: 'i-1', kind: 'MOVE', provisionId, motive: MOTIVE, destination };
    try {
      return hashOf(order(applyInstructions(PROVISIONS, [move]))) !== hashOf(order(PROVISIONS));
    } catch (error) {
      if (error instanceof RuleViolation) return false;
      throw error;
    }
  };
  return all.find(changes) ?? { provisionId, side: 'AFTER' };
}

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
    REPLACE_WORDS: { ...common, kind: 'REPLACE_WORDS', replaced: { fr: { passage: START, words: 'Ainsi, ' } } },
    INSERT_ARTICLE: { ...common, kind: 'INSERT_ARTICLE', newId: 'art-new', number: '15bis', text: TEXT },
    MOVE: { ...common, kind: 'MOVE', destination: somewhereElse(provisionId) },
    RENUMBER: { ...common, kind: 'RENUMBER', number: '99' },
    ADD_STRATEGIC_OBJECTIVE: { ...common, kind: 'ADD_STRATEGIC_OBJECTIVE', newId: 'os-new', number: '99', text: TEXT },
    ADD_OPERATIONAL_OBJECTIVE: {
      ...common,
      kind: 'ADD_OPERATIONAL_OBJECTIVE',
      newId: 'oo-new',
      number: '99.1',
      text: TEXT,
      maturity: { now: 1, target: 2 },
      holders: ['Président'],
    },
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
