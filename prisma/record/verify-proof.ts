import { Findings, type Finding } from '../../domain/proof/finding.ts';
import type { Database } from '../client.ts';
import { verifyAnchors, type AnchorCount } from './verify-anchors.ts';
import { verifyChain } from './verify-chain.ts';
import { verifyCopies } from './verify-copies.ts';
import type { Witness } from './witness.ts';

export interface ProofReport extends AnchorCount {
  readonly files: number;
  readonly events: number;
  /** How many copies of anchors were compared. */
  readonly copies: number;
  readonly findings: readonly Finding[];
}

const PAGE = 500;

/**
 * Whether the record is what was written: every chain from its first event on, the log of heads, the anchors, and the copies of
 * them outside the database (ADR 25). Reads in pages, changes nothing, and may run while the record is written.
 */
export async function verifyProof(db: Database, witness: Witness): Promise<ProofReport> {
  const findings = new Findings();
  const counts = { files: 0, events: 0, copies: 0 };
  for (let after = ''; ;) {
    const files = await db.file.findMany({ where: { id: { gt: after } }, orderBy: { id: 'asc' }, take: PAGE });
    const last = files.at(-1);
    if (last === undefined) break;
    for (const { id } of files) counts.events += await verifyChain(db, id, findings);
    counts.files += files.length;
    after = last.id;
  }
  await verifyOrphans(db, findings);
  const anchors = await verifyAnchors(db, witness, findings);
  for (const place of witness.copies) counts.copies += await verifyCopies(db, place, witness, findings);
  return { ...counts, ...anchors, findings: findings.all() };
}

/** Events whose file is gone: a superuser may switch foreign keys off. */
async function verifyOrphans(db: Database, findings: Findings): Promise<void> {
  const orphans = await db.$queryRawUnsafe<{ file_id: string; seq: number }[]>(
    `SELECT file_id, max(seq) AS seq FROM event e WHERE NOT EXISTS (SELECT FROM file f WHERE f.id = e.file_id)
     GROUP BY file_id ORDER BY file_id`,
  );
  for (const { file_id: fileId, seq } of orphans) findings.add({ kind: 'FILE_REMOVED', fileId, seq });
}
