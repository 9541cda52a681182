import type { Instant } from '../../domain/calendar/dates.ts';
import type { Queries } from '../client.ts';

/** What an erasure is judged by beside the directory. */
export interface ErasureFacts {
  /** The ids of the open tasks that are asked of the person. */
  readonly openTasks: readonly string[];
  /** When he was registered. */
  readonly registeredAt: Instant;
}

interface FactsRow {
  readonly id: string;
  readonly openTasks: readonly string[];
  readonly registeredAt: Date;
}

/** The facts of some persons, by their id. */
export async function factsOfMany(
  db: Queries,
  ids: readonly string[],
): Promise<Readonly<Record<string, ErasureFacts>>> {
  const rows = await db.$queryRawUnsafe<FactsRow[]>(
    `SELECT e.data -> 'person' ->> 'id' AS id, e.at AS "registeredAt",
            ARRAY(SELECT a.task_id FROM task_assignee a
                  WHERE a.party_id = e.data -> 'person' ->> 'id' AND a.party_kind = 'PERSON' AND a.open ORDER BY a.task_id) AS "openTasks"
     FROM event e
     WHERE e.file_id = 'directory' AND e.type = 'PersonRegistered' AND e.data -> 'person' ->> 'id' = ANY($1::text[])`,
    ids,
  );
  return Object.fromEntries(
    rows.map(({ id, openTasks, registeredAt }) => [id, { openTasks, registeredAt: registeredAt.toISOString() }]),
  );
}

/** The facts of one; of someone unknown there are none, which the rules refuse by name. */
export const factsOf = async (db: Queries, id: string): Promise<ErasureFacts> =>
  (await factsOfMany(db, [id]))[id] ?? { openTasks: [], registeredAt: '1970-01-01T00:00:00.000Z' };
