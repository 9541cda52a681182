import * as fc from 'fast-check';
import { LANGUAGES } from '../../../domain/language.ts';
import type { Instruction } from '../../../domain/contract/instruction.ts';
import { passageAt } from '../../../domain/contract/passage.ts';
import type { Provision } from '../../../domain/contract/provision.ts';
import { RuleViolation } from '../../../domain/violation.ts';
import { made, told } from './concurrent.ts';

/** What somebody does to a text, before it is known what the text offers. */
export interface Act {
  readonly kind: number;
  readonly at: number;
  readonly to: number;
  readonly from: number;
  readonly length: number;
  readonly words: string;
}

const VOCABULARY = ['trois ', 'le ', 'comité ', ' deux', '1.746.510 ', 'article 2 ', ''] as const;

/** Whatever people do one after the other, each in the text that the ones before made. */
export const acts = (most: number): fc.Arbitrary<readonly Act[]> =>
  fc.array(
    fc.record({
      kind: fc.nat(99),
      at: fc.nat(99),
      to: fc.nat(99),
      from: fc.nat(99),
      length: fc.nat(12),
      words: fc.constantFrom(...VOCABULARY),
    }),
    { maxLength: most },
  );

/** A small text of few words, many of which are the same. */
export const texts: fc.Arbitrary<string> = fc
  .array(fc.constantFrom('le ', 'comité ', 'deux ', 'fois ', 'article 2 ', '1.476.510 ', 'mai. '), {
    minLength: 1,
    maxLength: 9,
  })
  .map((words) => words.join(''));

const pick = <T>(from: readonly T[], index: number): T | undefined => from[index % from.length];

type Step = (act: Act, on: Provision, other: Provision, id: string) => Instruction | undefined;

const rewordTwin = ({ from, length, words }: Act, text = '') => {
  const start = from % (text.length + 1);
  return { passage: passageAt(text, start, Math.min(text.length, start + length)), words };
};

const STEPS: readonly Step[] = [
  (act, { id: provisionId, text }, _other, id) =>
    told(id, {
      kind: 'REPLACE_WORDS',
      provisionId,
      replaced: Object.fromEntries(LANGUAGES.map((language) => [language, rewordTwin(act, text[language])])),
    }),
  ({ from, length, words }, { id: provisionId, text }, _other, id) => {
    const fr = text.fr ?? '';
    const start = from % (fr.length + 1);
    return told(id, {
      kind: 'REPLACE_TEXT',
      provisionId,
      text: { fr: fr.slice(0, start) + words + fr.slice(start + length) },
    });
  },
  ({ words }, { id: provisionId }, _other, id) =>
    told(id, { kind: 'INSERT_PARAGRAPH', provisionId, newId: `new-${id}`, text: { fr: words, nl: words } }),
  (_act, { id: provisionId }, _other, id) => told(id, { kind: 'DELETE', provisionId }),
  ({ from }, { id: provisionId }, other, id) =>
    told(id, {
      kind: 'MOVE',
      provisionId,
      destination: { provisionId: other.id, side: pick(['BEFORE', 'AFTER', 'UNDER'] as const, from) ?? 'AFTER' },
    }),
  ({ from }, { id: provisionId, number }, _other, id) =>
    number === undefined ? undefined : told(id, { kind: 'RENUMBER', provisionId, number: `${2 + (from % 7)}` }),
  ({ from, length }, { id: provisionId }, _other, id) =>
    told(id, { kind: 'CHANGE_MATURITY', provisionId, maturity: { now: from % 3, target: length % 6 } }),
  ({ from }, { id: provisionId }, _other, id) =>
    told(id, { kind: 'CORRECT_FIGURE', provisionId, column: from % 2 ? '2022' : '2023', figure: from }),
  ({ words }, { id: provisionId }, _other, id) =>
    told(id, { kind: 'CHANGE_TITLE', provisionId, text: { fr: `Titre ${words}` } }),
];

const TEXT = { fr: 'Voir article 2, alinéa 1.', nl: 'Zie artikel 2, lid 1.' };

