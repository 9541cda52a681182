import type { Phase } from '../../domain/amendment/phases.ts';
import type { Point, Subject } from '../../domain/meetings/meeting/points.ts';
import type { MeetingSeries } from '../../domain/meetings/series.ts';
import type { Queries } from '../client.ts';

interface PointRow {
  readonly point_id: string;
  readonly subject_kind: Subject['kind'];
  readonly file_id: string | null;
  readonly phase: Phase | null;
  readonly matter_id: string | null;
  readonly title_fr: string;
  readonly title_nl: string;
  readonly carried: number;
}

/**
 * Of each point, where it stood last in a meeting that is over: what was left unfinished is found there, be it several
 * meetings ago because the agenda of the next one was closed already.
 */
const SQL = `
  SELECT * FROM (
    SELECT DISTINCT ON (p.point_id) p.*
    FROM meeting_point p JOIN meeting m ON m.id = p.meeting_id
    WHERE m.series = $1 AND m.status IN ('HELD', 'MINUTES_DRAFT', 'REMARKS', 'FINAL', 'CANCELLED', 'MISSED')
    ORDER BY p.point_id, m.day DESC, m.id DESC
  ) last
  WHERE outcome IS NULL OR outcome = 'CARRIED_OVER'
  ORDER BY carried DESC, point_id`;

/** The points that earlier meetings of a series left unfinished, as another meeting takes them over. */
export async function carriedPoints(db: Queries, series: MeetingSeries): Promise<readonly Point[]> {
  const rows = await db.$queryRawUnsafe<PointRow[]>(SQL, series);
  return rows.map((row) => ({
    id: row.point_id,
    subject: subjectOf(row),
    title: { fr: row.title_fr, nl: row.title_nl },
    carried: row.carried + 1,
  }));
}

function subjectOf({ file_id: fileId, phase, matter_id: matterId }: PointRow): Subject {
  if (fileId !== null && phase !== null) return { kind: 'FILE', fileId, phase };
  return matterId === null ? { kind: 'OTHER' } : { kind: 'MATTER', matterId };
}
