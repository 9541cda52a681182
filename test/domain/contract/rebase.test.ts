import { describe, expect, it } from '@jest/globals';
import type { Instruction, Side } from '../../../domain/contract/instruction.ts';
import type { Provision } from '../../../domain/contract/provision.ts';
import { rebase, rebaseOnto, type Rebase } from '../../../domain/contract/rebase.ts';
import { frOf, made, SHARED, told, words } from '../../support/domain/concurrent.ts';
import { idsOf, provision } from '../../support/domain/instruct.ts';

const text = (id: string, provisionId: string, fr: string, nl?: string): Instruction =>
  told(id, { kind: 'REPLACE_TEXT', provisionId, text: { fr, ...(nl === undefined ? {} : { nl }) } });
const target = (id: string, now: number, aim: number): Instruction =>
  told(id, { kind: 'CHANGE_MATURITY', provisionId: 'oo-1.1', maturity: { now, target: aim } });
const paragraphAfter = (id: string, provisionId: string, newId: string, side: Side = 'AFTER'): Instruction =>
  told(id, { kind: 'INSERT_PARAGRAPH', provisionId, newId, side, text: { fr: `Selon ${id}.`, nl: `Volgens ${id}.` } });
const gone = (id: string, provisionId: string): Instruction => told(id, { kind: 'DELETE', provisionId });

const THREE_TIMES = words('theirs', 'p-1', { fr: ['deux fois', 'trois fois'], nl: ['twee keer', 'drie keer'] });

/** The text in force after `mine` was carried over `theirs`. */
const both = (theirs: readonly Instruction[], mine: readonly Instruction[]): readonly Provision[] =>
  made(SHARED, ...theirs, ...rebase(SHARED, theirs, mine).instructions);
const kindsOf = ({ conflicts }: Rebase): readonly string[] => conflicts.map(({ kind }) => kind);

