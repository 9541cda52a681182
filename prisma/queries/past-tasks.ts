import type { TaskKind } from '../../domain/amendment/tasks.ts';
import type { PastTask } from '../../domain/forecast/known.ts';
import type { Queries } from '../client.ts';

/** What a service did in its last hundred files says how fast it is; what it did years ago does not. */
const MOST_PER_KIND = 100;

/** The last answered tasks of each of some kinds, by the days in Brussels on which they were opened and answered. */
export const pastTasks = (db: Queries, kinds: readonly TaskKind[]): Promise<PastTask[]> =>
  db.$queryRawUnsafe<PastTask[]>(
    `SELECT asked.kind, past."openedOn", past."doneOn"
     FROM unnest($1::text[]) AS asked (kind), LATERAL (
       SELECT t.opened_on AS "openedOn", to_char(t.closed_at AT TIME ZONE 'Europe/Brussels', 'YYYY-MM-DD') AS "doneOn"
       FROM task t WHERE t.kind = asked.kind AND t.status = 'DONE' ORDER BY t.closed_at DESC LIMIT $2::int) past`,
    kinds,
    MOST_PER_KIND,
  );
