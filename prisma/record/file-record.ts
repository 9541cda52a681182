import type { Instant } from '../../domain/calendar/dates.ts';
import type { Fact, Recorded } from '../../domain/file.ts';
import { RuleViolation } from '../../domain/violation.ts';
import type { Database, Queries } from '../client.ts';
import { isClash } from './clash.ts';
import { eventChanges, type Chained } from './event-rows.ts';
import { load, type Loaded } from './load.ts';
import { insert, statementFor, type Change } from './rows.ts';
import { StateCache, type Stream } from './stream.ts';

/** A request that is answered once: the same key and hash get the same answer for good. */
export interface Request {
  readonly actorId: string;
  readonly key: string;
  readonly hash: string;
}

/** What judging a command led to: the facts, and what they change beside the file's events. */
export interface Verdict<E> {
  readonly facts: readonly Fact<E>[];
  readonly changes: (recorded: readonly Recorded<E>[]) => readonly Change[];
}

/** The file as a command finds it. */
export interface Found<S> {
  readonly state: S;
  readonly seq: number;
  readonly at: Instant;
  readonly directorySeq: number;
  readonly policySeq: number;
  readonly db: Queries;
}

export interface Attempt<S, E, A> {
  /** Wall clock of the caller; the file's development offset is added and time never goes back within a file. */
  readonly now: Instant;
  /** The engine's clock, when it runs ahead of the wall clock. */
  readonly notBefore?: Instant;
  readonly request?: Request;
  readonly judge: (found: Found<S>) => Promise<Verdict<E>>;
  readonly answer: (state: S, recorded: readonly Recorded<E>[]) => A;
  /** What is changed beside, in the same transaction, where that takes more than rows of known keys. */
  readonly beside?: (tx: Queries, at: Instant) => Promise<void>;
}

export interface Outcome<S, E, A> {
  readonly state: S;
  readonly seq: number;
  readonly recorded: readonly Recorded<E>[];
  readonly answer: A;
}

/** Enough for any race of people; a file on which this fails has a fault, not a crowd. */
const ATTEMPTS = 50;

/**
 * The one way facts of a kind of file are written (ADR 1): read, judge, write events, derived rows, mails, the wake-up and the
 * answer under its key in one transaction. First without a lock; after a clash under the file's advisory lock, until it
 * succeeds.
 */
export class FileRecord<S, E extends { readonly type: string }> {
  readonly #db: Database;
  readonly #kind: string;
  readonly #stream: Stream<S, E>;
  readonly #cache: StateCache<S, E>;

  constructor(db: Database, kind: string, stream: Stream<S, E>, cacheSize = 500) {
    this.#db = db;
    this.#kind = kind;
    this.#stream = stream;
    this.#cache = new StateCache(stream, cacheSize);
  }

  /** The file as it stands, with what was read of it beside its events. */
  async read(fileId: string, db: Queries = this.#db): Promise<{ state: S; seq: number; loaded: Loaded<E> }> {
    const kept = this.#cache.get(fileId);
    const loaded = await load<E>(db, fileId, kept.seq);
    return { ...this.#cache.advance(fileId, kept, loaded.events), loaded };
  }

  /**
   * @throws RuleViolation what `judge` refuses with; `IDEMPOTENCY_KEY_REUSED` for a known key with another request.
   */
  async record<A>(fileId: string, attempt: Attempt<S, E, A>): Promise<Outcome<S, E, A>> {
    if (attempt.beside === undefined) {
      try {
        return await this.#once(this.#db, fileId, attempt);
      } catch (error) {
        if (!isClash(error)) throw error;
      }
    }
    for (let left = ATTEMPTS; ; left -= 1) {
      try {
        return await this.#underLock(fileId, attempt);
      } catch (error) {
        if (!isClash(error) || left === 0) throw error;
      }
    }
  }

  /** The lock is a statement of its own before the reading: a statement's snapshot is older than its wait. */
  #underLock<A>(fileId: string, attempt: Attempt<S, E, A>): Promise<Outcome<S, E, A>> {
    return this.#db.$transaction(async (tx) => {
      await tx.$executeRawUnsafe('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', fileId);
      return this.#once(tx, fileId, attempt);
    });
  }

  async #once<A>(db: Queries, fileId: string, attempt: Attempt<S, E, A>): Promise<Outcome<S, E, A>> {
    const kept = this.#cache.get(fileId);
    const loaded = await load<E, A>(db, fileId, kept.seq, attempt.request);
    const { state, seq, lastAt } = this.#cache.advance(fileId, kept, loaded.events);
    if (loaded.answered !== undefined) {
      if (loaded.answered.requestHash !== attempt.request?.hash) throw new RuleViolation('IDEMPOTENCY_KEY_REUSED');
      return { state, seq, recorded: [], answer: loaded.answered.answer };
    }
    const at = timeOf(attempt.now, loaded.clockOffsetMs, lastAt, attempt.notBefore);
    const { directorySeq, policySeq } = loaded;
    const { facts, changes } = await attempt.judge({ state, seq, at, directorySeq, policySeq, db });
    const recorded = facts.map((fact, index) => ({ ...fact, seq: seq + index + 1, at }));
    const after = recorded.reduce(this.#stream.evolve, state);
    const answer = attempt.answer(after, recorded);
    const file = { id: fileId, kind: this.#kind, ...(loaded.head === undefined ? {} : { head: loaded.head }) };
    const own = ownChanges(file, attempt.request, recorded, answer, at);
    const { sql, values } = statementFor([...own, ...changes(recorded)]);
    if (values.length > 0) await db.$queryRawUnsafe(sql, ...values);
    if (recorded.length > 0) await attempt.beside?.(db, at);
    return { state: after, seq: seq + recorded.length, recorded, answer };
  }
}

/** The file's events with its row, and the answer under its key. */
const ownChanges = <E extends { readonly type: string }>(
  file: Chained,
  request: Request | undefined,
  recorded: readonly Recorded<E>[],
  answer: unknown,
  at: Instant,
): readonly Change[] => [
  ...eventChanges(file, recorded),
  insert('idempotency_key', request === undefined ? [] : [keyRow(request, answer, at)]),
];

/** A wake-up owed to a file's workflow, for what was recorded last. */
export const wakeUp = (fileId: string, recorded: readonly { readonly seq: number }[]): Change =>
  insert(
    'wake_up',
    recorded.slice(-1).map(({ seq }) => ({ file_id: fileId, seq })),
  );

/** What sends a file's messages about links is woken under this name, beside the file's own workflow. */
export const courierOf = (fileId: string): string => `courier-${fileId}`;

/** What compares the promised meetings with the record is woken under this name, though it is no file. */
export const MEETING_SERIES_FILE = 'meeting-series';

/** Owed where a contract or a setting may have changed what is promised. */
export const wakeMeetingSeries = (recorded: readonly { readonly seq: number }[]): Change =>
  wakeUp(MEETING_SERIES_FILE, recorded);

const keyRow = ({ actorId, key, hash }: Request, answer: unknown, at: Instant) => ({
  actor_id: actorId,
  key,
  request_hash: hash,
  answer,
  at,
});

/** The file's present moment: wall clock and development offset, but never before what has happened already. */
export function timeOf(now: Instant, clockOffsetMs: number, ...floors: readonly (Instant | undefined)[]): Instant {
  const at = new Date(Date.parse(now) + clockOffsetMs).toISOString();
  return floors.reduce<Instant>((latest, floor) => (floor !== undefined && floor > latest ? floor : latest), at);
}
