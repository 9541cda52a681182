import type { Instant } from '../../domain/calendar/dates.ts';
import type { Database, Queries } from '../client.ts';

/** A subscription as it is stored: `hash` is the SHA-256 of its secret. */
export interface Feed {
  readonly hash: string;
  readonly personId: string;
}

/**
 * Makes an address good and the person's address before it void, so that only one leaks at a time. The same address again
 * changes nothing: one that was revoked since stays so.
 */
export async function renewFeed(db: Database, { hash, personId }: Feed, at: Instant): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.$executeRawUnsafe('SELECT pg_advisory_xact_lock(hashtextextended($1, 1))', personId);
    if ((await tx.calendarFeed.findUnique({ where: { hash } })) !== null) return;
    await revokeFeed(tx, personId, at);
    await tx.calendarFeed.create({ data: { hash, personId, madeAt: new Date(at) } });
  });
}

/** Makes a person's address void; where there is none, nothing. */
export async function revokeFeed(db: Queries, personId: string, at: Instant): Promise<void> {
  await db.$executeRawUnsafe(
    'UPDATE calendar_feed SET revoked_at = $2::timestamptz WHERE person_id = $1 AND revoked_at IS NULL',
    personId,
    at,
  );
}

/** Whose calendar an address shows; `undefined` for one that was never given, or is void. */
export async function personOfFeed(db: Queries, hash: string): Promise<string | undefined> {
  const [row] = await db.$queryRawUnsafe<{ readonly person_id: string }[]>(
    'SELECT person_id FROM calendar_feed WHERE hash = $1 AND revoked_at IS NULL',
    hash,
  );
  return row?.person_id;
}

/** Since when a person's present address is good; `undefined` for who has none. */
export async function feedSince(db: Queries, personId: string): Promise<Instant | undefined> {
  const [row] = await db.$queryRawUnsafe<{ readonly made_at: Date }[]>(
    'SELECT made_at FROM calendar_feed WHERE person_id = $1 AND revoked_at IS NULL',
    personId,
  );
  return row?.made_at.toISOString();
}
