import type { Instant } from '../../domain/calendar/dates.ts';
import { RuleViolation } from '../../domain/violation.ts';
import type { Queries } from '../client.ts';
import { isClash } from '../record/clash.ts';
import type { Request } from '../record/file-record.ts';
import { insert, statementFor, type Change } from '../record/rows.ts';

interface Kept {
  readonly requestHash: string;
  readonly answer: unknown;
}

/** A write that is no fact of a file: what it changes, and what is answered. */
export interface Once<A> {
  readonly request: Request;
  readonly at: Instant;
  readonly changes: readonly Change[];
  readonly answer: A;
}

/**
 * Writes rows and the answer under its key in one statement; a repeat of the request gets that answer and changes nothing.
 *
 * @throws RuleViolation `IDEMPOTENCY_KEY_REUSED` for a known key with another request.
 */
export async function answerOnce<A extends object>(db: Queries, once: Once<A>): Promise<A> {
  const { request, at, changes, answer } = once;
  const kept = await keptAnswer<A>(db, request);
  if (kept !== undefined) return kept;
  const { actorId: actor_id, key, hash: request_hash } = request;
  const row = insert('idempotency_key', [{ actor_id, key, request_hash, answer, at }]);
  const { sql, values } = statementFor([...changes, row]);
  try {
    await db.$queryRawUnsafe(sql, ...values);
    return answer;
  } catch (error) {
    const meanwhile = isClash(error) ? await keptAnswer<A>(db, request) : undefined;
    if (meanwhile === undefined) throw error;
    return meanwhile;
  }
}

/**
 * What a request was answered before; `undefined` for a new one. Asked first where rights are checked outside the record:
 * what was accepted is answered again, whatever its sender may do now.
 *
 * @throws RuleViolation `IDEMPOTENCY_KEY_REUSED`
 */
export function keptAnswer<A extends object>(db: Queries, request: Request): Promise<A | undefined>;
export async function keptAnswer(db: Queries, { actorId, key, hash }: Request): Promise<unknown> {
  const [kept] = await db.$queryRawUnsafe<Kept[]>(
    'SELECT request_hash AS "requestHash", answer FROM idempotency_key WHERE actor_id = $1 AND key = $2',
    actorId,
    key,
  );
  if (kept === undefined) return undefined;
  if (kept.requestHash !== hash) throw new RuleViolation('IDEMPOTENCY_KEY_REUSED');
  return kept.answer;
}
