import { createHash, createHmac } from 'node:crypto';
import { keyExpiry } from '../../domain/amendment/key-expiry.ts';
import { brusselsDate, type Instant, type IsoDate } from '../../domain/calendar/dates.ts';
import type { Database } from '../../prisma/client.ts';

/**
 * An organisation's key to one task, for the link in one message. The same message gives the same key, so that sending it
 * twice makes no second one; only its SHA-256 is stored.
 */
export const taskKey = (secret: string, mailId: string): string =>
  createHmac('sha256', secret).update(`task-key:${mailId}`).digest('base64url');

export const hashOfKey = (key: string): string => createHash('sha256').update(key).digest('hex');

/** Makes a key good for its task until a week after it is due. */
export async function registerKey(
  db: Database,
  key: string,
  task: { readonly taskId: string; readonly organisationId: string; readonly dueOn: IsoDate },
  at: Instant,
): Promise<void> {
  const today = brusselsDate(at);
  const { taskId, organisationId } = task;
  const expiresAt = keyExpiry(task.dueOn > today ? task.dueOn : today);
  await db.taskToken.createMany({
    data: [{ hash: hashOfKey(key), taskId, organisationId, expiresAt }],
    skipDuplicates: true,
  });
}
