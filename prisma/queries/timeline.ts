import type { AmendmentEvent } from '../../domain/amendment/events.ts';
import type { By } from '../../domain/file.ts';
import type { Queries } from '../client.ts';

export interface TimelineRow {
  readonly seq: number;
  readonly at: Date;
  readonly by: By;
  readonly event: AmendmentEvent;
}

/** A file's events in their order, after one of them. */
export const timeline = (db: Queries, fileId: string, limit: number, afterSeq = 0): Promise<TimelineRow[]> =>
  db.$queryRawUnsafe<TimelineRow[]>(
    `SELECT seq, at, by, data AS event FROM event
     WHERE file_id = $1 AND seq > $2::int ORDER BY seq LIMIT $3::int`,
    fileId,
    afterSeq,
    limit,
  );