describe('A pending instruction, when another act enters into force,', () => {
  it('stays as it is on a provision that the act leaves alone', () => {
    const mine = [text('mine', 'p-3', 'Il est secret.')];
    expect(rebase(SHARED, [THREE_TIMES], mine)).toEqual({ instructions: mine, rebased: [], conflicts: [] });
  });

  it('follows its passage, and never takes another one that reads alike', () => {
    const mine = words('mine', 'p-1', { fr: ['deux fois', 'une fois', 1], nl: ['twee keer', 'één keer', 1] });
    const { instructions, rebased, conflicts } = rebase(SHARED, [THREE_TIMES], [mine]);
    expect(conflicts).toEqual([]);
    expect(rebased).toEqual([{ id: 'mine', before: mine, after: instructions[0] }]);
    expect(provision(made(SHARED, THREE_TIMES, ...instructions), 'p-1')?.text).toEqual({
      fr: 'Le cabinet est reçu trois fois par mois, et le comité une fois par an, selon l’article 2.',
      nl: 'Het kabinet wordt drie keer per maand ontvangen, en het comité één keer per jaar, volgens artikel 2.',
    });
  });

  it('is merged into a new wording of the same provision, where it changes other words', () => {
    const whole =
      'Le cabinet est reçu deux fois par mois, et le comité de direction deux fois par an, selon l’article 2.';
    expect(frOf(both([THREE_TIMES], [text('mine', 'p-1', whole)]), 'p-1')).toBe(whole.replace('deux', 'trois'));
    expect(frOf(both([text('theirs', 'p-1', whole)], [{ ...THREE_TIMES, id: 'mine' }]), 'p-1')).toBe(
      whole.replace('deux', 'trois'),
    );
  });

  it('carries several of its author’s changes of one provision, one after the other', () => {
    const first = words('first', 'p-1', { fr: ['Le cabinet', 'La cellule stratégique'] });
    const second = words('second', 'p-1', { fr: ['par an', 'par semestre'] }, made(SHARED, first));
    expect(frOf(both([THREE_TIMES], [first, second]), 'p-1')).toBe(
      'La cellule stratégique est reçu trois fois par mois, et le comité deux fois par semestre, selon l’article 2.',
    );
  });

  it('is done where the act says the very same', () => {
    const mine = { ...THREE_TIMES, id: 'mine' };
    expect(rebase(SHARED, [THREE_TIMES], [mine])).toEqual({
      instructions: [],
      rebased: [{ id: 'mine', before: mine }],
      conflicts: [],
    });
    expect(rebase(SHARED, [target('theirs', 2, 5)], [target('mine', 2, 5)]).rebased).toHaveLength(1);
    expect(rebase(SHARED, [gone('theirs', 'p-3')], [gone('mine', 'p-3')]).conflicts).toEqual([]);
  });

  it('changes one cell where the act changed another', () => {
    expect(provision(both([target('theirs', 3, 4)], [target('mine', 2, 5)]), 'oo-1.1')?.maturity).toEqual({
      now: 3,
      target: 5,
    });
    const figure = (id: string, column: string, value: number): Instruction =>
      told(id, { kind: 'CORRECT_FIGURE', provisionId: 'budget', column, figure: value });
    expect(provision(both([figure('theirs', '2022', 1)], [figure('mine', '2023', 2)]), 'budget')?.figures).toEqual({
      '2022': 1,
      '2023': 2,
    });
  });

  it('keeps the place of an insertion where its anchor was removed or moved', () => {
    const mine = [paragraphAfter('mine', 'p-2', 'p-new')];
    expect(idsOf(both([gone('theirs', 'p-2')], mine)).slice(0, 4)).toEqual(['art-1', 'p-1', 'p-new', 'p-3']);
    const away = told('theirs', {
      kind: 'MOVE',
      provisionId: 'p-2',
      destination: { provisionId: 'art-2', side: 'UNDER' },
    });
    expect(idsOf(both([away], mine))).toEqual('art-1 p-1 p-new p-3 art-2 p-4 budget p-2 os-1 oo-1.1 item-1'.split(' '));
    const first = [paragraphAfter('mine', 'p-1', 'p-new')];
    expect(idsOf(both([gone('theirs', 'p-1')], first)).slice(0, 4)).toEqual(['art-1', 'p-new', 'p-2', 'p-3']);
    const only = [paragraphAfter('mine', 'p-4', 'p-new')];
    expect(idsOf(both([gone('theirs', 'p-4')], only)).slice(4, 7)).toEqual(['art-2', 'p-new', 'budget']);
  });

  it('names a provision by the number that the act gave it, in its own new words too', () => {
    const renumbered = told('theirs', { kind: 'RENUMBER', provisionId: 'art-2', number: '3' });
    const inserted = told('mine', {
      kind: 'INSERT_PARAGRAPH',
      provisionId: 'p-3',
      newId: 'p-new',
      text: { fr: 'Voir les articles 1 et 2.', nl: 'Zie de artikelen 1 en 2.' },
    });
    const reworded = words('more', 'p-2', { fr: ['remis', 'remis selon l’article 2'] });
    const whole = text('whole', 'p-1', 'L’article 2 règle tout, selon l’article 2.');
    const after = both([renumbered], [inserted, reworded, whole]);
    expect(provision(after, 'p-new')?.text).toEqual({
      fr: 'Voir les articles 1 et 3.',
      nl: 'Zie de artikelen 1 en 3.',
    });
    expect(frOf(after, 'p-2')).toBe('Un rapport est remis selon l’article 3 le 30 juin 2022.');
    expect(frOf(after, 'p-1')).toBe('L’article 3 règle tout, selon l’article 3.');
  });

  it('names a paragraph by the place that the act left it, in its own new words too', () => {
    const first = told('theirs', {
      kind: 'INSERT_PARAGRAPH',
      provisionId: 'art-1',
      newId: 'a',
      text: { fr: 'Préambule.', nl: 'Aanhef.' },
    });
    const inserted = told('mine', {
      kind: 'INSERT_PARAGRAPH',
      provisionId: 'p-4',
      newId: 'b',
      text: { fr: 'Selon l’article 1, alinéa 2.', nl: 'Volgens artikel 1, tweede lid.' },
    });
    const reworded = text('whole', 'p-3', 'Il est public, sauf l’article 1, premier alinéa.');
    const after = both([first], [inserted, reworded]);
    expect(provision(after, 'b')?.text).toEqual({
      fr: 'Selon l’article 1, alinéa 3.',
      nl: 'Volgens artikel 1, derde lid.',
    });
    expect(frOf(after, 'p-3')).toBe('Il est public, sauf l’article 1, deuxième alinéa.');
  });

  it('renumbers what the act referred to by its old number', () => {
    const theirs = [text('theirs', 'p-3', 'L’article 2 s’applique.')];
    const mine = [told('mine', { kind: 'RENUMBER', provisionId: 'art-2', number: '3' })];
    expect(frOf(both(theirs, mine), 'p-3')).toBe('L’article 3 s’applique.');
  });

  it('is carried to a text that lacks an annulled act, which no instruction makes', () => {
    const written = made(SHARED, THREE_TIMES);
    const mine = words('mine', 'p-1', { fr: ['deux fois', 'une fois'] }, written);
    const { instructions, conflicts } = rebaseOnto(written, SHARED, [mine]);
    expect(conflicts).toEqual([]);
    expect(frOf(made(SHARED, ...instructions), 'p-1')).toContain('deux fois par mois, et le comité une fois par an');
  });
});

