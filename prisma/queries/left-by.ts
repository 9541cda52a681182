import type { Instant } from '../../domain/calendar/dates.ts';
import type { Queries } from '../client.ts';

/** How many bytes of files a person has left here since a moment. */
export async function bytesLeftBy(db: Queries, personId: string, since: Instant): Promise<number> {
  const [row] = await db.$queryRawUnsafe<{ bytes: number }[]>(
    `SELECT coalesce(sum(octet_length(bytes)), 0)::float8 AS bytes FROM (
       SELECT d.bytes FROM file_document f JOIN document d USING (sha256)
       WHERE f.uploaded_by = $1 AND f.at >= $2::timestamptz
       UNION ALL SELECT bytes FROM word_upload WHERE uploaded_by = $1 AND uploaded_at >= $2::timestamptz) AS left_here`,
    personId,
    since,
  );
  return row?.bytes ?? 0;
}
