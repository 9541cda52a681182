import type { Database } from '../prisma/client.ts';

/** A wake-up that the engine has: with it, all earlier ones of its file. */
export interface Told {
  readonly fileId: string;
  readonly seq: number;
}

/** Well within the second after which the relay takes a wake-up for one that was left behind. */
const GATHERED_MS = 100;

const SQL = `
  DELETE FROM wake_up w USING jsonb_to_recordset($1::text::jsonb) AS told ("fileId" text, seq int)
  WHERE w.file_id = told."fileId" AND w.seq <= told.seq`;

/**
 * Strikes wake-ups off, those of a tenth of a second together: one by one, each decision would cost a second commit. What
 * fails, or is lost with the process, the relay tells again.
 */
export class StrikeOff {
  readonly #db: Database;
  #gathered: Told[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(db: Database) {
    this.#db = db;
  }

  add(told: Told): void {
    this.#gathered.push(told);
    this.#timer ??= setTimeout(() => void this.flush(), GATHERED_MS);
  }

  /** Strikes off at once what has been gathered. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const told = this.#gathered.splice(0);
    if (told.length === 0) return;
    await this.#db.$executeRawUnsafe(SQL, JSON.stringify(told)).catch(() => undefined);
  }
}
