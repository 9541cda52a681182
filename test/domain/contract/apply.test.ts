import { describe, expect, it } from '@jest/globals';
import { applyInstructions } from '../../../domain/contract/apply.ts';
import { isBilingual, isWrittenIn, touchedBy, type Instruction } from '../../../domain/contract/instruction.ts';
import { PROVISIONS } from '../../support/domain/contract.ts';
import { after, idsOf, instruct, provision, refusalOf, TEXT } from '../../support/domain/instruct.ts';

const without = (...gone: readonly string[]): readonly string[] => idsOf(PROVISIONS).filter((id) => !gone.includes(id));

describe('An instruction', () => {
  it('replaces a text, and only that', () => {
    const changed = after(instruct({ kind: 'REPLACE_TEXT', provisionId: 'p-2', text: TEXT }));
    expect(provision(changed, 'p-2')).toEqual({ id: 'p-2', parentId: 'art-1', kind: 'PARAGRAPH', text: TEXT });
    expect(changed.filter(({ id }) => id !== 'p-2')).toEqual(PROVISIONS.filter(({ id }) => id !== 'p-2'));
  });

  it('keeps the twin it says nothing of', () => {
    const changed = after(instruct({ kind: 'REPLACE_TEXT', provisionId: 'p-2', text: { fr: 'Il vaut quatre ans.' } }));
    expect(provision(changed, 'p-2')?.text).toEqual({ fr: 'Il vaut quatre ans.', nl: 'Zij geldt drie jaar.' });
  });

  it.each(['part-1', 'art-1', 'os-1', 'oo-1.1'])('changes the title of %s', (provisionId) => {
    const changed = after(instruct({ kind: 'CHANGE_TITLE', provisionId, text: TEXT }));
    expect(provision(changed, provisionId)?.text).toEqual(TEXT);
  });

  it('inserts a paragraph after another', () => {
    const changed = after(instruct({ kind: 'INSERT_PARAGRAPH', provisionId: 'p-1', newId: 'p-new', text: TEXT }));
    expect(idsOf(changed).slice(1, 5)).toEqual(['art-1', 'p-1', 'p-new', 'p-2']);
    expect(provision(changed, 'p-new')).toEqual({ id: 'p-new', parentId: 'art-1', kind: 'PARAGRAPH', text: TEXT });
  });

  it('inserts a paragraph as the first of an article', () => {
    const changed = after(instruct({ kind: 'INSERT_PARAGRAPH', provisionId: 'art-1', newId: 'p-new', text: TEXT }));
    expect(idsOf(changed).slice(1, 4)).toEqual(['art-1', 'p-new', 'p-1']);
  });

  it('deletes a text', () => {
    expect(idsOf(after(instruct({ kind: 'DELETE', provisionId: 'note-1' })))).toEqual(without('note-1'));
  });

  it('changes maturity and target', () => {
    const maturity = { now: 3, target: 5 };
    expect(
      provision(after(instruct({ kind: 'CHANGE_MATURITY', provisionId: 'oo-1.1', maturity })), 'oo-1.1')?.maturity,
    ).toEqual(maturity);
  });

  it('changes the rhythm of the consultations', () => {
    const perMonth = { tutelle: 1, cities: 0 };
    expect(
      provision(after(instruct({ kind: 'CHANGE_RHYTHM', provisionId: 'p-1', perMonth })), 'p-1')?.perMonth,
    ).toEqual(perMonth);
  });

  it('changes the responsible holders, of whom there can be several', () => {
    const holders = ['DG Services', 'Directeur IT'];
    expect(
      provision(after(instruct({ kind: 'CHANGE_HOLDERS', provisionId: 'oo-1.1', holders })), 'oo-1.1')?.holders,
    ).toEqual(holders);
  });

  it('adds an item at the end of its objective', () => {
    const changed = after(
      instruct({ kind: 'ADD_ITEM', provisionId: 'oo-1.1', newId: 'item-3', itemKind: 'PROJECT', text: TEXT }),
    );
    expect(idsOf(changed).slice(8, 12)).toEqual(['oo-1.1', 'item-1', 'item-2', 'item-3']);
    expect(provision(changed, 'item-3')).toEqual({
      id: 'item-3',
      parentId: 'oo-1.1',
      kind: 'ITEM',
      itemKind: 'PROJECT',
      text: TEXT,
    });
  });

  it('makes a project of a process, and removes an item', () => {
    const changed = after(
      instruct({ kind: 'CHANGE_ITEM_KIND', provisionId: 'item-1', itemKind: 'PROJECT' }),
      instruct({ kind: 'REMOVE_ITEM', provisionId: 'item-2' }),
    );
    expect(provision(changed, 'item-1')?.itemKind).toBe('PROJECT');
    expect(idsOf(changed)).toEqual(without('item-2'));
  });

  it('corrects one figure of a budget line', () => {
    const changed = after(
      instruct({ kind: 'CORRECT_FIGURE', provisionId: 'budget', column: '2023', figure: 1_746_510 }),
    );
    expect(provision(changed, 'budget')?.figures).toEqual({ '2023': 1_746_510 });
  });

  it('acts on what those before it made', () => {
    const changed = after(
      instruct({ kind: 'INSERT_PARAGRAPH', provisionId: 'p-2', newId: 'p-new', text: TEXT }),
      instruct({ kind: 'INSERT_PARAGRAPH', provisionId: 'p-new', newId: 'p-newer', text: TEXT }),
      instruct({ kind: 'DELETE', provisionId: 'p-new' }),
    );
    expect(idsOf(changed).slice(3, 6)).toEqual(['p-2', 'p-newer', 'art-2']);
  });

  it('removes an objective once its items are removed', () => {
    const objective = instruct({ kind: 'DELETE', provisionId: 'oo-1.1' });
    expect(refusalOf(objective)).toEqual({ code: 'PROVISION_HAS_CHILDREN', provision: 'oo-1.1' });
    const items = ['item-1', 'item-2'].map((provisionId) => instruct({ kind: 'REMOVE_ITEM', provisionId }));
    expect(idsOf(after(...items, objective))).toEqual(without('oo-1.1', 'item-1', 'item-2'));
  });

  it('stands last in a contract whose objective is last', () => {
    const short = PROVISIONS.slice(0, 9);
    const added = instruct({
      kind: 'ADD_ITEM',
      provisionId: 'oo-1.1',
      newId: 'item-3',
      itemKind: 'PROCESS',
      text: TEXT,
    });
    expect(idsOf(applyInstructions(short, [added])).at(-1)).toBe('item-3');
  });
});

