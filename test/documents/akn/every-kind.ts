import { passageAt } from '../../../domain/contract/passage.ts';
import type { InstructionKind } from '../../../domain/contract/instruction.ts';
import type { Provision } from '../../../domain/contract/provision.ts';
import { actOf, provisionIn, type Unmotivated } from './contracts.ts';

const text = { fr: 'Un texte nouveau, selon l’article 4.', nl: 'Een nieuwe tekst, volgens artikel 4.' };

/** An act on the sample contract with an instruction of every kind there is: one that is added later does not compile without. */
export function everyKind(provisions: readonly Provision[]): ReturnType<typeof actOf> {
  const { fr = '', nl = '' } = provisionIn(provisions, 'art-3/p-3').text;
  const kinds: { readonly [K in InstructionKind]: Extract<Unmotivated, { readonly kind: K }> } = {
    REPLACE_TEXT: { kind: 'REPLACE_TEXT', provisionId: 'art-2/p-1', text },
    REPLACE_WORDS: {
      kind: 'REPLACE_WORDS',
      provisionId: 'art-3/p-3',
      replaced: {
        fr: {
          passage: passageAt(fr, fr.lastIndexOf('le mois'), fr.lastIndexOf('le mois') + 7),
          words: 'les dix jours',
        },
        nl: { passage: passageAt(nl, nl.length, nl.length), words: '' },
      },
    },
    INSERT_PARAGRAPH: { kind: 'INSERT_PARAGRAPH', provisionId: 'art-2/p-2', newId: 'art-2/i-00000001', text },
    INSERT_ARTICLE: {
      kind: 'INSERT_ARTICLE',
      provisionId: 'art-4',
      newId: 'part-2/i-00000002',
      number: '4bis',
      text,
    },
    MOVE: { kind: 'MOVE', provisionId: 'art-4/p-2', destination: { provisionId: 'art-6/p-1', side: 'BEFORE' } },
    RENUMBER: { kind: 'RENUMBER', provisionId: 'art-4', number: '4ter' },
    DELETE: { kind: 'DELETE', provisionId: 'art-3/p-2' },
    CHANGE_TITLE: { kind: 'CHANGE_TITLE', provisionId: 'art-5', text },
    CHANGE_MATURITY: { kind: 'CHANGE_MATURITY', provisionId: 'oo-1.1', maturity: { now: 0, target: 5 } },
    CHANGE_HOLDERS: { kind: 'CHANGE_HOLDERS', provisionId: 'oo-1.2', holders: ['Président'] },
    ADD_STRATEGIC_OBJECTIVE: {
      kind: 'ADD_STRATEGIC_OBJECTIVE',
      provisionId: 'os-2',
      newId: 'art-11/i-00000003',
      number: '3',
      text,
    },
    ADD_OPERATIONAL_OBJECTIVE: {
      kind: 'ADD_OPERATIONAL_OBJECTIVE',
      provisionId: 'art-11/i-00000003',
      newId: 'art-11/i-00000003/i-00000004',
      number: '3.1',
      text,
      maturity: { now: 0, target: 2 },
      holders: ['Président', 'Directeur des Technologies'],
    },
    ADD_ITEM: {
      kind: 'ADD_ITEM',
      provisionId: 'art-11/i-00000003/i-00000004',
      newId: 'art-11/i-00000003/i-00000004/i-00000005',
      itemKind: 'PROJECT',
      text,
    },
    CHANGE_ITEM_KIND: { kind: 'CHANGE_ITEM_KIND', provisionId: 'oo-1.1/item-1', itemKind: 'PROJECT' },
    REMOVE_ITEM: { kind: 'REMOVE_ITEM', provisionId: 'oo-1.1/item-2' },
    CORRECT_FIGURE: { kind: 'CORRECT_FIGURE', provisionId: 'art-10/table-1/line-7', column: '2028', figure: 9856 },
    CHANGE_RHYTHM: { kind: 'CHANGE_RHYTHM', provisionId: 'art-3/p-1', perMonth: { tutelle: 3, cities: 1 } },
  };
  return actOf(3, '2026-07-01', Object.values(kinds));
}
