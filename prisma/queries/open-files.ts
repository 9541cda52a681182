import type { Queries } from '../client.ts';

/** The amendments that have not ended, the first opened first. */
export async function openFiles(db: Queries): Promise<readonly string[]> {
  const rows = await db.$queryRawUnsafe<{ id: string }[]>(
    `SELECT id FROM amendment WHERE "end" IS NULL ORDER BY opened_at, id`,
  );
  return rows.map(({ id }) => id);
}
