import { keyExpiry } from '../../domain/amendment/key-expiry.ts';
import type { IsoDate } from '../../domain/calendar/dates.ts';
import type { Queries } from '../client.ts';

/** What an organisation's key opens: one task, until a moment. */
export interface TaskKey {
  readonly taskId: string;
  readonly organisationId: string;
  readonly expiresAt: Date;
}

interface KeyRow extends TaskKey {
  readonly dueOn: IsoDate;
  readonly suspended: boolean;
}

/**
 * The key with a hash; `undefined` when no such key was ever sent. It was made for the day the task was due then: where that
 * day has moved on since, it is good for longer, and where the term stands still, it does not expire.
 */
export async function taskKeyNamed(db: Queries, hash: string): Promise<TaskKey | undefined> {
  const [row] = await db.$queryRawUnsafe<KeyRow[]>(
    `SELECT k.task_id AS "taskId", k.organisation_id AS "organisationId", k.expires_at AS "expiresAt",
            t.due_on AS "dueOn", t.suspended_since IS NOT NULL AS suspended
     FROM task_token k JOIN task t ON t.id = k.task_id WHERE k.hash = $1`,
    hash,
  );
  if (row === undefined) return undefined;
  const { dueOn, suspended, ...key } = row;
  const moved = new Date(suspended ? NEVER : keyExpiry(dueOn));
  return { ...key, expiresAt: moved > key.expiresAt ? moved : key.expiresAt };
}

const NEVER = '9999-12-31T00:00:00.000Z';
