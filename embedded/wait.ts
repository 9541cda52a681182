import { setTimeout as delay } from 'node:timers/promises';

/**
 * Asks `probe` again every `everyMs` until it answers something else than `undefined`, and returns that.
 * Returns `undefined` when `withinMs` has passed first. An error thrown by the probe ends the wait.
 */
export async function waitFor<T>(
  probe: () => Promise<T | undefined>,
  { withinMs, everyMs = 50 }: { withinMs: number; everyMs?: number },
): Promise<T | undefined> {
  const deadline = performance.now() + withinMs;
  for (;;) {
    const answer = await probe();
    if (answer !== undefined || performance.now() >= deadline) return answer;
    await delay(everyMs);
  }
}
