/** Where the progress of a start is told: one line a call. */
export type Say = (line: string) => void;

const QUIET_MS = 2_000;

/**
 * Does one step of a start and says how long it took. A step that takes longer than two seconds says every two
 * seconds what it is doing, in the words it reports itself.
 */
export async function step<T>(say: Say, title: string, work: (report: Say) => Promise<T>): Promise<T> {
  const start = performance.now();
  const seconds = () => `${((performance.now() - start) / 1000).toFixed(1)} s`;
  let doing = title;
  const timer = setInterval(() => say(`  … ${doing} (${seconds()})`), QUIET_MS);
  try {
    const result = await work((detail) => {
      doing = detail;
    });
    say(`✓ ${title} (${seconds()})`);
    return result;
  } finally {
    clearInterval(timer);
  }
}
