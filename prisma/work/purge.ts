import type { Instant } from '../../domain/calendar/dates.ts';
import type { Queries } from '../client.ts';

/**
 * After how many days what has served its time is removed, by table, with what tells that it has. Technical data alone: nothing of
 * the record, and nobody's name. The terms stand in docs/privacy.md.
 */
export const PURGED = {
  session: [0, 'expire'],
  logout_token: [0, 'expire'],
  api_token: [90, 'least(expires_at, revoked_at)'],
  sign_in_invitation: [90, 'least(expires_at, accepted_at, withdrawn_at)'],
  calendar_feed: [90, 'revoked_at'],
  idempotency_key: [90, 'at'],
  rendering: [30, 'made_at'],
} as const satisfies Readonly<Record<string, readonly [days: number, since: string]>>;

/** Removes what has served its time; how many rows, by table. Safe to run by several at once. */
export async function purge(db: Queries, now: Instant): Promise<Readonly<Record<string, number>>> {
  const removed: Record<string, number> = {};
  for (const [table, [days, since]] of Object.entries(PURGED)) {
    const sql = `DELETE FROM ${table} WHERE ${since} < $1::timestamptz - make_interval(days => $2::int)`;
    removed[table] = await db.$executeRawUnsafe(sql, now, days);
  }
  return removed;
}
