import { describe, expect, it } from '@jest/globals';
import type { Qualification } from '../../../domain/amendment/qualification.ts';
import type { AmendmentText } from '../../../domain/contract/instruction.ts';
import { MODIFICATION, NEW_MISSION } from '../../support/domain/agreeable.ts';
import { replace, text } from '../../support/domain/contract.ts';
import { Life, policyWith } from '../../support/domain/life.ts';

const TWO = text([replace('p-1', 'Le contrat lie.'), replace('p-2', 'Il vaut quatre ans.')]);
const SECOND_CHANGED = text([replace('p-1', 'Le contrat lie.'), replace('p-2', 'Il vaut cinq ans.')]);
const ONE_MORE = text([...TWO.instructions, replace('p-3', 'Les moyens suivent.')]);
const ONE_LESS = text([replace('p-1', 'Le contrat lie.')]);

const VISA_BACK = { kind: 'GIVE_VISA', outcome: 'RETURN', to: 'DRAFTING', reason: 'À revoir.' } as const;
const qualifiedAs = (statement: Qualification) => ({ QUALIFY: () => ({ kind: 'QUALIFY', statement }) as const });

/** A file that everyone approved up to the cabinet, which sends it back; then drafted anew. */
const redrafted = (changed: AmendmentText, statement: Qualification = MODIFICATION, file = new Life()): Life => {
  file.drafts(TWO).launch().until('GIVE_VISA', qualifiedAs(statement));
  return file.does('cabinet', 'GIVE_VISA', VISA_BACK).drafts(changed).does('secretary', 'DRAFT');
};

const inserted = (after: string): AmendmentText =>
  text([
    {
      id: 'i/new',
      kind: 'INSERT_PARAGRAPH',
      provisionId: after,
      newId: 'p-new',
      text: { fr: 'Nouveau.', nl: 'Nieuw.' },
      motive: { fr: 'Lacune.', nl: 'Leemte.' },
    },
  ]);

