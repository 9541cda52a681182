import { applyInstructions } from '../../../domain/contract/apply.ts';
import { describe, expect, it } from '@jest/globals';
import type { TaskDecision } from '../../../domain/amendment/decisions.ts';
import type { AmendmentText, Instruction } from '../../../domain/contract/instruction.ts';
import { LONGER, PROVISIONS, replace, text } from '../../support/domain/contract.ts';
import { Life } from '../../support/domain/life.ts';

const draft = (revision: number, baseVersion?: number): TaskDecision => ({
  kind: 'DRAFT',
  revision,
  language: 'fr',
  ...(baseVersion === undefined ? {} : { baseVersion }),
});

/** The same instruction with a text in one language only. */
const only = (language: 'fr' | 'nl', instruction: Instruction): Instruction => ({
  ...instruction,
  ...('text' in instruction ? { text: { [language]: instruction.text[language] ?? '' } } : {}),
  motive: { [language]: instruction.motive[language] ?? '' },
});

const FRENCH = text([only('fr', replace('p-2', 'Il vaut quatre ans.'))]);
const drafting = (of: AmendmentText): Life => new Life().drafts(of).launch();

describe('A draft', () => {
  it('is submitted as it was last saved', () => {
    const file = drafting(LONGER);
    expect(file.decides('secretary', 'DRAFT', draft(1))).toMatchObject({
      refused: 'STALE_DRAFT',
      details: { revision: 2 },
    });
    expect(file.decides('secretary', 'DRAFT', draft(2))).toEqual({
      facts: ['TaskDone', 'TextSubmitted', 'PhaseDone'],
    });
  });

  it('says something', () => {
    expect(drafting(text([])).decides('secretary', 'DRAFT')).toMatchObject({ refused: 'DRAFT_EMPTY' });
  });

  it('is written, with its motives, in the language it is submitted in', () => {
    const file = drafting(text([only('nl', replace('p-1', 'Verbindt.')), replace('p-2', 'Il vaut quatre ans.')]));
    expect(file.decides('secretary', 'DRAFT')).toMatchObject({
      refused: 'TEXT_MISSING',
      details: { provisions: ['p-1'] },
    });
    const unmotivated = { ...replace('p-2', 'Il vaut quatre ans.'), motive: { fr: ' ' } };
    expect(drafting(text([unmotivated])).decides('secretary', 'DRAFT')).toMatchObject({ refused: 'TEXT_MISSING' });
  });

  it('can be written in Dutch and have its twin in French', () => {
    const file = drafting(text([only('nl', replace('p-2', 'Il vaut quatre ans.'))]));
    file.does('secretary', 'DRAFT', { kind: 'DRAFT', revision: 2, language: 'nl' });
    file.drafts(LONGER).does('translator', 'TRANSLATE');
    expect(file.state.language).toBe('nl');
  });

  it('goes with the contract it changes', () => {
    expect(drafting(text([replace('p-99', 'x')])).decides('secretary', 'DRAFT')).toMatchObject({
      refused: 'PROVISION_UNKNOWN',
      details: { provision: 'p-99' },
    });
  });

  it('names its text and each provision by a hash, and keeps the text beside', () => {
    const file = drafting(LONGER).does('secretary', 'DRAFT');
    expect(Object.keys(file.state.text?.covers ?? {})).toEqual(['p-2', '@entry-into-force']);
    expect(file.state.text?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(file.task('DRAFT').status.kind).toBe('DONE');
  });
});

describe('A translation', () => {
  it('gives every instruction its twin', () => {
    const file = drafting(FRENCH).does('secretary', 'DRAFT');
    expect(file.decides('translator', 'TRANSLATE')).toMatchObject({
      refused: 'TWIN_MISSING',
      details: { provisions: ['p-2'] },
    });
  });

  it('leaves what was drafted as it is', () => {
    const file = drafting(FRENCH)
      .does('secretary', 'DRAFT')
      .drafts(text([replace('p-2', 'Il vaut dix ans.')]));
    expect(file.decides('translator', 'TRANSLATE')).toMatchObject({ refused: 'TEXT_CHANGED_IN_TRANSLATION' });
    file.drafts({ ...LONGER, entryIntoForce: { kind: 'DATE', on: '2026-04-01' } });
    expect(file.decides('translator', 'TRANSLATE')).toMatchObject({ refused: 'TEXT_CHANGED_IN_TRANSLATION' });
    const motive = { ...replace('p-2', 'Il vaut quatre ans.'), motive: { fr: 'Autre.', nl: 'Ander.' } };
    file.drafts(text([motive]));
    expect(file.decides('translator', 'TRANSLATE')).toMatchObject({ refused: 'TEXT_CHANGED_IN_TRANSLATION' });
    file.drafts(LONGER).does('translator', 'TRANSLATE');
  });
});

const changed = (file: Life, ...changedSinceBase: string[]): Life => {
  file.contract = { version: 2, provisions: PROVISIONS, changedSinceBase, pendingActs: [] };
  return file;
};

/** Another act gave the very words of the draft another wording. */
const contested = (file: Life): Life => {
  const theirs = [replace('p-2', 'Il vaut cinq ans.')];
  file.theirs = theirs;
  file.contract = { ...file.contract, version: 2, provisions: applyInstructions(PROVISIONS, theirs) };
  return file;
};

const pending = (file: Life, ...touched: string[]): Life => {
  file.contract = { ...file.contract, pendingActs: [{ actNumber: 4, touched }] };
  return file;
};

describe('A contract that changed meanwhile', () => {
  it('is told to the drafter whose provision another act changed before he looked', () => {
    const file = changed(drafting(LONGER), 'p-2', 'p-3');
    expect(file.decides('secretary', 'DRAFT')).toMatchObject({
      refused: 'BASE_CHANGED',
      details: { provisions: ['p-2'], version: 2 },
    });
    file.does('secretary', 'DRAFT', draft(2, 2));
    expect(file.state).toMatchObject({ baseVersion: 2, text: { baseVersion: 2 } });
  });

  it('is nobody’s concern when it changed elsewhere', () => {
    const file = changed(drafting(LONGER), 'p-1').does('secretary', 'DRAFT');
    expect(file.state.text?.baseVersion).toBe(2);
  });

  it('sends a text back from its signature when another act changed the same words, on whatever version it was translated', () => {
    const file = drafting(LONGER).does('secretary', 'DRAFT');
    contested(file).until('SETTLE_CONFLICT');
    expect(file.recorded.findLast(({ event }) => event.type === 'Returned')).toMatchObject({
      by: { kind: 'PROCEDURE' },
      event: { from: 'SIGNATURE', to: 'DRAFTING', cause: 'CONFLICT' },
    });
    expect(file.state.procedure.round).toBe(2);
    expect(file.state.actNumber).toBeUndefined();
    file.does('secretary', 'SETTLE_CONFLICT');
    expect(file.state).toMatchObject({ baseVersion: 2, text: { baseVersion: 2 } });
  });

  it('does not hide a change of the base behind a new clause of entry into force', () => {
    const file = drafting(LONGER).until('GIVE_VISA');
    contested(file).does('cabinet', 'GIVE_VISA', {
      kind: 'GIVE_VISA',
      outcome: 'CHANGE_ENTRY_INTO_FORCE',
      clause: { kind: 'DATE', on: '2026-07-01' },
      reason: 'Budget.',
    });
    expect(file.state.text?.baseVersion).toBe(1);
    expect(file.until('SETTLE_CONFLICT').state.procedure.round).toBe(3);
  });

  it('is no reason not to submit while another act is only about to change it', () => {
    const file = pending(drafting(LONGER), 'p-2', 'p-1');
    expect(file.decides('secretary', 'DRAFT')).toMatchObject({ facts: expect.arrayContaining(['TextSubmitted']) });
  });
});
