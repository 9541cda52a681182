import type { TaskKind } from '../../domain/amendment/tasks.ts';
import type { Capacity } from '../../domain/people/roles.ts';
import type { Queries } from '../client.ts';

/** An open task with everyone it was addressed to. */
export interface AddressedTask {
  readonly id: string;
  readonly kind: TaskKind;
  readonly assigneeIds: readonly string[];
}

/** The open tasks that wait for a person in a capacity. */
export const openTasksOf = (db: Queries, personId: string, capacity: Capacity): Promise<AddressedTask[]> =>
  db.$queryRawUnsafe<AddressedTask[]>(
    `SELECT own.task_id AS id, own.kind,
            (SELECT array_agg(a.party_id ORDER BY a.party_id) FROM task_assignee a
             WHERE a.task_id = own.task_id AND a.open) AS "assigneeIds"
     FROM task_assignee own WHERE own.party_id = $1 AND own.capacity = $2 AND own.open ORDER BY own.task_id`,
    personId,
    capacity,
  );
