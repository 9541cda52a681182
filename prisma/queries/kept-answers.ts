import type { Queries } from '../client.ts';

/** What somebody's request was answered under its key; `undefined` when nothing was kept under it. Its shape is the asker's. */
export async function answerKeptUnder(db: Queries, actorId: string, key: string): Promise<unknown> {
  const [kept] = await db.$queryRawUnsafe<{ answer: unknown }[]>(
    'SELECT answer FROM idempotency_key WHERE actor_id = $1 AND key = $2',
    actorId,
    key,
  );
  return kept?.answer;
}