/** Together with those that put something on a list, where it stands in the order of force. */
export const WITH_LISTS: readonly Step[] = [
  ...STEPS,
  (_act, { id: provisionId }, _other, id) =>
    told(id, { kind: 'ADD_ITEM', provisionId, newId: `new-${id}`, itemKind: 'PROJECT', text: TEXT }),
  (_act, { id: provisionId }, _other, id) => told(id, { kind: 'REMOVE_ITEM', provisionId }),
  ({ from }, { id: provisionId }, _other, id) =>
    told(id, {
      kind: 'INSERT_ARTICLE',
      provisionId,
      newId: `new-${id}`,
      side: from % 2 === 0 ? 'BEFORE' : 'AFTER',
      number: `${2 + (from % 7)}`,
      text: TEXT,
    }),
  ({ from }, { id: provisionId }, _other, id) =>
    told(id, {
      kind: 'ADD_OPERATIONAL_OBJECTIVE',
      provisionId,
      newId: `new-${id}`,
      side: from % 2 === 0 ? 'BEFORE' : 'AFTER',
      number: `1.${from}`,
      text: TEXT,
      maturity: { now: 1, target: 2 },
      holders: ['Directeur'],
    }),
];

/** What the acts come to on a text: those that it refuses are left out. */
export function instructionsOf(
  sequence: readonly Act[],
  base: readonly Provision[],
  author: string,
  steps: readonly Step[] = STEPS,
): readonly Instruction[] {
  const instructions: Instruction[] = [];
  let text = base;
  sequence.forEach((act, index) => {
    const [on, other, step] = [pick(text, act.at), pick(text, act.to), pick(steps, act.kind)];
    if (on === undefined || other === undefined || step === undefined) return;
    const instruction = step(act, on, other, `${author}-${index}`);
    if (instruction === undefined) return;
    try {
      text = made(text, instruction);
      instructions.push(instruction);
    } catch (error) {
      if (!(error instanceof RuleViolation)) throw error;
    }
  });
  return instructions;
}

const PLACES = ['', 'article 1, alinéa 2 ', 'article 2, premier alinéa ', 'artikel 1, lid 3 '] as const;

/** As `contracts`, with texts that name paragraphs by their place. */
export const contractsWithPlaces: fc.Arbitrary<readonly Provision[]> = fc
  .array(fc.tuple(texts, fc.constantFrom(...PLACES)), { minLength: 4, maxLength: 4 })
  .map((its) => contractOf(its.map(([text, place]) => text + place)));

/** A small contract with a few paragraphs of such texts. */
export const contracts: fc.Arbitrary<readonly Provision[]> = fc
  .array(texts, { minLength: 4, maxLength: 4 })
  .map((its) => contractOf(its));

function contractOf(its: readonly string[]): readonly Provision[] {
  return [
    { id: 'art-1', kind: 'ARTICLE', number: '1', text: { fr: 'Un', nl: 'Een' } },
    ...its.slice(0, 3).map((fr, index) => paragraph(`p-${index}`, 'art-1', fr)),
    { id: 'art-2', kind: 'ARTICLE', number: '2', text: { fr: 'Deux', nl: 'Twee' } },
    ...its.slice(3).map((fr) => paragraph('p-3', 'art-2', fr)),
    {
      id: 'budget',
      parentId: 'art-2',
      kind: 'BUDGET_LINE',
      text: { fr: 'Total', nl: 'Totaal' },
      figures: { '2022': 1, '2023': 2 },
    },
    {
      id: 'oo-1.1',
      kind: 'OPERATIONAL_OBJECTIVE',
      number: '1.1',
      text: { fr: 'Objectif', nl: 'Doelstelling' },
      maturity: { now: 1, target: 2 },
      holders: ['Directeur'],
    },
  ];
}

const paragraph = (id: string, parentId: string, fr: string): Provision => ({
  id,
  parentId,
  kind: 'PARAGRAPH',
  text: { fr, nl: fr.replaceAll('comité', 'comité').replaceAll('article', 'artikel') },
});
