import type { IsoDate } from '../../domain/calendar/dates.ts';
import type { Queries } from '../client.ts';

/** The days that meetings have which were neither cancelled nor missed, of any series but for one meeting's own. */
export const takenDays = async (db: Queries, butOf: string): Promise<readonly IsoDate[]> => {
  const rows = await db.$queryRawUnsafe<{ day: IsoDate }[]>(
    `SELECT DISTINCT day FROM meeting WHERE id <> $1 AND status NOT IN ('CANCELLED', 'MISSED') ORDER BY day`,
    butOf,
  );
  return rows.map(({ day }) => day);
};
