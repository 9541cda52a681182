import type { Anchor } from '../../domain/proof/anchor.ts';
import type { Database, Queries } from '../client.ts';
import { leavesOf } from '../record/verify-anchors.ts';
import type { AnchorCopy } from '../record/witness.ts';
import { ANCHOR, anchorOf, type AnchorRow } from '../work/anchors.ts';

export async function newestAnchor(db: Queries): Promise<Anchor | undefined> {
  const [row] = await db.$queryRawUnsafe<AnchorRow[]>(`SELECT ${ANCHOR} FROM anchor a ORDER BY a.number DESC LIMIT 1`);
  return row && anchorOf(row);
}

/** The newest anchor when a file came to its signature: the same whenever it is asked. */
export async function anchorAtSignature(
  db: Queries,
  fileId: string,
): Promise<Pick<Anchor, 'number' | 'root'> | undefined> {
  const [found] = await db.$queryRawUnsafe<{ number: number; root: string }[]>(
    `SELECT number, root FROM anchor
     WHERE at <= (SELECT max(at) FROM event WHERE file_id = $1 AND type = 'PhaseOpened' AND data ->> 'phase' = 'SIGNATURE')
     ORDER BY number DESC LIMIT 1`,
    fileId,
  );
  return found;
}

/** Every anchor's number, and whether it is stamped. */
export const anchorNumbers = (db: Queries): Promise<{ number: number; stamped: boolean }[]> =>
  db.$queryRawUnsafe(
    `SELECT a.number, t.number IS NOT NULL AS stamped
     FROM anchor a LEFT JOIN anchor_time_stamp t ON t.number = a.number ORDER BY a.number`,
  );

/** An anchor as it is written outside the database. @throws Error when it, or a leaf of it, is not there. */
export async function anchorCopy(db: Database, number: number): Promise<AnchorCopy> {
  const [row] = await db.$queryRawUnsafe<(AnchorRow & { from: number; token: Uint8Array | null })[]>(
    `SELECT ${ANCHOR}, coalesce((SELECT size FROM anchor WHERE number = a.number - 1), 0) AS "from", t.token
     FROM anchor a LEFT JOIN anchor_time_stamp t ON t.number = a.number WHERE a.number = $1::int`,
    number,
  );
  const leaves = row === undefined ? [] : await leavesOf(db, row.from, row.size);
  if (row === undefined || leaves.length === 0) throw new Error(`Anchor ${number} is not whole in the database.`);
  return { anchor: anchorOf(row), leaves, ...(row.token === null ? {} : { token: row.token }) };
}
