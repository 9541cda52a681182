import { describe, expect, it } from '@jest/globals';
import { choicesOf, settle, type Choice, type Conflict } from '../../../domain/contract/conflict.ts';
import type { Instruction } from '../../../domain/contract/instruction.ts';
import type { Provision } from '../../../domain/contract/provision.ts';
import { rebase, settled } from '../../../domain/contract/rebase.ts';
import { made, SHARED, told, words } from '../../support/domain/concurrent.ts';
import { idsOf, provision } from '../../support/domain/instruct.ts';

/** The text in force once mine was rebased on theirs and every conflict settled in one way. */
function chosen(theirs: readonly Instruction[], mine: readonly Instruction[], choice: Choice): readonly Provision[] {
  const result = rebase(SHARED, theirs, mine);
  const choices = new Map(result.conflicts.map((_conflict, index) => [index, choice]));
  return made(SHARED, ...theirs, ...settled(result, choices));
}

function only(theirs: readonly Instruction[], mine: readonly Instruction[]): Conflict {
  const [conflict, ...others] = rebase(SHARED, theirs, mine).conflicts;
  if (conflict === undefined || others.length > 0) throw new Error('There is not one conflict.');
  return conflict;
}

const theirs = [
  words('theirs', 'p-1', { fr: ['Le cabinet', 'La cellule stratégique'], nl: ['Het kabinet', 'De beleidscel'] }),
];
const mine = [
  words('mine', 'p-1', {
    fr: ['Le cabinet est reçu deux fois', 'Le cabinet est reçu trois fois'],
    nl: ['twee keer', 'drie keer'],
  }),
];

const target = (id: string, now: number, aim: number): Instruction =>
  told(id, { kind: 'CHANGE_MATURITY', provisionId: 'oo-1.1', maturity: { now, target: aim } });
const inserted = (id: string, newId: string): Instruction =>
  told(id, { kind: 'INSERT_PARAGRAPH', provisionId: 'p-2', newId, text: { fr: `${id}.`, nl: `${id}.` } });

describe('A conflict of words', () => {
  const conflict = only(theirs, mine);

  it('is settled by mine where they collide, and theirs everywhere else, in both languages', () => {
    expect(choicesOf(conflict)).toEqual(['MINE', 'THEIRS', 'TEXT', 'INSTRUCTIONS']);
    expect(provision(chosen(theirs, mine, { keep: 'MINE' }), 'p-1')?.text).toEqual({
      fr: 'Le cabinet est reçu trois fois par mois, et le comité deux fois par an, selon l’article 2.',
      nl: 'De beleidscel wordt drie keer per maand ontvangen, en het comité twee keer per jaar, volgens artikel 2.',
    });
  });

  it('is settled by theirs with no instruction', () => {
    expect(settle(conflict, { keep: 'THEIRS' })).toEqual([]);
    expect(chosen(theirs, mine, { keep: 'THEIRS' })).toEqual(made(SHARED, ...theirs));
  });

  it('is settled by another text of the languages in dispute; where the other one is not, both sides’ words stand', () => {
    const text = { fr: 'La cellule est reçue trois fois par mois.' };
    expect(provision(chosen(theirs, mine, { keep: 'TEXT', text }), 'p-1')?.text).toEqual({
      fr: text.fr,
      nl: 'De beleidscel wordt drie keer per maand ontvangen, en het comité twee keer per jaar, volgens artikel 2.',
    });
    expect(() => settle(conflict, { keep: 'TEXT', text: { nl: 'Anders.' } })).toThrow('TEXT_MISSING');
  });

  it('keeps the motive and the id of what was written', () => {
    expect(settle(conflict, { keep: 'MINE' })).toEqual([
      expect.objectContaining({ id: 'mine', motive: { fr: 'Motif de mine.', nl: 'Motief van mine.' } }),
    ]);
  });
});

describe('A conflict of cells', () => {
  it('is settled for the cell in dispute; the other one stays as they have it', () => {
    const [ours, others] = [[target('mine', 2, 3)], [target('theirs', 3, 5)]];
    expect(provision(chosen(others, ours, { keep: 'MINE' }), 'oo-1.1')?.maturity).toEqual({ now: 3, target: 3 });
    expect(provision(chosen(others, ours, { keep: 'THEIRS' }), 'oo-1.1')?.maturity).toEqual({ now: 3, target: 5 });
    const between = { keep: 'INSTRUCTIONS', instructions: [target('new', 3, 4)] } as const;
    expect(provision(chosen(others, ours, between), 'oo-1.1')?.maturity).toEqual({ now: 3, target: 4 });
    expect(() => settle(only(others, ours), { keep: 'TEXT', text: {} })).toThrow('CHOICE_IMPOSSIBLE');
  });
});

describe('A conflict of places', () => {
  it('is settled by either order, or without mine', () => {
    const orders = (['MINE', 'BEHIND', 'THEIRS'] as const).map((keep) =>
      idsOf(chosen([inserted('theirs', 'a')], [inserted('mine', 'b')], { keep })).slice(2, 6),
    );
    expect(orders).toEqual([
      ['p-2', 'b', 'a', 'p-3'],
      ['p-2', 'a', 'b', 'p-3'],
      ['p-2', 'a', 'p-3', 'art-2'],
    ]);
  });

  it('takes along, once it is settled, what acts on what it makes', () => {
    const more = told('more', { kind: 'REPLACE_TEXT', provisionId: 'b', text: { fr: 'Autrement.' } });
    const after = chosen([inserted('theirs', 'a')], [inserted('mine', 'b'), more], { keep: 'MINE' });
    expect(provision(after, 'b')?.text.fr).toBe('Autrement.');
  });
});

describe('A conflict about what was removed', () => {
  const gone = told('theirs', { kind: 'DELETE', provisionId: 'p-3' });
  const reworded = told('mine', { kind: 'REPLACE_TEXT', provisionId: 'p-3', text: { fr: 'Il est secret.' } });

  it('shows what was written, and is settled by leaving it or by other instructions', () => {
    const conflict = only([gone], [reworded]);
    expect(choicesOf(conflict)).toEqual(['THEIRS', 'INSTRUCTIONS']);
    expect(conflict.texts.fr).toEqual({ base: 'Il est public.', mine: 'Il est secret.', isContested: true });
  });

  it('is settled, where mine removes what they changed, by removing it all the same', () => {
    const removed = { ...gone, id: 'mine' };
    const changed = { ...reworded, id: 'theirs' };
    expect(idsOf(chosen([changed], [removed], { keep: 'MINE' }))).not.toContain('p-3');
    expect(idsOf(chosen([changed], [removed], { keep: 'THEIRS' }))).toContain('p-3');
  });
});

describe('A conflict that nobody settled', () => {
  it('leaves its instructions out', () => {
    expect(settled(rebase(SHARED, theirs, mine), new Map())).toEqual([]);
  });
});
