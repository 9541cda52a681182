import type { Database } from '../prisma/client.ts';
import type { Engine } from '../temporal/engine.ts';

/**
 * Wakes every file that is not at its end, and closed ones that still owe a message: after a lost engine database, or when
 * a release changes the procedure. Each workflow walks its file from the record to where it stands. Returns how many.
 */
export async function wakeSleepingFiles(db: Database, engine: Engine): Promise<number> {
  const files = await db.$queryRawUnsafe<{ id: string; seq: number }[]>(
    `SELECT id, seq FROM amendment WHERE status <> 'ENDED'
     UNION SELECT a.id, a.seq FROM amendment a JOIN mail m ON m.file_id = a.id AND m.status = 'PENDING'
     UNION SELECT id, seq FROM file WHERE id = 'directory'`,
  );
  for (const { id, seq } of files) await engine.wake(id, seq);
  return files.length;
}
