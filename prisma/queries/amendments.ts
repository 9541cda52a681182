import type { Origin } from '../../domain/amendment/events.ts';
import type { End, Phase } from '../../domain/amendment/phases.ts';
import type { AmendmentType } from '../../domain/amendment/qualification.ts';
import type { FileStatus } from '../../domain/amendment/state.ts';
import type { Instant } from '../../domain/calendar/dates.ts';
import type { Queries } from '../client.ts';

/** A file as a list shows it, without what has not happened. */
export interface AmendmentRow {
  readonly id: string;
  readonly contract_id: string;
  readonly reference: number | null;
  readonly title_fr: string;
  readonly title_nl: string;
  readonly status: FileStatus;
  readonly phase: Phase | null;
  readonly round: number;
  readonly end: End | null;
  readonly type: AmendmentType | null;
  readonly origin_kind: Origin['kind'];
  readonly origin_ref: string | null;
  readonly act_number: number | null;
  readonly signed_on: string | null;
  readonly in_force_on: string | null;
  readonly version: number | null;
  readonly opened_at: Date;
  readonly seq: number;
}

export interface AmendmentFilter {
  readonly phase?: string | undefined;
  readonly status?: string | undefined;
  readonly contract?: string | undefined;
}

export type AmendmentKey = readonly [openedAt: Instant, id: string];

const COLUMNS = `a.id, a.contract_id, a.reference, a.title_fr, a.title_nl, a.status, a.phase, a.round, a."end", a.type,
  a.origin_kind, a.origin_ref, a.act_number, a.signed_on, a.in_force_on, a.version, a.opened_at, a.seq`;

const NEWEST: AmendmentKey = ['9999-12-31T00:00:00.000Z', ''];

/** Files, the newest first. After the signature a file is in several phases: it is found under each that waits for someone. */
export const amendmentsPage = (
  db: Queries,
  { phase, status, contract }: AmendmentFilter,
  limit: number,
  [openedAt, id]: AmendmentKey = NEWEST,
): Promise<AmendmentRow[]> =>
  db.$queryRawUnsafe<AmendmentRow[]>(
    `SELECT ${COLUMNS} FROM amendment a
     WHERE (a.opened_at, a.id) < ($1::timestamptz, $2)
       AND ($3::text IS NULL OR a.status = $3)
       AND ($4::text IS NULL OR a.contract_id = $4)
       AND ($5::text IS NULL OR a.phase = $5
            OR EXISTS (SELECT FROM task t WHERE t.file_id = a.id AND t.phase = $5 AND t.status = 'OPEN'))
     ORDER BY a.opened_at DESC, a.id DESC LIMIT $6::int`,
    openedAt,
    id,
    status ?? null,
    contract ?? null,
    phase ?? null,
    limit,
  );

/**
 * Missions that a law gave and that no act covers yet: files that ended without agreement, until a signed one names them as
 * its origin [S art. 7].
 */
export const missionsAwaiting = (db: Queries): Promise<AmendmentRow[]> =>
  db.$queryRawUnsafe<AmendmentRow[]>(
    `SELECT ${COLUMNS} FROM amendment a
     WHERE a."end" = 'NOT_AGREED'
       AND NOT EXISTS (SELECT FROM amendment covering
                       WHERE covering.origin_kind = 'MISSION_AWAITING' AND covering.origin_ref = a.id
                         AND covering.signed_on IS NOT NULL)
     ORDER BY a.opened_at, a.id`,
  );
