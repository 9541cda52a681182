import type { ActInForce } from '../../../domain/contract/consolidate.ts';
import type { Instruction } from '../../../domain/contract/instruction.ts';
import { passageAt, replacementBetween } from '../../../domain/contract/passage.ts';
import { hashOf } from '../../../domain/hash.ts';
import { provision, read, realContract } from '../contract-text/sources.ts';

export const reading = read(realContract());
const MOTIVE = { fr: 'Décision des parties.', nl: 'Beslissing van de partijen.' };

type WithoutMotive<I> = I extends Instruction ? Omit<I, 'motive'> : never;
const instruct = (what: WithoutMotive<Instruction>): Instruction => ({ motive: MOTIVE, ...what });

/** An act of the second or third year of the contract; the days are those of its signature and of its entry into force. */
function act(
  actNumber: number,
  signedOn: string,
  inForceOn: string,
  ...instructions: readonly WithoutMotive<Instruction>[]
): ActInForce {
  const text = { instructions: instructions.map(instruct), entryIntoForce: { kind: 'DATE', on: inForceOn } } as const;
  return { amendmentId: `amendment-${actNumber}`, actNumber, signedOn, inForceOn, text, textHash: hashOf(text) };
}

const rhythm = provision(reading, 'art-4/p-3').text.fr ?? '';

/** One act for each change that the parties could want of the real contract. */
export const ERRATUM = act(1, '2021-12-01', '2022-01-01', {
  id: 'total',
  kind: 'CORRECT_FIGURE',
  provisionId: 'art-19/table-1/line-11',
  column: '2023',
  figure: 1_746_510,
});
export const ONE_HOLDER = act(2, '2021-12-10', '2022-01-01', {
  id: 'holder',
  kind: 'CHANGE_HOLDERS',
  provisionId: 'oo-7.2',
  holders: ['DG Services Généraux'],
});
/** The project comes later than the target: an act that enters into force in parts. */
export const HIGHER_TARGET = act(
  3,
  '2022-03-01',
  '2022-04-01',
  { id: 'target', kind: 'CHANGE_MATURITY', provisionId: 'oo-5.2', maturity: { now: 1, target: 5 } },
  {
    id: 'project',
    kind: 'ADD_ITEM',
    provisionId: 'oo-5.2',
    newId: 'oo-5.2/project',
    itemKind: 'PROJECT',
    text: { fr: 'Ouvrir un registre des compétences.', nl: 'Een register van bekwaamheden openen.' },
    inForceOn: '2022-07-01',
  },
);
export const THREE_TIMES = act(
  4,
  '2022-05-02',
  '2022-07-01',
  {
    id: 'words',
    kind: 'REPLACE_WORDS',
    provisionId: 'art-4/p-3',
    replaced: {
      fr: replacementBetween(rhythm, rhythm.replace('deux fois par mois', 'trois fois par mois')),
      nl: { passage: passageAt('', 0, 0), words: '' },
    },
  },
  { id: 'rhythm', kind: 'CHANGE_RHYTHM', provisionId: 'art-4/p-3', perMonth: { tutelle: 3, cities: 1 } },
);
export const ARTICLE_15BIS = act(
  5,
  '2022-05-09',
  '2022-07-01',
  {
    id: 'article',
    kind: 'INSERT_ARTICLE',
    provisionId: 'art-15',
    newId: 'art-15bis',
    number: '15bis',
    text: { fr: 'Suivi des engagements', nl: 'Opvolging van de verbintenissen' },
  },
  {
    id: 'paragraph',
    kind: 'INSERT_PARAGRAPH',
    provisionId: 'art-15bis',
    newId: 'art-15bis/p-1',
    text: {
      fr: 'Les parties suivent ensemble ce que prévoient l’article 5, alinéa 2, et l’article 23.',
      nl: 'De partijen volgen samen op wat artikel 5, tweede lid, en artikel 23 bepalen.',
    },
  },
);
export const PARAGRAPH_MOVED = act(6, '2022-11-14', '2023-01-01', {
  id: 'move',
  kind: 'MOVE',
  provisionId: 'art-5/p-2',
  destination: { provisionId: 'art-6', side: 'UNDER' },
});
export const ACTS = [ERRATUM, ONE_HOLDER, HIGHER_TARGET, THREE_TIMES, ARTICLE_15BIS, PARAGRAPH_MOVED];

/** Written on the contract as it was signed, while the higher target was on its way. */
export const LOWER_TARGET: readonly Instruction[] = [
  instruct({ id: 'lower', kind: 'CHANGE_MATURITY', provisionId: 'oo-5.2', maturity: { now: 1, target: 3 } }),
];
