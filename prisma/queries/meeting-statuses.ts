import type { MeetingStatus } from '../../domain/meetings/meeting/meeting.ts';
import type { Queries } from '../client.ts';

/** Where some meetings stand, by their ids; those that are not there are left out. */
export async function meetingStatuses(
  db: Queries,
  ids: readonly string[],
): Promise<Readonly<Record<string, MeetingStatus>>> {
  if (ids.length === 0) return {};
  const rows = await db.$queryRawUnsafe<{ id: string; status: MeetingStatus }[]>(
    'SELECT id, status FROM meeting WHERE id = ANY ($1::text[])',
    ids,
  );
  return Object.fromEntries(rows.map(({ id, status }) => [id, status]));
}
