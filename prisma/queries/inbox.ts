import type { Phase } from '../../domain/amendment/phases.ts';
import type { TaskKind } from '../../domain/amendment/tasks.ts';
import type { Capacity } from '../../domain/people/roles.ts';
import type { IsoDate } from '../../domain/calendar/dates.ts';
import type { Queries } from '../client.ts';

/** A task as a list shows it. */
export interface InboxItem {
  readonly id: string;
  readonly amendmentId: string;
  readonly seq: number;
  readonly kind: TaskKind;
  readonly phase: Phase;
  readonly capacity: Capacity;
  readonly openedOn: IsoDate;
  readonly dueOn: IsoDate;
  readonly titleFr: string;
  readonly titleNl: string;
  readonly reference: number | null;
  readonly actNumber: number | null;
}

export type InboxKey = readonly [dueOn: IsoDate, taskId: string];

/**
 * The page is cut in the index `inbox` first; only its rows are then looked up. Without the inner LIMIT the planner may
 * read every open task of a busy party.
 */
const SQL = `
  SELECT t.id, t.file_id AS "amendmentId", t.seq, t.kind, t.phase, t.capacity,
         t.opened_on AS "openedOn", mine.due_on AS "dueOn",
         f.title_fr AS "titleFr", f.title_nl AS "titleNl", f.reference, f.act_number AS "actNumber"
  FROM (
    SELECT task_id, due_on FROM task_assignee
    WHERE open AND party_id = $1 AND (due_on, task_id) > ($2, $3)
    ORDER BY due_on, task_id LIMIT $4::int
  ) mine
  JOIN task t ON t.id = mine.task_id
  JOIN amendment f ON f.id = t.file_id
  ORDER BY mine.due_on, mine.task_id`;

/** The open tasks of a party by due date, after a key; the whole query in one, for its plan to be looked at. */
export const inbox = (db: Queries, partyId: string, limit: number, after: InboxKey = ['', '']): Promise<InboxItem[]> =>
  db.$queryRawUnsafe<InboxItem[]>(SQL, partyId, after[0], after[1], limit);

export const INBOX_SQL = SQL;
