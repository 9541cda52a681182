import type { Instant } from '../../domain/calendar/dates.ts';
import type { By, Recorded } from '../../domain/file.ts';
import { KEPT_PLAN, type Queries } from '../client.ts';

/** An answer given before under the same key. */
export interface Answered<A> {
  readonly requestHash: string;
  readonly answer: A;
}

/** What is read before a command is judged. */
export interface Loaded<E, A = unknown> {
  readonly events: readonly Recorded<E>[];
  /** The link of the file's last event (domain/proof/chain.ts); none of a file that is not there yet. */
  readonly head?: string;
  readonly clockOffsetMs: number;
  /** The newest event of the directory: tells whether what one knows of it is still true. */
  readonly directorySeq: number;
  /** The same of the settings and the calendar. */
  readonly policySeq: number;
  readonly answered?: Answered<A>;
}

interface LoadedRow<E, A> {
  readonly events: readonly { seq: number; at: string; by: By; data: E }[];
  readonly head: string | null;
  readonly clock_offset_ms: number;
  readonly directory_seq: number;
  readonly policy_seq: number;
  readonly answered: Answered<A> | null;
}

const SQL = `${KEPT_PLAN}
  SELECT
    coalesce((SELECT json_agg(json_build_object('seq', seq, 'at', at, 'by', by, 'data', data) ORDER BY seq)
              FROM event WHERE file_id = $1 AND seq > $2::int), '[]'::json) AS events,
    own.head, coalesce(own.clock_offset_ms, 0)::float8 AS clock_offset_ms,
    coalesce((SELECT seq FROM file WHERE id = 'directory'), 0) AS directory_seq,
    coalesce((SELECT seq FROM file WHERE id = 'policy'), 0) AS policy_seq,
    (SELECT json_build_object('requestHash', request_hash, 'answer', answer)
     FROM idempotency_key WHERE actor_id = $3 AND key = $4) AS answered
  FROM (VALUES (1)) AS one LEFT JOIN file own ON own.id = $1`;

/** Reads a file's events after `sinceSeq`, and all else every command needs, in one round trip. */
export async function load<E, A = unknown>(
  db: Queries,
  fileId: string,
  sinceSeq: number,
  request?: { readonly actorId: string; readonly key: string },
): Promise<Loaded<E, A>> {
  const rows = await db.$queryRawUnsafe<LoadedRow<E, A>[]>(
    SQL,
    fileId,
    sinceSeq,
    request?.actorId ?? '',
    request?.key ?? '',
  );
  const [row] = rows;
  if (row === undefined) throw new Error('The record gave no row.');
  return {
    events: row.events.map(({ seq, at, by, data }) => ({ seq, at: instantOf(at), by, event: data })),
    ...(row.head === null ? {} : { head: row.head }),
    clockOffsetMs: row.clock_offset_ms,
    directorySeq: row.directory_seq,
    policySeq: row.policy_seq,
    ...(row.answered === null ? {} : { answered: row.answered }),
  };
}

const instantOf = (at: string): Instant => new Date(at).toISOString();
