import { describe, expect, it } from '@jest/globals';
import { createPace } from '../../mail/pace.ts';

/** A clock that goes on by itself only while somebody sleeps. */
function sleepers() {
  let time = 1_000;
  const slept: number[] = [];
  const sleep = async (milliseconds: number): Promise<void> => {
    slept.push(milliseconds);
    time += milliseconds;
  };
  return { clock: { now: () => time, sleep }, slept, pass: (milliseconds: number) => (time += milliseconds) };
}

describe('The pace of the mails', () => {
  it('lets so many pass a minute, evenly', async () => {
    const { clock, slept } = sleepers();
    const turn = createPace(30, clock);
    for (let mail = 0; mail < 4; mail += 1) await turn();
    expect(slept).toEqual([2_000, 2_000, 2_000]);
  });

  it('saves nothing up: after a pause it is as slow as before', async () => {
    const { clock, slept, pass } = sleepers();
    const turn = createPace(30, clock);
    await turn();
    pass(60_000);
    await turn();
    await turn();
    expect(slept).toEqual([2_000]);
  });

  it('keeps nobody waiting where there is no limit', async () => {
    const { clock, slept } = sleepers();
    const turn = createPace(undefined, clock);
    await Promise.all([turn(), turn(), turn()]);
    expect(slept).toEqual([]);
  });

  it('is one for all who ask at once', async () => {
    const slept: number[] = [];
    const clock = {
      now: () => 0,
      sleep: async (milliseconds: number): Promise<void> => {
        slept.push(milliseconds);
      },
    };
    const turn = createPace(60, clock);
    await Promise.all([turn(), turn(), turn()]);
    expect(slept).toEqual([1_000, 2_000]);
  });
});
