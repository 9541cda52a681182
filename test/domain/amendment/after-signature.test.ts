import { describe, expect, it } from '@jest/globals';
import type { TaskDecision } from '../../../domain/amendment/decisions.ts';
import { fileAt } from '../../support/domain/file-at.ts';
import { replace, text } from '../../support/domain/contract.ts';
import { Life } from '../../support/domain/life.ts';

const signed = (): Life => fileAt('PUBLISH').on('2026-03-10');
const published = (on: string, place = 'Site', bosaCopyOn?: string): TaskDecision => ({
  kind: 'PUBLISH',
  versions: { fr: { on, place }, nl: { on, place: 'Website' } },
  ...(bosaCopyOn === undefined ? {} : { bosaCopyOn }),
});

const transmitted = (on: string, means = 'Courrier'): TaskDecision => ({ kind: 'TRANSMIT', on, means });

describe('The publication', () => {
  it('is due within a month of the signature, on a working day', () => {
    expect(signed().task('PUBLISH').dueOn).toBe('2026-04-02');
  });

  it('tells day and place of each language, after the signature and not in the future', () => {
    const file = signed();
    const publish = (decision: TaskDecision) => file.decides('secretary', 'PUBLISH', decision);
    expect(publish(published('2026-03-11'))).toMatchObject({ refused: 'DATE_IN_FUTURE' });
    expect(publish(published('2026-03-01'))).toMatchObject({
      refused: 'PUBLISHED_BEFORE_SIGNED',
      details: { on: '2026-03-01', signedOn: '2026-03-02' },
    });
    expect(publish(published('2026-03-05', ' '))).toMatchObject({ refused: 'PLACE_REQUIRED' });
    expect(publish(published('2026-03-05', 'Site', '2026-03-11'))).toMatchObject({ refused: 'DATE_IN_FUTURE' });
    expect(publish(published('2026-03-05', 'Site', '2026-03-01'))).toMatchObject({
      refused: 'PUBLISHED_BEFORE_SIGNED',
    });
    expect(publish(published('2026-03-05', 'Site', '2026-03-06'))).toEqual({ facts: ['TaskDone', 'PhaseDone'] });
  });
});

describe('The transmission to the minister', () => {
  it('follows the consolidation, by some means', () => {
    const file = new Life().drafts(text([replace('p-2', 'Il vaut quatre ans.')], '2026-03-05')).launch();
    file.until('PUBLISH').on('2026-03-05').proceed().on('2026-03-09');
    const transmit = (decision: TaskDecision) => file.decides('secretary', 'TRANSMIT', decision);
    expect(transmit(transmitted('2026-03-10'))).toMatchObject({ refused: 'DATE_IN_FUTURE' });
    expect(transmit(transmitted('2026-03-04'))).toMatchObject({
      refused: 'TRANSMITTED_BEFORE_CONSOLIDATED',
      details: { consolidatedOn: '2026-03-05' },
    });
    expect(transmit(transmitted('2026-03-09', ' '))).toMatchObject({ refused: 'MEANS_REQUIRED' });
    expect(transmit(transmitted('2026-03-06'))).toEqual({ facts: ['TaskDone', 'PhaseDone'] });
  });
});

describe('The entry into force', () => {
  it('comes once, on its day and not before the signature', () => {
    const file = fileAt('SIGN');
    expect(file.when('procedure', { type: 'ENTER_INTO_FORCE' })).toMatchObject({ refused: 'PASSED' });
    file.until('PUBLISH');
    expect(file.state.inForce).toBe(true);
    expect(file.when('procedure', { type: 'ENTER_INTO_FORCE' })).toEqual({ facts: [] });
  });

  it('can lie before the signature when the act says so', () => {
    const file = new Life().drafts(text([replace('p-2', 'Il vaut quatre ans.')], '2026-01-01')).launch();
    file.until('PUBLISH');
    expect(file.state).toMatchObject({ signedOn: '2026-03-02', inForceOn: '2026-01-01', inForce: true });
  });

  it('is followed by one consolidation, which takes the next version', () => {
    const file = new Life()
      .drafts(text([replace('p-2', 'Il vaut quatre ans.')], '2026-04-01'))
      .launch()
      .until('PUBLISH');
    expect(file.when('procedure', { type: 'CONSOLIDATE' })).toMatchObject({ refused: 'PASSED' });
    file.on('2026-04-01').proceed();
    expect(file.state.version).toBe(2);
    expect(file.when('procedure', { type: 'CONSOLIDATE' })).toEqual({ facts: [] });
  });
});

describe('A withdrawal', () => {
  it('is the president’s, with its reason', () => {
    const file = new Life().launch();
    expect(file.when('secretary', { type: 'WITHDRAW', reason: 'x' })).toMatchObject({
      refused: 'NOT_ALLOWED',
      details: { roles: ['PRESIDENT'] },
    });
    expect(file.when('president', { type: 'WITHDRAW', reason: '\t' })).toMatchObject({ refused: 'REASON_REQUIRED' });
  });

  it('ends a proposal that was never launched', () => {
    const file = new Life().launch({ kind: 'CABINET' }, 'cabinet');
    file.commands('president', { type: 'WITHDRAW', reason: 'Retirée par son auteur.' });
    expect(file.asked).toEqual([]);
    expect(file.state.procedure.end).toBe('WITHDRAWN');
  });
});
