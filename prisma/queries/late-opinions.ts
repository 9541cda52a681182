import type { TaskKind } from '../../domain/amendment/tasks.ts';
import type { Queries } from '../client.ts';

const OPINION: TaskKind = 'GIVE_STAKEHOLDER_OPINION';

/** How many stakeholders gave an opinion after their consultation was closed, however often; who had answered in time is none. */
export async function lateOpinions(db: Queries, fileId: string): Promise<number> {
  const [found] = await db.$queryRawUnsafe<{ count: number }[]>(
    `SELECT count(DISTINCT t.seq)::int AS count
     FROM event e JOIN task t ON t.file_id = e.file_id AND t.seq = (e.data->>'task')::int
     WHERE e.file_id = $1 AND e.type = 'AnswerKept' AND t.kind = $2 AND t.status = 'MOOT'`,
    fileId,
    OPINION,
  );
  return found?.count ?? 0;
}
