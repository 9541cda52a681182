import { describe, expect, it } from '@jest/globals';
import { ApplicationFailure } from '@temporalio/common';
import { CLOCK_AHEAD, EngineClock } from '../../worker/engine-clock.ts';

const NOW = '2026-11-23T09:00:00.000Z';

/** What a step answers that a workflow asks for at a moment. */
const asked = (...args: readonly unknown[]): Promise<unknown> =>
  new EngineClock(() => NOW).execute({ args: [...args], headers: {} }, () => Promise.resolve('done'));

describe('the time of the engine, where no clock may be moved', () => {
  it.each([
    ['now', NOW],
    ['late, as after an outage', '2026-11-20T09:00:00.000Z'],
    ['on a machine whose clock differs a little', '2026-11-23T09:00:59.000Z'],
  ])('is taken: %s', async (_when, at) => {
    expect(await asked({ fileId: 'f', at })).toBe('done');
  });

  it.each([
    ['a little more than clocks differ', '2026-11-23T09:01:01.000Z'],
    ['the day a term ends', '2027-01-22T09:00:00.000Z'],
  ])('is not taken before it has come, and the step is tried again: %s', async (_when, at) => {
    const failure = await asked({ fileId: 'f', at }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ApplicationFailure);
    expect(failure).toMatchObject({ type: CLOCK_AHEAD, nonRetryable: false });
  });

  it('is not asked of a step that does not say when it is', async () => {
    expect(await asked()).toBe('done');
    expect(await asked({ fileId: 'f' })).toBe('done');
  });
});
