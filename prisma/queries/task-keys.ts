import type { Queries } from '../client.ts';

/** What an organisation's key opens: one task, until a moment. */
export interface TaskKey {
  readonly taskId: string;
  readonly organisationId: string;
  readonly expiresAt: Date;
}

/** The key with a hash; `undefined` when no such key was ever sent. */
export async function taskKeyNamed(db: Queries, hash: string): Promise<TaskKey | undefined> {
  const [row] = await db.$queryRawUnsafe<TaskKey[]>(
    `SELECT task_id AS "taskId", organisation_id AS "organisationId", expires_at AS "expiresAt"
     FROM task_token WHERE hash = $1`,
    hash,
  );
  return row;
}
