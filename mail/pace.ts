const MINUTE_MS = 60_000;

/** Time as a pace needs it; in milliseconds. */
export interface PaceClock {
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

const REAL_CLOCK: PaceClock = {
  now: () => Date.now(),
  sleep: (milliseconds) =>
    new Promise((over) => {
      setTimeout(over, milliseconds);
    }),
};

/**
 * Waits for one's turn, of so many a minute, evenly spread; without a number nobody waits. Not the mail library's own limit:
 * that one waits while the message's row is locked, which would hold a database connection for each file that mails.
 */
export function createPace(perMinute: number | undefined, { now, sleep } = REAL_CLOCK): () => Promise<void> {
  if (perMinute === undefined) return () => Promise.resolve();
  const between = MINUTE_MS / perMinute;
  let next = 0;
  return async () => {
    const turn = Math.max(next, now());
    next = turn + between;
    if (turn > now()) await sleep(turn - now());
  };
}
