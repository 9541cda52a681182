import type { IsoDate } from '../../domain/calendar/dates.ts';
import type { MatterMeetings } from '../../domain/matters/decide-matter.ts';
import type { MeetingSeries } from '../../domain/meetings/series.ts';
import type { Queries } from '../client.ts';

/** A matter, as far as its meetings are looked for: of its series, from its receipt to its last day. */
export interface Sought {
  readonly id: string;
  readonly series: MeetingSeries;
  readonly receivedOn: IsoDate;
  readonly dueOn: IsoDate;
}

/**
 * A meeting is in time when it is planned for one of those days, or was held on one with the matter on its agenda. It was
 * discussed where the point was dealt with, and not carried over.
 */
const SQL = `
  WITH stood AS (
    SELECT m.day, p.outcome FROM meeting_point p JOIN meeting m ON m.id = p.meeting_id
    WHERE p.matter_id = $1 AND m.status IN ('HELD', 'MINUTES_DRAFT', 'REMARKS', 'FINAL'))
  SELECT
    EXISTS (SELECT FROM meeting
            WHERE series = $2 AND day BETWEEN $3 AND $4 AND status IN ('PLANNED', 'INVITED', 'FROZEN'))
    OR EXISTS (SELECT FROM stood WHERE day BETWEEN $3 AND $4) AS planned,
    EXISTS (SELECT FROM stood WHERE outcome IN ('DECIDED', 'NOTED')) AS discussed`;

/** Whether a matter has a meeting in time, and was talked about in one. */
export async function matterMeetings(db: Queries, { id, series, receivedOn, dueOn }: Sought): Promise<MatterMeetings> {
  const [found] = await db.$queryRawUnsafe<MatterMeetings[]>(SQL, id, series, receivedOn, dueOn);
  return found ?? { planned: false, discussed: false };
}
