import type { Origin } from '../../domain/amendment/events.ts';
import type { End, Phase } from '../../domain/amendment/phases.ts';
import type { AmendmentType } from '../../domain/amendment/qualification.ts';
import type { FileStatus } from '../../domain/amendment/state.ts';
import type { Instant, IsoDate } from '../../domain/calendar/dates.ts';
import type { ContractHeader } from '../../domain/contract/header.ts';
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
  readonly phase_since: IsoDate | null;
  /** When the first of its open tasks is due. */
  readonly next_due_on: IsoDate | null;
  readonly round: number;
  readonly end: End | null;
  readonly type: AmendmentType | null;
  readonly consulted_minister: boolean | null;
  readonly origin_kind: Origin['kind'];
  readonly origin_ref: string | null;
  readonly act_number: number | null;
  readonly signed_on: string | null;
  readonly in_force_on: string | null;
  readonly version: number | null;
  readonly opened_at: Date;
  readonly seq: number;
}

/** A file of the list, with what its contract says of itself. */
export interface ListedAmendmentRow extends AmendmentRow {
  readonly header: ContractHeader;
}

export interface AmendmentFilter {
  readonly phase?: string | undefined;
  readonly status?: string | undefined;
  readonly contract?: string | undefined;
  /** A title that contracts give a minister. */
  readonly minister?: string | undefined;
  /** Only files that touch the policy of the consulted minister. */
  readonly consulted?: boolean | undefined;
}

export type AmendmentKey = readonly [openedAt: Instant, id: string];

const COLUMNS = `a.id, a.contract_id, a.reference, a.title_fr, a.title_nl, a.status, a.phase, a.phase_since, a.round, a."end",
  a.type, a.consulted_minister, a.origin_kind, a.origin_ref, a.act_number, a.signed_on, a.in_force_on, a.version, a.opened_at,
  a.seq, (SELECT min(t.due_on) FROM task t
          WHERE t.file_id = a.id AND t.status = 'OPEN' AND t.suspended_since IS NULL) AS next_due_on`;

const NEWEST: AmendmentKey = ['9999-12-31T00:00:00.000Z', ''];

/** What a list is narrowed by: each only when it is asked for, so that its own index can be used. */
const CONDITIONS: Readonly<Record<keyof AmendmentFilter, (value: string) => string>> = {
  status: (value) => `a.status = ${value}`,
  contract: (value) => `a.contract_id = ${value}`,
  consulted: (value) => `(a.consulted_minister OR NOT ${value}::boolean)`,
  // After the signature a file is in several phases: it is found under each that waits for someone.
  phase: (value) => `a.id IN (SELECT id FROM amendment WHERE phase = ${value}
    UNION ALL SELECT file_id FROM task WHERE phase = ${value} AND status = 'OPEN')`,
  minister: (value) => `a.contract_id IN (SELECT id FROM contract
    WHERE header->'parties' @> jsonb_build_array(jsonb_build_object('function', ${value}::text))
       OR header->'concernedMinisters' @> jsonb_build_array(jsonb_build_object('title', ${value}::text)))`,
};

/** The statement that reads a page of files, and its values. */
export function amendmentsQuery(
  filter: AmendmentFilter,
  limit: number,
  [openedAt, id]: AmendmentKey = NEWEST,
): { readonly sql: string; readonly values: readonly unknown[] } {
  const values: unknown[] = [openedAt, id, limit];
  const conditions = Object.entries(filter).flatMap(([name, value]) => {
    const condition = isNarrowing(name) ? CONDITIONS[name] : undefined;
    return condition === undefined || value === undefined ? [] : [condition(`$${values.push(value)}`)];
  });
  const sql = `SELECT ${COLUMNS}, c.header FROM amendment a JOIN contract c ON c.id = a.contract_id
    WHERE ${['(a.opened_at, a.id) < ($1::timestamptz, $2)', ...conditions].join(' AND ')}
    ORDER BY a.opened_at DESC, a.id DESC LIMIT $3::int`;
  return { sql, values };
}

const isNarrowing = (name: string): name is keyof AmendmentFilter => Object.hasOwn(CONDITIONS, name);

/** Files, the newest first. */
export function amendmentsPage(
  db: Queries,
  filter: AmendmentFilter,
  limit: number,
  after?: AmendmentKey,
): Promise<ListedAmendmentRow[]> {
  const { sql, values } = amendmentsQuery(filter, limit, after);
  return db.$queryRawUnsafe<ListedAmendmentRow[]>(sql, ...values);
}

/**
 * Missions that a law gave and that no act covers yet: files that ended without agreement, until a signed one names them as
 * its origin [S art. 7].
 */
export const missionsAwaiting = (db: Queries): Promise<AmendmentRow[]> =>
  db.$queryRawUnsafe<AmendmentRow[]>(
    `SELECT ${COLUMNS} FROM amendment a
     WHERE a.status = 'ENDED' AND a."end" = 'NOT_AGREED'
       AND NOT EXISTS (SELECT FROM amendment covering
                       WHERE covering.origin_kind = 'MISSION_AWAITING' AND covering.origin_ref = a.id
                         AND covering.signed_on IS NOT NULL)
     ORDER BY a.opened_at, a.id`,
  );
