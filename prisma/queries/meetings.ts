import type { IsoDate } from '../../domain/calendar/dates.ts';
import type { Bilingual } from '../../domain/language.ts';
import type { MeetingStatus } from '../../domain/meetings/meeting/meeting.ts';
import type { PointOutcome } from '../../domain/meetings/meeting/points.ts';
import type { Month } from '../../domain/meetings/months.ts';
import type { FollowedMeeting } from '../../domain/meetings/promise.ts';
import type { MeetingSeries } from '../../domain/meetings/series.ts';
import type { Queries } from '../client.ts';

/** A meeting as lists show it. */
export interface MeetingRow {
  readonly id: string;
  readonly key: string;
  readonly series: MeetingSeries;
  readonly status: MeetingStatus;
  readonly on: IsoDate;
  readonly at: string;
  readonly minutes: number;
  readonly place: string | null;
  readonly promisedOn: IsoDate;
  readonly reason: string | null;
  /** Of the agenda that was sent last. */
  readonly letter: string | null;
  readonly sequence: number;
  readonly changedAt: Date;
  /** How many points its agenda has. */
  readonly points: number;
}

const ROW = `SELECT id, key, series, status, day AS "on", time AS at, minutes, place, promised_on AS "promisedOn", reason,
  letter, sequence, changed_at AS "changedAt",
  (SELECT count(*)::int FROM meeting_point p WHERE p.meeting_id = m.id) AS points
  FROM meeting m`;

export type MeetingKey = readonly [on: IsoDate, id: string];

export interface MeetingFilter {
  readonly series: readonly MeetingSeries[];
  /** From a day to a day, both included. */
  readonly from?: IsoDate | undefined;
  readonly until?: IsoDate | undefined;
  /** Only those that nobody called off. */
  readonly ahead?: boolean | undefined;
}

const EVER: MeetingKey = ['9999-12-31', '~'];

/** Meetings by their day, the earliest first, after a key. */
export const meetingsFrom = (
  db: Queries,
  { series, from = '', until = '9999-12-31', ahead = false }: MeetingFilter,
  limit: number,
  after: MeetingKey = ['', ''],
): Promise<MeetingRow[]> =>
  db.$queryRawUnsafe<MeetingRow[]>(
    `${ROW} WHERE series = ANY($1::text[]) AND day >= $2 AND day <= $3 AND (day, id) > ($4, $5)
     AND NOT ($7::boolean AND status IN ('CANCELLED', 'MISSED')) ORDER BY day, id LIMIT $6::int`,
    series,
    from,
    until,
    ...after,
    limit,
    ahead,
  );

/** The same, the latest first, before a key. */
export const meetingsBefore = (
  db: Queries,
  { series, from = '', until = '9999-12-31' }: MeetingFilter,
  limit: number,
  before: MeetingKey = EVER,
): Promise<MeetingRow[]> =>
  db.$queryRawUnsafe<MeetingRow[]>(
    `${ROW} WHERE series = ANY($1::text[]) AND day >= $2 AND day <= $3 AND (day, id) < ($4, $5)
     ORDER BY day DESC, id DESC LIMIT $6::int`,
    series,
    from,
    until,
    ...before,
    limit,
  );

/** The meetings a person was invited to, from a day on. */
export const meetingsInviting = (db: Queries, personId: string, from: IsoDate): Promise<MeetingRow[]> =>
  db.$queryRawUnsafe<MeetingRow[]>(
    `${ROW} WHERE invited @> ARRAY[$1::text] AND day >= $2 ORDER BY day, id`,
    personId,
    from,
  );

/** The meetings of some months, as their promise is followed. */
export async function followedMeetings(db: Queries, from: Month, until: Month): Promise<readonly FollowedMeeting[]> {
  const rows = await db.$queryRawUnsafe<MeetingRow[]>(`${ROW} WHERE month >= $1 AND month <= $2`, from, until);
  return rows.map(({ id, key, status, on, promisedOn, reason }) => ({
    id,
    key,
    status,
    on,
    promisedOn,
    reason: reason ?? undefined,
  }));
}

/** A place that a file has on an agenda. */
export interface AgendaPlace extends Pick<MeetingRow, 'id' | 'series' | 'status' | 'on' | 'at'> {
  readonly outcome: PointOutcome['outcome'] | null;
  readonly carried: number;
}

/** The agendas on which a file stands or stood, the latest first. */
export const agendasWith = (db: Queries, fileId: string): Promise<AgendaPlace[]> =>
  db.$queryRawUnsafe<AgendaPlace[]>(
    `SELECT m.id, m.series, m.status, m.day AS "on", m.time AS at, p.outcome, p.carried
     FROM meeting_point p JOIN meeting m ON m.id = p.meeting_id
     WHERE p.file_id = $1 ORDER BY m.day DESC, m.id DESC`,
    fileId,
  );

/** The day of a meeting that is still to be held. */
export type MeetingToCome = Pick<MeetingRow, 'series' | 'on'>;

/** The meetings of some series that are still to be held, from a day on, the earliest first. */
export const meetingsToCome = (
  db: Queries,
  series: readonly MeetingSeries[],
  from: IsoDate,
): Promise<MeetingToCome[]> =>
  db.$queryRawUnsafe<MeetingToCome[]>(
    `SELECT series, day AS "on" FROM meeting
     WHERE series = ANY($1::text[]) AND day >= $2 AND status IN ('PLANNED', 'INVITED', 'FROZEN') ORDER BY day`,
    series,
    from,
  );

/** The titles of the points of some meetings, in the order of their agendas. */
export async function pointsOf(
  db: Queries,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly Bilingual[]>> {
  const rows = await db.$queryRawUnsafe<(Bilingual & { readonly meeting_id: string })[]>(
    `SELECT meeting_id, title_fr AS fr, title_nl AS nl FROM meeting_point
     WHERE meeting_id = ANY($1::text[]) ORDER BY meeting_id, position`,
    ids,
  );
  const byMeeting = new Map<string, Bilingual[]>();
  for (const { meeting_id: id, fr, nl } of rows) byMeeting.set(id, [...(byMeeting.get(id) ?? []), { fr, nl }]);
  return byMeeting;
}
