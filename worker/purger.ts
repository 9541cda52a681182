import type { Logger } from 'pino';
import type { Instant } from '../domain/calendar/dates.ts';
import type { Database } from '../prisma/client.ts';
import { purge } from '../prisma/work/purge.ts';

const EVERY_MS = 3_600_000;

/** Removes technical data that has served its time, at the start and every hour. What it misses while it is down goes later. */
export class Purger {
  readonly #db: Database;
  readonly #logger: Logger;
  readonly #now: () => Instant;
  #timer: NodeJS.Timeout | undefined;
  #working: Promise<void> = Promise.resolve();

  constructor(db: Database, logger: Logger, now: () => Instant) {
    this.#db = db;
    this.#logger = logger;
    this.#now = now;
  }

  start(): void {
    this.#working = this.#purgeSafely();
    this.#timer = setInterval(() => {
      this.#working = this.#working.then(() => this.#purgeSafely());
    }, EVERY_MS);
  }

  /** Ends the looking; what is being removed is finished. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#working;
  }

  async #purgeSafely(): Promise<void> {
    try {
      this.#logger.info({ removed: await purge(this.#db, this.#now()) }, 'technical data purged');
    } catch (error) {
      this.#logger.warn({ reason: error instanceof Error ? error.name : 'unknown' }, 'the purge waits');
    }
  }
}
