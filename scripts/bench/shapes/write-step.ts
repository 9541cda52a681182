import type { Pool } from 'pg';
import type { Request } from '../../../prisma/record/file-record.ts';

/** Writes the rows of a step of the measured life through the SQL function, and returns what is answered. */
export async function writeStep(pool: Pool, step: number, fileId: string, request?: Request): Promise<object> {
  const { rows } = await pool.query<{ answer: object | null }>({
    name: 'write_step',
    text: 'SELECT write_step($1, $2, $3, $4, $5) AS answer',
    values: [step, fileId, request?.actorId, request?.key, request?.hash],
  });
  return rows[0]?.answer ?? {};
}
