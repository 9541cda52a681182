import type { MatterKind, MatterOutcome, MatterStatus } from '../../domain/matters/matter.ts';
import type { MeetingSeries } from '../../domain/meetings/series.ts';
import type { Queries } from '../client.ts';

/** A matter as a list shows it. */
export interface MatterRow {
  readonly id: string;
  readonly kind: MatterKind;
  readonly series: MeetingSeries;
  readonly title_fr: string;
  readonly title_nl: string;
  readonly status: MatterStatus;
  readonly outcome: MatterOutcome | null;
  readonly organisation_id: string | null;
  readonly received_on: string;
  readonly due_on: string;
}

const COLUMNS =
  'id, kind, series, title_fr, title_nl, status, outcome, organisation_id, received_on, due_on, raised_at, changed_at, seq';

/** What waits to be settled, what is due first at the top. */
export const openMatters = (db: Queries): Promise<readonly MatterRow[]> =>
  db.$queryRawUnsafe<MatterRow[]>(`SELECT ${COLUMNS} FROM matter WHERE status <> 'SETTLED' ORDER BY due_on, id`);

/** What was settled, the last first. */
export const settledMatters = (db: Queries, limit: number): Promise<readonly MatterRow[]> =>
  db.$queryRawUnsafe<MatterRow[]>(
    `SELECT ${COLUMNS} FROM matter WHERE status = 'SETTLED' ORDER BY changed_at DESC, id LIMIT $1::int`,
    limit,
  );

/** The meetings on whose agenda a matter stood or stands, the newest first. */
export const meetingsOfMatter = (
  db: Queries,
  id: string,
): Promise<
  readonly {
    readonly id: string;
    readonly day: string;
    readonly series: MeetingSeries;
    readonly outcome: string | null;
  }[]
> =>
  db.$queryRawUnsafe(
    `SELECT m.id, m.day, m.series, p.outcome FROM meeting_point p JOIN meeting m ON m.id = p.meeting_id
     WHERE p.matter_id = $1 AND m.status NOT IN ('CANCELLED', 'MISSED') ORDER BY m.day DESC, m.id`,
    id,
  );
