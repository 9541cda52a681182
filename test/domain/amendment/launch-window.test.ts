import { describe, expect, it } from '@jest/globals';
import { forecastOf } from '../../../domain/forecast/forecast.ts';
import { NOTHING_KNOWN } from '../../../domain/forecast/circumstances.ts';
import { Life, policyWith } from '../../support/domain/life.ts';

/** Launched on 2 March 2026: the next window opens on 1 April. */
const PROPOSE = {
  type: 'PROPOSE',
  contractId: 'contract',
  title: { fr: 'Durée', nl: 'Duur' },
  origin: { kind: 'SERVICE' },
} as const;
const WAIT = { choice: 'WAIT' } as const;
const OPEN = { type: 'OPEN_PHASE', phase: 'DRAFTING' } as const;

describe('A launch outside the quarterly window', () => {
  it('waits for the next one when its author lets it', () => {
    const file = new Life();
    file.when('president', { ...PROPOSE, window: WAIT });
    expect(file.state.procedure.opensOn).toBe('2026-04-01');
    expect(file.when('procedure', OPEN)).toMatchObject({ refused: 'WINDOW_CLOSED', details: { on: '2026-04-01' } });
    file.today = '2026-04-01';
    file.at = '2026-04-01T06:30:00.000Z';
    expect(file.when('procedure', OPEN)).toEqual({ facts: ['PhaseOpened', 'TaskOpened'] });
  });

  it('is forecast from the window on', () => {
    const file = new Life();
    file.when('president', { ...PROPOSE, window: WAIT });
    const { phases } = forecastOf({ state: file.state, today: file.today, circumstances: NOTHING_KNOWN });
    expect(phases[0]).toMatchObject({ phase: 'DRAFTING', at: { EARLIEST: { from: '2026-04-01' } } });
  });

  it('begins at once in urgency, and its reason is kept', () => {
    const file = new Life();
    file.when('president', { ...PROPOSE, window: { choice: 'URGENT', reason: 'La loi entre en vigueur.' } });
    expect(file.recorded.at(-1)?.event).toMatchObject({ type: 'Launched', urgency: 'La loi entre en vigueur.' });
    expect(file.when('procedure', OPEN)).toMatchObject({ facts: ['PhaseOpened', 'TaskOpened'] });
  });

  it('gives its reason in words', () => {
    const outcome = new Life().when('president', { ...PROPOSE, window: { choice: 'URGENT', reason: ' ' } });
    expect(outcome).toMatchObject({ refused: 'REASON_REQUIRED' });
  });

  it('begins at once where nothing is said: the window is soft', () => {
    const file = new Life();
    file.when('president', PROPOSE);
    expect(file.state.procedure.opensOn).toBeUndefined();
  });

  it('waits whatever is said where the window is strict', () => {
    const file = new Life();
    file.policy = policyWith({ 'amendment.window': 'QUARTER_STRICT' });
    file.when('president', { ...PROPOSE, window: { choice: 'URGENT', reason: 'La loi entre en vigueur.' } });
    expect(file.state.procedure.opensOn).toBe('2026-04-01');
  });

  it('does not wait on the day of the window', () => {
    const file = new Life();
    file.today = '2026-04-01';
    file.at = '2026-04-01T08:00:00.000Z';
    file.when('president', { ...PROPOSE, window: WAIT });
    expect(file.state.procedure.opensOn).toBeUndefined();
  });
});