describe('An instruction is refused', () => {
  it.each<[string, Instruction, string, string]>([
    ['on an unknown provision', instruct({ kind: 'DELETE', provisionId: 'p-9' }), 'PROVISION_UNKNOWN', 'p-9'],
    [
      'that gives a paragraph a known id',
      instruct({ kind: 'INSERT_PARAGRAPH', provisionId: 'p-1', newId: 'p-2', text: TEXT }),
      'PROVISION_EXISTS',
      'p-2',
    ],
    [
      'that gives an item a known id',
      instruct({ kind: 'ADD_ITEM', provisionId: 'oo-1.1', newId: 'item-1', itemKind: 'PROCESS', text: TEXT }),
      'PROVISION_EXISTS',
      'item-1',
    ],
    [
      'that deletes an article with its text',
      instruct({ kind: 'DELETE', provisionId: 'art-1' }),
      'PROVISION_HAS_CHILDREN',
      'art-1',
    ],
    [
      'that leaves an objective to nobody',
      instruct({ kind: 'CHANGE_HOLDERS', provisionId: 'oo-1.1', holders: [] }),
      'HOLDERS_REQUIRED',
      'oo-1.1',
    ],
    [
      'that leaves an objective to a blank',
      instruct({ kind: 'CHANGE_HOLDERS', provisionId: 'oo-1.1', holders: ['Directeur', ' '] }),
      'HOLDERS_REQUIRED',
      'oo-1.1',
    ],
    [
      'on a year without a figure',
      instruct({ kind: 'CORRECT_FIGURE', provisionId: 'budget', column: '2024', figure: 1 }),
      'FIGURE_UNKNOWN',
      'budget',
    ],
    [
      'on what every object has',
      instruct({ kind: 'CORRECT_FIGURE', provisionId: 'budget', column: 'toString', figure: 1 }),
      'FIGURE_UNKNOWN',
      'budget',
    ],
    [
      'on a provision without figures',
      instruct({ kind: 'CORRECT_FIGURE', provisionId: 'p-1', column: '2023', figure: 1 }),
      'FIGURE_UNKNOWN',
      'p-1',
    ],
    [
      'with half a thousand euro',
      instruct({ kind: 'CORRECT_FIGURE', provisionId: 'budget', column: '2023', figure: 0.5 }),
      'FIGURE_NOT_WHOLE',
      'budget',
    ],
  ])('%s', (_what, instruction, code, named) => {
    expect(refusalOf(instruction)).toMatchObject({ code, provision: named });
  });

  it.each<[string, Instruction]>([
    ['rewords a heading', instruct({ kind: 'REPLACE_TEXT', provisionId: 'art-1', text: TEXT })],
    ['rewords the signatures', instruct({ kind: 'REPLACE_TEXT', provisionId: 'signature', text: TEXT })],
    ['titles a paragraph', instruct({ kind: 'CHANGE_TITLE', provisionId: 'p-1', text: TEXT })],
    [
      'inserts a paragraph under an objective',
      instruct({ kind: 'INSERT_PARAGRAPH', provisionId: 'oo-1.1', newId: 'x', text: TEXT }),
    ],
    ['deletes the signatures', instruct({ kind: 'DELETE', provisionId: 'signature' })],
    ['deletes an item without saying so', instruct({ kind: 'DELETE', provisionId: 'item-1' })],
    ['removes a paragraph as an item', instruct({ kind: 'REMOVE_ITEM', provisionId: 'p-1' })],
    ['matures an item', instruct({ kind: 'CHANGE_MATURITY', provisionId: 'item-1', maturity: { now: 1, target: 2 } })],
    ['gives an article holders', instruct({ kind: 'CHANGE_HOLDERS', provisionId: 'art-1', holders: ['Directeur'] })],
    [
      'adds an item to an article',
      instruct({ kind: 'ADD_ITEM', provisionId: 'art-1', newId: 'x', itemKind: 'PROCESS', text: TEXT }),
    ],
    ['makes a project of a paragraph', instruct({ kind: 'CHANGE_ITEM_KIND', provisionId: 'p-1', itemKind: 'PROJECT' })],
  ])('when it %s', (_what, instruction) => {
    expect(refusalOf(instruction)).toMatchObject({ code: 'INSTRUCTION_MISFIT', instruction: instruction.kind });
  });

  it.each([
    { now: -1, target: 3 },
    { now: 2, target: 6 },
    { now: 2.5, target: 3 },
    { now: Number.NaN, target: 3 },
  ])('with a maturity out of scale: %j', (maturity) => {
    expect(refusalOf(instruct({ kind: 'CHANGE_MATURITY', provisionId: 'oo-1.1', maturity }))).toMatchObject({
      code: 'MATURITY_OUT_OF_SCALE',
      min: 0,
      max: 5,
    });
  });

  it.each([-1, 5, 1.5])('with a rhythm that no month can keep: %d', (tutelle) => {
    const instruction = instruct({ kind: 'CHANGE_RHYTHM', provisionId: 'p-1', perMonth: { tutelle, cities: 1 } });
    expect(refusalOf(instruction)).toMatchObject({ code: 'RHYTHM_OUT_OF_RANGE', value: tutelle, max: 4 });
  });

  it('by the scale of the settings', () => {
    const mature = instruct({ kind: 'CHANGE_MATURITY', provisionId: 'oo-1.1', maturity: { now: 2, target: 7 } });
    expect(provision(applyInstructions(PROVISIONS, [mature], { min: 1, max: 7 }), 'oo-1.1')?.maturity?.target).toBe(7);
  });
});

