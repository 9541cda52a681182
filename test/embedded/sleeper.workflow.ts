import { defineQuery, setHandler, sleep } from '@temporalio/workflow';

/** Sleeps a day at a time and returns how long it slept by its own clock, in days; tells its wakings when asked. */
export async function sleeper(days: number): Promise<number> {
  const start = Date.now();
  let wakings = 0;
  setHandler(defineQuery<number>('wakings'), () => wakings);
  for (; wakings < days; wakings += 1) await sleep('1 day');
  return Math.round((Date.now() - start) / 86_400_000);
}
