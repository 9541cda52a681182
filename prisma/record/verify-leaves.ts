import type { HeadLeaf } from '../../domain/proof/anchor.ts';
import type { Findings } from '../../domain/proof/finding.ts';
import type { Database } from '../client.ts';

interface Compared {
  readonly fileId: string;
  readonly seq: number;
  /** Of the file as it stands; `null` when it is gone. */
  readonly fileSeq: number | null;
  /** Whether the event that was the last one then has the link that was anchored; `null` when it is gone. */
  readonly holds: boolean | null;
}

const COMPARE = `
  SELECT l.file_id AS "fileId", l.seq, f.seq AS "fileSeq", e.chain = l.head AS holds
  FROM jsonb_to_recordset($1::text::jsonb) AS l (file_id text, seq int, head text)
  LEFT JOIN file f ON f.id = l.file_id
  LEFT JOIN event e ON e.file_id = l.file_id AND e.seq = l.seq
  WHERE f.id IS NULL OR e.chain IS DISTINCT FROM l.head`;

/** Whether the record still is what leaves say that it was: the file is there, goes as far, and had that link there. */
export async function verifyLeaves(
  db: Database,
  leaves: readonly HeadLeaf[],
  findings: Findings,
  source?: string,
): Promise<void> {
  const rows = leaves.map(({ fileId, seq, head }) => ({ file_id: fileId, seq, head }));
  for (const { fileId, seq, fileSeq, holds } of await db.$queryRawUnsafe<Compared[]>(COMPARE, JSON.stringify(rows))) {
    const where = { fileId, seq, ...(source === undefined ? {} : { source }) };
    if (fileSeq === null) findings.add({ ...where, kind: 'FILE_REMOVED' });
    else if (holds !== null) findings.add({ ...where, kind: 'HISTORY_REWRITTEN' });
    else if (fileSeq < seq) findings.add({ ...where, kind: 'LAST_EVENT_REMOVED' });
  }
}
