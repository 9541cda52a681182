import { hashOf } from '../../domain/hash.ts';
import type { Instant } from '../../domain/calendar/dates.ts';
import type { Queries } from '../client.ts';

/** Raised when documents come to look otherwise: what was kept of before is not found then. */
const EDITION = 1;

/**
 * A document as it was made before from the same things, or as it is made now and kept for a while. Whoever keeps none gets it
 * all the same: a database that takes nothing more hands documents out.
 *
 * @param from everything that it is made from, as plain JSON; the same things always make the same bytes.
 */
export async function renderingOf(
  db: Queries,
  from: object,
  now: Instant,
  make: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const key = hashOf({ edition: EDITION, from });
  const [kept] = await db.$queryRawUnsafe<{ bytes: Uint8Array }[]>('SELECT bytes FROM rendering WHERE key = $1', key);
  if (kept !== undefined) return kept.bytes;
  const bytes = await make();
  try {
    await db.$executeRawUnsafe(
      'INSERT INTO rendering (key, bytes, made_at) VALUES ($1, $2, $3::timestamptz) ON CONFLICT DO NOTHING',
      key,
      bytes,
      now,
    );
  } catch {
    // Nothing is lost: the next who asks has it made again.
  }
  return bytes;
}
