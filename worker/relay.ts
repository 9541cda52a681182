import type { Logger } from 'pino';
import type { Database } from '../prisma/client.ts';
import type { Engine } from '../temporal/engine.ts';

/** How often wake-ups that were left behind are looked for, and how many are sent in one go. */
const EVERY_MS = 1_000;
const BATCH = 100;

interface Owed {
  readonly id: bigint;
  readonly file_id: string;
  readonly seq: number;
}

/**
 * Sends the wake-ups that the API left behind: it was stopped after the commit, or the engine was away. One that is still
 * there at the second look was left behind; a fresh one is on its way. Several relays share the work row by row.
 */
export class Relay {
  readonly #db: Database;
  readonly #engine: Engine;
  readonly #logger: Logger;
  #seen = 0n;
  #timer: NodeJS.Timeout | undefined;
  #working: Promise<void> = Promise.resolve();

  constructor(db: Database, engine: Engine, logger: Logger) {
    this.#db = db;
    this.#engine = engine;
    this.#logger = logger;
  }

  start(): void {
    this.#timer = setInterval(() => {
      this.#working = this.#working.then(() => this.#lookSafely());
    }, EVERY_MS);
  }

  /** Ends the looking; what is being sent is finished. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#working;
  }

  /** Sends what was already there at the last look, and remembers what is there now. */
  async look(): Promise<number> {
    const limit = this.#seen;
    const [newest] = await this.#db.$queryRawUnsafe<{ id: bigint | null }[]>('SELECT max(id) AS id FROM wake_up');
    this.#seen = newest?.id ?? this.#seen;
    return this.#db.$transaction(async (tx) => {
      const owed = await tx.$queryRawUnsafe<Owed[]>(
        'SELECT id, file_id, seq FROM wake_up WHERE id <= $1 ORDER BY id LIMIT $2::int FOR UPDATE SKIP LOCKED',
        limit,
        BATCH,
      );
      const newestOf = new Map(owed.map((each) => [each.file_id, each.seq]));
      for (const [fileId, seq] of newestOf) await this.#engine.wake(fileId, seq);
      await tx.wakeUp.deleteMany({ where: { id: { in: owed.map((each) => each.id) } } });
      return owed.length;
    });
  }

  async #lookSafely(): Promise<void> {
    try {
      const sent = await this.look();
      if (sent > 0) this.#logger.info({ sent }, 'wake-ups relayed');
    } catch (error) {
      this.#logger.warn({ reason: error instanceof Error ? error.name : 'unknown' }, 'wake-ups wait');
    }
  }
}
