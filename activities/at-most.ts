/** Lets so many pieces of work run at a time; the others wait for their turn, first come first served. */
export function atMost(limit: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  const done = (): void => {
    running -= 1;
    waiting.shift()?.();
  };
  return async (work) => {
    while (running >= limit) await new Promise<void>((turn) => waiting.push(turn));
    running += 1;
    try {
      return await work();
    } finally {
      done();
    }
  };
}
