import type { Phase } from '../../domain/amendment/phases.ts';
import type { TaskKind } from '../../domain/amendment/tasks.ts';
import type { MeetingTaskKind } from '../../domain/meetings/meeting/tasks.ts';
import type { Capacity } from '../../domain/people/roles.ts';
import type { IsoDate } from '../../domain/calendar/dates.ts';
import type { Queries } from '../client.ts';

/** A task as a list shows it, of an amendment or of a meeting: that one's phase is `MEETING`. */
export interface InboxItem {
  /** `<file>.<number of the task in it>`. */
  readonly id: string;
  readonly kind: TaskKind | MeetingTaskKind;
  readonly phase: Phase | 'MEETING';
  readonly capacity: Capacity;
  readonly openedOn: IsoDate;
  readonly dueOn: IsoDate;
  readonly titleFr: string;
  readonly titleNl: string;
  readonly reference: number | null;
  /** Since when its term stands still, and why; null while it runs. */
  readonly suspendedSince: IsoDate | null;
  readonly suspendedBecause: string | null;
}

export type InboxKey = readonly [dueOn: IsoDate, taskId: string];

/** Read from the index `inbox` and the rows it leads to, a page at a time: no other table is looked at. */
export const INBOX_SQL = `
  SELECT task_id AS id, kind, phase, capacity, opened_on AS "openedOn", due_on AS "dueOn",
         title_fr AS "titleFr", title_nl AS "titleNl", reference,
         suspended_since AS "suspendedSince", suspended_because AS "suspendedBecause"
  FROM task_assignee
  WHERE open AND party_id = $1 AND (due_on, task_id) > ($2, $3)
  ORDER BY due_on, task_id LIMIT $4::int`;

/** The open tasks of a party by due date, after a key. */
export const inbox = (db: Queries, partyId: string, limit: number, after: InboxKey = ['', '']): Promise<InboxItem[]> =>
  db.$queryRawUnsafe<InboxItem[]>(INBOX_SQL, partyId, after[0], after[1], limit);
