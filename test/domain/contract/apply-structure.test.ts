import { describe, expect, it } from '@jest/globals';
import { applyInstructions } from '../../../domain/contract/apply.ts';
import { destinationsFor } from '../../../domain/contract/apply-structure.ts';
import type { Instruction, Side } from '../../../domain/contract/instruction.ts';
import { passageAt } from '../../../domain/contract/passage.ts';
import type { Provision } from '../../../domain/contract/provision.ts';
import { PROVISIONS } from '../../support/domain/contract.ts';
import { after, idsOf, instruct, provision, refusalOf, TEXT } from '../../support/domain/instruct.ts';

const article = (provisionId: string, number: string, side?: Side): Instruction =>
  instruct({ kind: 'INSERT_ARTICLE', provisionId, newId: 'art-new', number, text: TEXT, ...(side && { side }) });
const move = (provisionId: string, to: string, side: Side | 'UNDER'): Instruction =>
  instruct({ kind: 'MOVE', provisionId, destination: { provisionId: to, side } });

describe('Words replaced', () => {
  const twice = 'Le contrat lie les parties. Le contrat vaut trois ans.';
  const base: readonly Provision[] = [{ id: 'p', kind: 'PARAGRAPH', text: { fr: twice, nl: 'Zij geldt drie jaar.' } }];
  const second = passageAt(twice, 31, 38);

  it('are those of the passage, not the first that read alike', () => {
    const replaced = { fr: { passage: second, words: 'présent contrat' } };
    const [changed] = applyInstructions(base, [instruct({ kind: 'REPLACE_WORDS', provisionId: 'p', replaced })]);
    expect(changed?.text).toEqual({
      fr: 'Le contrat lie les parties. Le présent contrat vaut trois ans.',
      nl: 'Zij geldt drie jaar.',
    });
  });

  it('are refused where other words stand there by now', () => {
    const replaced = { fr: { passage: second, words: 'présent contrat' } };
    const first = instruct({ kind: 'REPLACE_TEXT', provisionId: 'p-2', text: { fr: twice.replace('trois', 'six') } });
    const words = instruct({ kind: 'REPLACE_WORDS', provisionId: 'p-2', replaced });
    expect(refusalOf(first, words)).toBe('accepted');
    const shifted = instruct({ kind: 'REPLACE_TEXT', provisionId: 'p-2', text: { fr: `Or, ${twice}` } });
    expect(refusalOf(shifted, words)).toMatchObject({ code: 'PASSAGE_CHANGED', provision: 'p-2', start: 31, end: 38 });
  });

  it('leave a missing twin missing', () => {
    const [only] = base;
    if (only === undefined) throw new Error('The text has a provision.');
    const nothing = { passage: passageAt('', 0, 0), words: '' };
    const words = instruct({
      kind: 'REPLACE_WORDS',
      provisionId: 'p',
      replaced: { fr: { passage: passageAt(twice, 0, 2), words: 'Ce' }, nl: nothing },
    });
    const [changed] = applyInstructions([{ ...only, text: { fr: twice } }], [words]);
    expect(changed?.text).toEqual({ fr: twice.replace('Le', 'Ce') });
  });
});

describe('An article inserted', () => {
  it('stands after the other with all that is under it, or before it, and no other changes its number', () => {
    expect(idsOf(after(article('art-1', '1bis'))).slice(0, 5)).toEqual(['part-1', 'art-1', 'p-1', 'p-2', 'art-new']);
    expect(idsOf(after(article('art-1', '1bis', 'BEFORE'))).slice(0, 3)).toEqual(['part-1', 'art-new', 'art-1']);
    const changed = after(article('art-1', '1bis'));
    expect(changed.filter(({ id }) => id !== 'art-new')).toEqual(PROVISIONS);
    expect(provision(changed, 'art-new')).toEqual({
      id: 'art-new',
      parentId: 'part-1',
      kind: 'ARTICLE',
      number: '1bis',
      text: TEXT,
    });
  });

  it('opens the part it is put in', () => {
    expect(idsOf(after(article('part-1', '0'))).slice(0, 2)).toEqual(['part-1', 'art-new']);
  });

  it('does not take the number of another', () => {
    expect(refusalOf(article('art-1', '2'))).toEqual({ code: 'NUMBER_TAKEN', kind: 'ARTICLE', number: '2' });
  });
});