describe('What an instruction says', () => {
  const added = instruct({ kind: 'ADD_ITEM', provisionId: 'oo-1.1', newId: 'item-3', itemKind: 'PROJECT', text: TEXT });

  it('concerns the provision it makes, changes or removes', () => {
    expect(touchedBy(added)).toBe('item-3');
    expect(touchedBy(instruct({ kind: 'INSERT_PARAGRAPH', provisionId: 'p-1', newId: 'p-new', text: TEXT }))).toBe(
      'p-new',
    );
    expect(touchedBy(instruct({ kind: 'DELETE', provisionId: 'p-1' }))).toBe('p-1');
  });

  it('is bilingual when text and motive are', () => {
    expect(isBilingual(added)).toBe(true);
    expect(isWrittenIn({ ...added, motive: { fr: 'Motif.' } }, 'nl')).toBe(true);
    expect(isWrittenIn(instruct({ kind: 'REPLACE_TEXT', provisionId: 'p-1', text: { nl: 'Nieuw.' } }), 'fr')).toBe(
      false,
    );
    expect(isBilingual({ ...added, motive: { fr: 'Motif.' } })).toBe(false);
    expect(isBilingual({ ...added, motive: { fr: 'Motif.', nl: ' ' } })).toBe(false);
    expect(isBilingual(instruct({ kind: 'REPLACE_TEXT', provisionId: 'p-1', text: { nl: 'Nieuw.' } }))).toBe(false);
  });
});
