import { describe, expect, it } from '@jest/globals';
import { applyInstructions } from '../../../domain/contract/apply.ts';
import type { Instruction } from '../../../domain/contract/instruction.ts';
import { openTasks } from '../../../domain/amendment/state.ts';
import { correctTotal, PROVISIONS, replace, text } from '../../support/domain/contract.ts';
import { Life } from '../../support/domain/life.ts';

/** Another act is consolidated: the contract has a next version with its instructions. */
function consolidated(file: Life, ...theirs: readonly Instruction[]): Life {
  file.theirs = theirs;
  const provisions = applyInstructions(PROVISIONS, theirs);
  file.contract = { ...file.contract, version: 2, provisions };
  return file;
}
const rebase = (file: Life) => file.when('procedure', { type: 'REBASE' });

const maturity = (target: number): Instruction => ({
  id: `i/oo-${target}`,
  kind: 'CHANGE_MATURITY',
  provisionId: 'oo-1.1',
  maturity: { now: 2, target },
  motive: { fr: 'Mise à jour.', nl: 'Bijwerking.' },
});

describe('A text that another act leaves alone', () => {
  it('is carried over to the new version and every approval stands', () => {
    const file = consolidated(new Life().launch().until('GIVE_VISA'), correctTotal(1_746_510));
    const { hash } = file.state.text ?? {};
    expect(rebase(file)).toEqual({ facts: ['TextRebased'] });
    expect(file.state.text).toMatchObject({ hash, baseVersion: 2 });
    expect(file.asked).toEqual(['GIVE_VISA cabinet']);
    expect(rebase(file)).toEqual({ facts: [] });
  });

  it('is not carried over while it is drafted, once it is signed, or when the file has ended', () => {
    const drafted = consolidated(new Life().launch().until('DRAFT'), correctTotal(1));
    expect(rebase(drafted)).toEqual({ facts: [] });
    const signed = consolidated(new Life().launch().until('TRANSMIT'), correctTotal(1));
    expect(rebase(signed)).toEqual({ facts: [] });
    const ended = consolidated(new Life().launch().toTheEnd(), correctTotal(1));
    expect(rebase(ended)).toEqual({ facts: [] });
  });
});

describe('A text whose provision another act changed elsewhere', () => {
  it('is carried over, and only the difference is asked again', () => {
    const mine = text([maturity(3), replace('p-2', 'Il vaut quatre ans.')]);
    const title: Instruction = {
      id: 'i/title',
      kind: 'CHANGE_TITLE',
      provisionId: 'oo-1.1',
      text: { fr: 'Répondre plus vite', nl: 'Sneller antwoorden' },
      motive: { fr: 'Style.', nl: 'Stijl.' },
    };
    const file = consolidated(new Life().drafts(mine).launch().until('GIVE_VISA'), title);
    const before = file.state.text;
    expect(rebase(file)).toMatchObject({ facts: expect.arrayContaining(['TextRebased', 'Returned']) });
    expect(file.state.lastReturn).toMatchObject({ to: 'TRANSLATION', cause: 'TEXT_REBASED' });
    expect(file.state.text?.covers['p-2']).toBe(before?.covers['p-2']);
    expect(file.state.text?.covers['oo-1.1']).not.toBe(before?.covers['oo-1.1']);
    file.draft = { revision: file.draft.revision + 1, text: mine };
    file.proceed().until('VOTE');
    expect(openTasks(file.state, 'COMMITTEE')[0]?.difference).toEqual(['oo-1.1']);
    file.toTheEnd();
    expect(file.state.procedure.end).toBe('CLOSED');
  });
});

describe('A text that changes the same words as another act', () => {
  const inConflict = (): Life => {
    const file = new Life().drafts(text([maturity(3), replace('p-2', 'Il vaut quatre ans.')])).launch();
    return consolidated(file.until('GIVE_VISA'), maturity(5));
  };

  it('goes to its drafter, who is asked to settle it and not to draft anew', () => {
    const file = inConflict();
    expect(rebase(file)).toMatchObject({ facts: ['ConflictFound', 'TaskMoot', 'Returned'] });
    expect(file.state.conflict).toEqual({ version: 2, provisions: ['oo-1.1'] });
    file.proceed();
    expect(file.asked).toEqual(['SETTLE_CONFLICT secretary secretary-2']);
  });

  const settled = (keep: 'MINE' | 'THEIRS', reason = 'La mesure le montre.') =>
    ({ kind: 'SETTLE_CONFLICT', version: 2, choices: [{ conflict: 0, keep, reason }] }) as const;

  it('is settled with a reason for every conflict, on the version before his eyes', () => {
    const file = inConflict();
    rebase(file);
    file.proceed();
    const decide = (decision: Parameters<Life['decides']>[2]) =>
      file.copy().decides('secretary', 'SETTLE_CONFLICT', decision);
    expect(decide({ kind: 'SETTLE_CONFLICT', version: 2, choices: [] })).toMatchObject({
      refused: 'CONFLICT_UNSETTLED',
      details: { provisions: ['oo-1.1'] },
    });
    expect(decide(settled('MINE', ' '))).toMatchObject({ refused: 'REASON_REQUIRED' });
    expect(decide({ ...settled('MINE'), version: 1 })).toMatchObject({ refused: 'BASE_CHANGED' });
    expect(decide(settled('MINE'))).toMatchObject({ facts: ['TaskDone', 'TextRebased', 'PhaseDone'] });
    expect(decide(settled('THEIRS'))).toMatchObject({ facts: ['TaskDone', 'TextRebased', 'PhaseDone'] });
  });

  it('lives on to its end, with what was chosen, and what was written before is under its hash still', () => {
    const file = inConflict();
    rebase(file);
    const old = file.state.text?.hash;
    file.proceed().does('secretary', 'SETTLE_CONFLICT', settled('THEIRS'));
    expect(file.state).not.toHaveProperty('conflict');
    const rebased = file.recorded.findLast(({ event }) => event.type === 'TextRebased');
    expect(rebased?.event).toMatchObject({ from: old });
    expect(Object.keys(file.state.text?.covers ?? {})).not.toContain('oo-1.1');
    expect(file.refolded()).toEqual(file.state);
  });

  it('is drafted anew where nothing of it would be left', () => {
    const file = consolidated(
      new Life()
        .drafts(text([maturity(3)]))
        .launch()
        .until('GIVE_VISA'),
      maturity(3),
    );
    expect(rebase(file)).toMatchObject({ facts: expect.arrayContaining(['Returned']) });
    expect(file.state.lastReturn).toMatchObject({ to: 'DRAFTING', cause: 'BASE_CHANGED' });
  });
});

describe('A signature', () => {
  it('waits for an act that is numbered and not consolidated, and changes what it touches', () => {
    const file = new Life().launch().until('GIVE_VISA');
    file.contract = { ...file.contract, pendingActs: [{ actNumber: 1, touched: ['p-2'] }] };
    file.decides('cabinet', 'GIVE_VISA');
    const open = { type: 'OPEN_PHASE', phase: 'SIGNATURE' } as const;
    expect(file.when('procedure', open)).toEqual({
      refused: 'PROVISION_PENDING',
      details: { provisions: ['p-2'], acts: ['1'] },
    });
    file.contract = { ...file.contract, pendingActs: [] };
    expect(file.when('procedure', open)).toMatchObject({ facts: ['ActNumberGiven', 'PhaseOpened'] });
  });
});