describe('Approvals after a return', () => {
  it('are asked again only for the provision that changed', () => {
    const file = redrafted(SECOND_CHANGED);
    expect(file.task('TRANSLATE')).toMatchObject({ round: 2, difference: ['p-2'] });
    file.does('translator', 'TRANSLATE');
    expect(file.task('CHECK_TRANSLATION').difference).toEqual(['p-2']);
    file.does('secretary', 'CHECK_TRANSLATION');
    expect(file.task('QUALIFY').difference).toEqual(['p-2']);
    file.does('secretary', 'QUALIFY');
    expect(file.task('VOTE', 'member-3').difference).toEqual(['p-2']);
  });

  it('are asked of who never approved about the whole act', () => {
    const file = redrafted(SECOND_CHANGED).until('GIVE_VISA');
    expect(file.task('GIVE_VISA').difference).toBeUndefined();
  });

  it('are asked for a provision that was added, and for one that left the text', () => {
    expect(redrafted(ONE_MORE).until('VOTE').task('VOTE').difference).toEqual(['p-3']);
    expect(redrafted(ONE_LESS).until('VOTE').task('VOTE').difference).toEqual(['p-2']);
  });

  it('all stand when the text is submitted again as it was', () => {
    const file = redrafted(TWO);
    expect(file.asked).toEqual(['GIVE_VISA cabinet']);
    const stood = file.state.visits.filter(({ outcome }) => outcome === 'STOOD').map(({ phase }) => phase);
    expect(stood).toEqual(['TRANSLATION', 'QUALIFICATION', 'COMMITTEE']);
  });

  it('come back by themselves when the change is undone', () => {
    const file = redrafted(SECOND_CHANGED).until('GIVE_VISA').does('cabinet', 'GIVE_VISA', VISA_BACK);
    file.drafts(TWO).does('secretary', 'DRAFT');
    expect(file.asked).toEqual(['GIVE_VISA cabinet']);
  });

  it('are asked for the whole act when the setting says that one act was approved', () => {
    const file = new Life();
    file.policy = policyWith({ 'approval.scope': 'ACT' });
    redrafted(SECOND_CHANGED, MODIFICATION, file).until('VOTE');
    expect(file.task('VOTE').difference).toEqual(['@entry-into-force', '@figures', '@qualification', 'p-1', 'p-2']);
  });

  it('never stand on an act put together from two that were approved, when the setting says one act', () => {
    const file = new Life();
    file.policy = policyWith({ 'approval.scope': 'ACT' });
    redrafted(SECOND_CHANGED, MODIFICATION, file).until('GIVE_VISA').does('cabinet', 'GIVE_VISA', VISA_BACK);
    const mixed = text([replace('p-1', 'Le contrat oblige.'), replace('p-2', 'Il vaut cinq ans.')]);
    file.drafts(mixed).until('GIVE_VISA').does('cabinet', 'GIVE_VISA', VISA_BACK);
    file.drafts(text([replace('p-1', 'Le contrat oblige.'), replace('p-2', 'Il vaut quatre ans.')]));
    file.does('secretary', 'DRAFT').until('VOTE');
    expect(file.state.procedure.round).toBe(4);
  });

  it('ask the Finance Inspection again only when the figures changed', () => {
    const file = redrafted(SECOND_CHANGED, NEW_MISSION).until('NEGOTIATE');
    expect(file.asked).toEqual(['NEGOTIATE president', 'NEGOTIATE minister']);
    expect(file.task('NEGOTIATE', 'minister').difference).toEqual(['p-2']);
  });

  it('do not ask the Finance Inspection when something else was stated differently', () => {
    const file = redrafted(TWO, NEW_MISSION).does('cabinet', 'GIVE_VISA', { ...VISA_BACK, to: 'QUALIFICATION' });
    file.does('secretary', 'QUALIFY', { kind: 'QUALIFY', statement: { ...NEW_MISSION, consultedMinister: true } });
    expect(file.asked).toEqual(['NEGOTIATE president', 'NEGOTIATE minister']);
    expect(file.task('NEGOTIATE', 'president').difference).toEqual(['@qualification']);
  });

  it('ask the Finance Inspection about the figures and nothing else', () => {
    const file = redrafted(TWO, NEW_MISSION).does('cabinet', 'GIVE_VISA', { ...VISA_BACK, to: 'QUALIFICATION' });
    file.does('secretary', 'QUALIFY', { kind: 'QUALIFY', statement: { ...NEW_MISSION, fteDelta: 3 } });
    expect(file.task('GIVE_FINANCE_OPINION').difference).toEqual(['@figures']);
  });

  it('do not put a text to the unions a second time when their term ended in silence on it', () => {
    const file = new Life().drafts(TWO).launch();
    file.until('GIVE_POSITION', qualifiedAs({ ...MODIFICATION, concertationMatter: true }));
    file.on('2026-04-02').commands('procedure', { type: 'CLOSE_TERM', phase: 'PRIOR_CONCERTATION' });
    file.until('GIVE_VISA').does('cabinet', 'GIVE_VISA', VISA_BACK).does('secretary', 'DRAFT');
    expect(file.asked).toEqual(['GIVE_VISA cabinet']);
    file.does('cabinet', 'GIVE_VISA', VISA_BACK).drafts(SECOND_CHANGED).until('GIVE_POSITION');
    expect(file.task('GIVE_POSITION').difference).toEqual(['p-2']);
  });

  it('see an inserted paragraph that moved to another place', () => {
    const file = new Life().drafts(inserted('p-1')).launch().until('GIVE_VISA');
    file.does('cabinet', 'GIVE_VISA', VISA_BACK).drafts(inserted('p-2')).until('VOTE');
    expect(file.task('VOTE').difference).toEqual(['p-new']);
  });
});