describe('A pending instruction that collides with an act in force', () => {
  it.each<[string, readonly Instruction[], readonly Instruction[]]>([
    ['SAME_WORDS', [THREE_TIMES], [words('mine', 'p-1', { fr: ['deux', 'quatre'] })]],
    ['SAME_WORDS', [THREE_TIMES], [words('mine', 'p-1', { fr: ['reçu deux', 'invité deux'] })]],
    ['SAME_WORDS', [THREE_TIMES], [words('mine', 'p-1', { fr: [' par mois', ' au moins par mois'] })]],
    ['SAME_WORDS', [words('theirs', 'p-4', { fr: ['476', '746'] })], [words('mine', 'p-4', { fr: ['510', '520'] })]],
    ['SAME_WORDS', [words('theirs', 'p-2', { fr: ['30', '29'] })], [words('mine', 'p-2', { fr: ['2022', '2023'] })]],
    ['SAME_CELL', [target('theirs', 2, 5)], [target('mine', 2, 3)]],
    ['SAME_CELL', [change('theirs', ['Directeur A'])], [change('mine', ['Directeur B'])]],
    ['SAME_PLACE', [paragraphAfter('theirs', 'p-2', 'a')], [paragraphAfter('mine', 'p-2', 'b')]],
    ['SAME_PLACE', [paragraphAfter('theirs', 'p-2', 'a')], [paragraphAfter('mine', 'p-3', 'b', 'BEFORE')]],
    ['SAME_PLACE', [move('theirs', 'art-2')], [move('mine', 'p-1')]],
    ['SAME_NUMBER', [number('theirs', 'art-2', '4')], [number('mine', 'art-1', '4')]],
    ['SAME_NUMBER', [articleAfter('theirs', '1bis')], [articleAfter('mine', '1BIS')]],
    ['TARGET_GONE', [gone('theirs', 'p-3')], [text('mine', 'p-3', 'Il est secret.')]],
    ['CHANGED_MEANWHILE', [text('theirs', 'p-3', 'Il est secret.')], [gone('mine', 'p-3')]],
    ['IMPOSSIBLE', [itemIn('theirs', 'a')], [told('mine', { kind: 'DELETE', provisionId: 'oo-1.1' })]],
  ])('is a conflict: %s', (kind, theirs, mine) => {
    const base = kind === 'IMPOSSIBLE' ? SHARED.filter(({ id }) => id !== 'item-1') : SHARED;
    const result = rebase(base, theirs, mine);
    expect(kindsOf(result)).toEqual([kind]);
    expect(result.instructions).toEqual([]);
    expect(result.conflicts[0]).toMatchObject({ mine, theirs });
  });

  it('is told with the three texts of both languages, the one that is not in dispute among them', () => {
    const mine = words('mine', 'p-1', { fr: ['deux', 'quatre'], nl: ['volgens artikel 2', 'behoudens artikel 2'] });
    const [conflict] = rebase(SHARED, [THREE_TIMES], [mine]).conflicts;
    expect(conflict?.texts.fr).toEqual({
      base: 'Le cabinet est reçu deux fois par mois, et le comité deux fois par an, selon l’article 2.',
      theirs: 'Le cabinet est reçu trois fois par mois, et le comité deux fois par an, selon l’article 2.',
      mine: 'Le cabinet est reçu quatre fois par mois, et le comité deux fois par an, selon l’article 2.',
      kept: 'Le cabinet est reçu quatre fois par mois, et le comité deux fois par an, selon l’article 2.',
      isContested: true,
    });
    expect(conflict?.texts.nl).toMatchObject({
      kept: 'Het kabinet wordt drie keer per maand ontvangen, en het comité twee keer per jaar, behoudens artikel 2.',
      isContested: false,
    });
  });

  it('is one conflict for the words of a provision, however many instructions dispute them', () => {
    const first = words('first', 'p-1', { fr: ['deux fois par mois', 'une fois par mois'] });
    const second = words('second', 'p-1', { fr: ['selon', 'sauf'] }, made(SHARED, first));
    const third = words('third', 'p-1', { fr: ['une fois', 'cinq fois'] }, made(SHARED, first, second));
    const { conflicts, instructions } = rebase(SHARED, [THREE_TIMES], [first, second, third]);
    expect(instructions.map(({ id }) => id)).toEqual(['second']);
    expect(conflicts.map((each) => each.mine.map(({ id }) => id))).toEqual([['first', 'third']]);
    expect(conflicts[0]?.texts.fr?.kept).toBe(
      'Le cabinet est reçu cinq fois par mois, et le comité deux fois par an, sauf l’article 2.',
    );
  });

  it('takes along what acts on what it would have made', () => {
    const mine = [paragraphAfter('mine', 'p-2', 'b'), text('more', 'b', 'Autrement.')];
    const { conflicts } = rebase(SHARED, [paragraphAfter('theirs', 'p-2', 'a')], mine);
    expect(conflicts.map(({ kind, provisionId }) => [kind, provisionId])).toEqual([
      ['SAME_PLACE', 'b'],
      ['DEPENDENT', 'b'],
    ]);
  });

  it('tells the three values of the cell in dispute alone', () => {
    const [conflict] = rebase(SHARED, [target('theirs', 2, 5)], [target('mine', 1, 3)]).conflicts;
    expect(conflict?.cells).toEqual([{ cell: 'MATURITY_TARGET', base: 4, theirs: 5, mine: 3 }]);
  });
});

function change(id: string, holders: readonly string[]): Instruction {
  return told(id, { kind: 'CHANGE_HOLDERS', provisionId: 'oo-1.1', holders });
}
function move(id: string, under: string): Instruction {
  const side = under === 'art-2' ? 'UNDER' : 'BEFORE';
  return told(id, { kind: 'MOVE', provisionId: 'p-3', destination: { provisionId: under, side } });
}
function number(id: string, provisionId: string, its: string): Instruction {
  return told(id, { kind: 'RENUMBER', provisionId, number: its });
}
function articleAfter(id: string, its: string): Instruction {
  const insertion = { provisionId: 'art-1', newId: `new-${id}`, text: { fr: 'Nouveau', nl: 'Nieuw' } };
  return told(id, { kind: 'INSERT_ARTICLE', number: its, ...insertion });
}
function itemIn(id: string, newId: string): Instruction {
  const insertion = { provisionId: 'oo-1.1', newId, text: { fr: 'Guichet', nl: 'Loket' } };
  return told(id, { kind: 'ADD_ITEM', itemKind: 'PROJECT', ...insertion });
}