describe('An objective added', () => {
  const operational = (provisionId: string, holders: readonly string[], target = 2): Instruction =>
    instruct({
      kind: 'ADD_OPERATIONAL_OBJECTIVE',
      provisionId,
      newId: 'oo-new',
      number: '1.2',
      text: TEXT,
      maturity: { now: 1, target },
      holders,
    });

  it('comes last under its strategic objective, with its maturity and its holders', () => {
    const changed = after(operational('os-1', ['Président', 'Directeur IT']));
    expect(idsOf(changed).slice(7, 12)).toEqual(['os-1', 'oo-1.1', 'item-1', 'item-2', 'oo-new']);
    expect(provision(changed, 'oo-new')).toMatchObject({
      parentId: 'os-1',
      maturity: { now: 1, target: 2 },
      holders: ['Président', 'Directeur IT'],
    });
  });

  it('has a holder and stays within the scale', () => {
    expect(refusalOf(operational('os-1', []))).toEqual({ code: 'HOLDERS_REQUIRED', provision: 'oo-new' });
    expect(refusalOf(operational('os-1', ['Président'], 6))).toMatchObject({ code: 'MATURITY_OUT_OF_SCALE', value: 6 });
  });

  it('is a strategic one beside another', () => {
    const add = {
      kind: 'ADD_STRATEGIC_OBJECTIVE',
      provisionId: 'os-1',
      newId: 'os-new',
      number: '2',
      text: TEXT,
    } as const;
    expect(idsOf(after(instruct(add))).slice(7, 12)).toEqual(['os-1', 'oo-1.1', 'item-1', 'item-2', 'os-new']);
    expect(idsOf(after(instruct({ ...add, side: 'BEFORE' }))).slice(7, 9)).toEqual(['os-new', 'os-1']);
  });
});

describe('A move', () => {
  it('takes all that is under a provision with it', () => {
    const changed = after(move('art-1', 'art-2', 'AFTER'));
    expect(idsOf(changed).slice(0, 7)).toEqual(['part-1', 'art-2', 'p-3', 'budget', 'art-1', 'p-1', 'p-2']);
    expect(changed).toHaveLength(PROVISIONS.length);
    expect(provision(changed, 'p-1')).toEqual(provision(PROVISIONS, 'p-1'));
  });

  it('gives a provision the parent of the one it is put beside, or that one itself', () => {
    expect(provision(after(move('p-1', 'p-3', 'BEFORE')), 'p-1')?.parentId).toBe('art-2');
    const under = after(move('p-1', 'art-2', 'UNDER'));
    expect(provision(under, 'p-1')?.parentId).toBe('art-2');
    expect(idsOf(under).slice(3, 7)).toEqual(['art-2', 'p-3', 'budget', 'p-1']);
  });

  it('is refused to what it contains, to another kind, and to what is not there', () => {
    const misfit = { code: 'DESTINATION_MISFIT', provision: 'art-1', kind: 'ARTICLE' };
    expect(refusalOf(move('art-1', 'p-1', 'AFTER'))).toEqual({ ...misfit, destination: 'p-1' });
    expect(refusalOf(move('art-1', 'os-1', 'UNDER'))).toEqual({ ...misfit, destination: 'os-1' });
    expect(refusalOf(move('art-1', 'art-9', 'AFTER'))).toEqual({ code: 'PROVISION_UNKNOWN', provision: 'art-9' });
  });

  it('is offered to every place but the present one', () => {
    const first = provision(PROVISIONS, 'p-1');
    if (first === undefined) throw new Error('The contract has the paragraph.');
    expect(destinationsFor(PROVISIONS, first)).toEqual([
      { provisionId: 'art-1', side: 'UNDER' },
      { provisionId: 'p-2', side: 'AFTER' },
      { provisionId: 'art-2', side: 'UNDER' },
      { provisionId: 'p-3', side: 'BEFORE' },
      { provisionId: 'p-3', side: 'AFTER' },
    ]);
  });
});

describe('A new number', () => {
  const renumber = (provisionId: string, number: string): Instruction =>
    instruct({ kind: 'RENUMBER', provisionId, number });

  it('is followed by what refers to the provision, in both languages, its own text included', () => {
    const refers = { fr: 'Voir les articles 1 et 2.', nl: 'Zie artikel 1 en artikel 2.' };
    const own = { fr: 'Le présent article 1.', nl: 'Dit artikel 1.' };
    const changed = after(
      instruct({ kind: 'REPLACE_TEXT', provisionId: 'p-3', text: refers }),
      instruct({ kind: 'REPLACE_TEXT', provisionId: 'p-1', text: own }),
      renumber('art-1', '1bis'),
    );
    expect(provision(changed, 'art-1')?.number).toBe('1bis');
    expect(provision(changed, 'p-3')?.text).toEqual({
      fr: 'Voir les articles 1bis et 2.',
      nl: 'Zie artikel 1bis en artikel 2.',
    });
    expect(provision(changed, 'p-1')?.text.fr).toBe('Le présent article 1bis.');
  });

  it('is not that of another of its kind', () => {
    expect(refusalOf(renumber('art-1', '2'))).toEqual({ code: 'NUMBER_TAKEN', kind: 'ARTICLE', number: '2' });
    expect(refusalOf(renumber('os-1', '2'))).toBe('accepted');
    expect(refusalOf(renumber('art-1', '1'))).toBe('accepted');
  });
});
