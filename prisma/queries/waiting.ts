import type { Phase } from '../../domain/amendment/phases.ts';
import type { IsoDate } from '../../domain/calendar/dates.ts';
import type { RoleOfPerson } from '../../domain/people/gone.ts';
import type { Party } from '../../domain/people/roles.ts';
import type { Queries } from '../client.ts';
import type { InboxItem, InboxKey } from './inbox.ts';

/**
 * Why a task will hardly be done by itself: none of those asked can do it any more, or those above were told that it is late
 * and it still waits.
 */
export type Stuck = 'NOBODY_LEFT' | 'ESCALATED';

/** A task that waits, with those it waits for; `stuck` when it is. */
export interface WaitingItem extends InboxItem {
  readonly assignees: readonly Party[];
  readonly stuck: Stuck | null;
}

export interface WaitingFilter {
  readonly today: IsoDate;
  /** Who can do nothing any more in a role (`goneOn`). */
  readonly gone: readonly RoleOfPerson[];
  readonly phase?: Phase | undefined;
  /** Only what was due before today. */
  readonly late?: boolean | undefined;
  readonly stuck?: boolean | undefined;
}

const GONE = `gone AS (SELECT * FROM unnest($1::text[], $2::text[]) AS g (capacity, party_id))`;

/** Of a task `t`: who was asked and whether all of them are gone, with what their inboxes show of it: one lookup a task. */
const ASKED = `(
  SELECT json_agg(json_build_object('kind', a.party_kind, 'id', a.party_id) ORDER BY a.party_id) AS assignees,
         bool_and((a.capacity, a.party_id) IN (SELECT capacity, party_id FROM gone)) AS nobody_left,
         min(a.title_fr) AS title_fr, min(a.title_nl) AS title_nl, min(a.reference) AS reference
  FROM task_assignee a WHERE a.task_id = t.id AND a.open)`;

/** Not `EXISTS`, for which all escalations that ever were would be read. */
const ESCALATED = `(
  SELECT true FROM event e WHERE e.file_id = t.file_id AND (e.data->>'task')::int = t.seq
    AND e.type = 'Nudged' AND e.data->'nudge'->>'kind' = 'ESCALATION' LIMIT 1)`;

/** A term that stands still is never late. */
const LATE = `(t.due_on < $5 AND t.suspended_since IS NULL)`;

/** Open tasks after a key; `$3`-`$4` the key, `$5` today, `$6` the phase or null, `$7` whether only late ones, `$8` how many. */
const openTasks = (table: string, restriction = ''): string => `
  SELECT t.* FROM ${table} t
  WHERE t.status = 'OPEN' AND (t.due_on, t.id) > ($3, $4)
    AND ($6::text IS NULL OR t.phase = $6) AND (NOT $7::boolean OR ${LATE}) ${restriction}
  ORDER BY t.due_on, t.id LIMIT $8::int`;

/** Those that nobody can do are few, and found from those who are gone. */
const LEFT_ALONE = `left_alone AS MATERIALIZED (
  SELECT t.* FROM task t
  WHERE t.id IN (
    SELECT a.task_id FROM gone g JOIN task_assignee a ON a.party_id = g.party_id AND a.capacity = g.capacity AND a.open)
    AND (SELECT nobody_left FROM ${ASKED}))`;

const STUCK = `
  (${openTasks('left_alone')}) UNION (${openTasks('task', `AND ${LATE} AND ${ESCALATED}`)})
  ORDER BY due_on, id LIMIT $8::int`;

const listed = (tasks: string, found = ''): string => `
  WITH ${GONE}${found}, page AS (${tasks})
  SELECT t.id, t.kind, t.phase, t.capacity, t.opened_on AS "openedOn", t.due_on AS "dueOn",
         asked.title_fr AS "titleFr", asked.title_nl AS "titleNl", asked.reference, asked.assignees,
         t.suspended_since AS "suspendedSince", t.suspended_because AS "suspendedBecause",
         CASE WHEN asked.nobody_left THEN 'NOBODY_LEFT' WHEN ${LATE} AND ${ESCALATED} THEN 'ESCALATED' END AS stuck
  FROM page t, LATERAL ${ASKED} asked
  ORDER BY t.due_on, t.id`;

/** What is read for a page of all that waits, and for one of what is stuck. */
export const WAITING_SQL = { all: listed(openTasks('task')), stuck: listed(STUCK, `, ${LEFT_ALONE}`) };

/** The values of both, in the order of their numbers. */
export const waitingValues = (
  { today, gone, phase, late }: WaitingFilter,
  limit: number,
  [dueOn, taskId]: InboxKey = ['', ''],
): readonly unknown[] => [
  gone.map(({ role }) => role),
  gone.map(({ personId }) => personId),
  dueOn,
  taskId,
  today,
  phase ?? null,
  late ?? false,
  limit,
];

/** The open tasks of all files by due date, after a key, with those they wait for: what is late comes first. */
export const waiting = (db: Queries, filter: WaitingFilter, limit: number, after?: InboxKey): Promise<WaitingItem[]> =>
  db.$queryRawUnsafe<WaitingItem[]>(
    filter.stuck === true ? WAITING_SQL.stuck : WAITING_SQL.all,
    ...waitingValues(filter, limit, after),
  );
