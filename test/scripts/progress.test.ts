import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { step } from '../../scripts/start/progress.ts';

describe('The progress of a start', () => {
  const said: string[] = [];
  const say = (line: string) => void said.push(line);

  beforeEach(() => {
    jest.useFakeTimers();
    said.length = 0;
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('tells a quick step when it is done', async () => {
    await expect(step(say, 'the part is up', async () => 7)).resolves.toBe(7);
    expect(said).toEqual(['✓ the part is up (0.0 s)']);
  });

  it('tells every two seconds what a long step is doing', async () => {
    const done = step(say, 'the part is up', async (report) => {
      await jest.advanceTimersByTimeAsync(2_000);
      report('package 7 of 9');
      await jest.advanceTimersByTimeAsync(2_000);
    });
    await done;
    expect(said).toEqual(['  … the part is up (2.0 s)', '  … package 7 of 9 (4.0 s)', '✓ the part is up (4.0 s)']);
  });

  it('says nothing more of a step that fails', async () => {
    const fails = step(say, 'the part is up', () => Promise.reject(new Error('no')));
    await expect(fails).rejects.toThrow('no');
    await jest.advanceTimersByTimeAsync(10_000);
    expect(said).toEqual([]);
  });
});
