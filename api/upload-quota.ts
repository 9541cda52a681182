import { brusselsDate, instantAt } from '../domain/calendar/dates.ts';
import { bytesLeftBy } from '../prisma/queries/left-by.ts';
import type { Dependencies } from './dependencies.ts';
import { Refusal } from './http/refusal.ts';

/**
 * What one person may leave here in a day of Brussels; no limit where it is 0. Two files at once may both find room.
 *
 * @throws Refusal `UPLOAD_QUOTA`
 */
export async function demandRoom(
  { db, now, uploads: { day } }: Dependencies,
  personId: string,
  bytes: number,
): Promise<void> {
  if (day === 0) return;
  const since = instantAt(brusselsDate(now()), '00:00');
  if ((await bytesLeftBy(db, personId, since)) + bytes > day) throw new Refusal('UPLOAD_QUOTA');
}
