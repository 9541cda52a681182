import connectPgSimple from 'connect-pg-simple';
import session, { type SessionData } from 'express-session';
import type { Request } from 'express';
import type { Pool } from 'pg';
import type { Instant } from '../../domain/calendar/dates.ts';
import { Refusal } from '../http/refusal.ts';
import { timeLeft, type SessionTimes } from './session.ts';

const PgStore = connectPgSimple(session);

/** A request within that time of the last one noted is not: a page must not cost a write. */
const NOTED_EVERY_MS = 60_000;

export interface StoreOptions {
  readonly pool: Pool;
  readonly times: SessionTimes;
  readonly now: () => Instant;
  /** Told that clearing away sessions that are over failed. */
  readonly onFailure: (error: unknown) => void;
}

type Done = (error?: unknown) => void;

/**
 * Sessions in PostgreSQL. Whether one is over is judged by the application's clock when it is read; `expire`, by the machine's,
 * only says when its row can be cleared away. A session that was ended stays so: what a request under way leaves is written to
 * a row that is still there, and a row is made by signing in alone.
 */
export class SessionStore extends PgStore {
  readonly #options: StoreOptions;
  /** The sessions that are being made, by their ids. */
  readonly #made = new Set<string>();

  constructor(options: StoreOptions) {
    const { pool, times, onFailure } = options;
    super({ pool, ttl: times.idle / 1000, errorLog: (_text: unknown, error: unknown) => onFailure(error) });
    this.#options = options;
  }

  override get(sid: string, done: (error: unknown, session?: SessionData | null) => void): void {
    super.get(sid, (error: unknown, found) => {
      if (error !== undefined && error !== null) {
        this.#options.onFailure(error);
        return done(new Refusal('UNAVAILABLE'));
      }
      let left = 0;
      // What is thrown in here would be taken for a broken row, and end the session.
      try {
        left = found === undefined || found === null ? 0 : this.#left(found);
      } catch (fault) {
        return done(fault);
      }
      done(null, left > 0 ? found : null);
    });
  }

  override regenerate(request: Request, done: Done): void {
    super.regenerate(request, (error: unknown) => {
      this.#made.add(request.sessionID);
      done(error);
    });
  }

  override set(sid: string, data: SessionData, done?: Done): void {
    if (this.#made.delete(sid)) return super.set(sid, data, done);
    this.#write('UPDATE session SET sess = $2 WHERE sid = $1', [sid, data], done);
  }

  override touch(sid: string, data: SessionData, done?: Done): void {
    const now = this.#options.now();
    if (data.seenAt === undefined || Date.parse(now) - Date.parse(data.seenAt) < NOTED_EVERY_MS) return done?.();
    const seen = { ...data, seenAt: now };
    const expire = new Date(Date.now() + this.#left(seen));
    this.#write(
      `UPDATE session SET expire = $2, sess = jsonb_set(sess, '{seenAt}', to_jsonb($3::text)) WHERE sid = $1`,
      [sid, expire, now],
      // That a request was seen is no reason to fail it.
      (error) => {
        if (error !== undefined) this.#options.onFailure(error);
        done?.();
      },
    );
  }

  /** What does not say since when it lasts was not made here, and is over. */
  #left(data: SessionData): number {
    const { times, now } = this.#options;
    return data.signedInAt === undefined ? 0 : timeLeft(times, data, now());
  }

  #write(statement: string, values: unknown[], done?: Done): void {
    this.#options.pool.query(statement, values).then(
      () => done?.(),
      (error: unknown) => done?.(error),
    );
  }
}
