import type { Queries } from '../client.ts';
import type { TimelineRow } from './timeline.ts';

const EVENT = 'SELECT seq, at, by, data AS event FROM event';

/** What led to a step: the last thing that somebody decided in a file before one of its events. */
export async function actBefore(db: Queries, fileId: string, seq: number): Promise<TimelineRow | undefined> {
  const [row] = await db.$queryRawUnsafe<TimelineRow[]>(
    `${EVENT} WHERE file_id = $1 AND seq < $2::int AND type IN ('Proposed', 'Launched', 'TaskDone')
     ORDER BY seq DESC LIMIT 1`,
    fileId,
    seq,
  );
  return row;
}

/** The last word on a task: how it was decided, or that its decision was taken back or its answer struck. */
export async function lastWordOn(db: Queries, fileId: string, task: number): Promise<TimelineRow | undefined> {
  const [row] = await db.$queryRawUnsafe<TimelineRow[]>(
    `${EVENT} WHERE file_id = $1 AND type IN ('TaskDone', 'DecisionTakenBack', 'AnswerStruck') AND (data->>'task')::int = $2::int
     ORDER BY seq DESC LIMIT 1`,
    fileId,
    task,
  );
  return row;
}
