import { hashOfLeaf, type Anchor, type HeadLeaf } from '../../domain/proof/anchor.ts';
import type { Findings } from '../../domain/proof/finding.ts';
import { grown, NO_LEAVES, rootOf, type Peaks } from '../../domain/proof/merkle.ts';
import type { Database } from '../client.ts';
import { ANCHOR, anchorOf, type AnchorRow } from '../work/anchors.ts';
import { verifyLeaves } from './verify-leaves.ts';
import type { Witness } from './witness.ts';

const PAGE = 500;
/** The clocks of the authority and of the machine may differ by so much. */
const CLOCKS_MS = 5 * 60_000;
const A_DAY_MS = 86_400_000;

type FullRow = AnchorRow & { readonly peaks: readonly string[]; readonly token: Uint8Array | null };

/** How the anchors stand; what is no finding yet worth knowing. */
export interface AnchorCount {
  readonly anchors: number;
  /** The last one that is there, by its number; 0 without any. */
  readonly newest: number;
  readonly unstamped: number;
  /** Stamped more than a day after they were taken. */
  readonly late: number;
}

/**
 * The log and its anchors as the database has them: numbers without a gap, each root over the leaves, each leaf against the
 * record, signatures and time stamps.
 */
export async function verifyAnchors(db: Database, witness: Witness, findings: Findings): Promise<AnchorCount> {
  const leaves = await leafCount(db);
  let peaks: Peaks = NO_LEAVES;
  const count = { anchors: 0, newest: 0, unstamped: 0, late: 0 };
  for (;;) {
    const rows = await pageOf(db, count.newest);
    if (rows.length === 0) break;
    for (const row of rows) {
      const anchor = anchorOf(row);
      if (row.number !== count.newest + 1) findings.add({ kind: 'ANCHOR_REMOVED', anchor: count.newest + 1 });
      peaks = await verifyRoot(db, row, peaks, findings);
      verifySignature(anchor, witness, findings);
      const stamp = await verifyTimeStamp(anchor, row.token ?? undefined, witness, findings);
      count.anchors += 1;
      count.newest = row.number;
      count.unstamped += stamp === 'NONE' ? 1 : 0;
      count.late += stamp === 'LATE' ? 1 : 0;
    }
  }
  if (leaves > peaks.size) findings.add({ kind: 'LOG_CHANGED', anchor: count.newest + 1 });
  return count;
}

const pageOf = (db: Database, after: number): Promise<FullRow[]> =>
  db.$queryRawUnsafe<FullRow[]>(
    `SELECT ${ANCHOR}, a.peaks, t.token FROM anchor a LEFT JOIN anchor_time_stamp t ON t.number = a.number
     WHERE a.number > $1::int ORDER BY a.number LIMIT ${PAGE}`,
    after,
  );

async function leafCount(db: Database): Promise<number> {
  const [found] = await db.$queryRawUnsafe<{ count: number | null }[]>(
    'SELECT max(position) + 1 AS count FROM head_leaf',
  );
  return found?.count ?? 0;
}

/** The tree as it stands with an anchor. Where the leaves give another root, the next one is judged by what this one says. */
async function verifyRoot(db: Database, row: FullRow, before: Peaks, findings: Findings): Promise<Peaks> {
  let peaks = before;
  while (peaks.size < row.size) {
    const leaves = await leavesOf(db, peaks.size, Math.min(row.size, peaks.size + PAGE));
    if (leaves.length === 0) break;
    await verifyLeaves(db, leaves, findings);
    peaks = grown(peaks, leaves.map(hashOfLeaf));
  }
  const said = { size: row.size, hashes: row.peaks };
  if (peaks.size === row.size && rootOf(peaks) === row.root && rootOf(said) === row.root) return peaks;
  findings.add({ kind: 'LOG_CHANGED', anchor: row.number });
  return rootOf(said) === row.root ? said : { ...peaks, size: row.size };
}

/** Leaves by their position, `until` excluded; none where one is missing. */
export async function leavesOf(db: Database, from: number, until: number): Promise<readonly HeadLeaf[]> {
  const rows = await db.$queryRawUnsafe<HeadLeaf[]>(
    `SELECT file_id AS "fileId", seq, head FROM head_leaf
     WHERE position >= $1::int AND position < $2::int ORDER BY position`,
    from,
    until,
  );
  return rows.length === until - from ? rows : [];
}

function verifySignature(anchor: Anchor, { isSigned }: Witness, findings: Findings): void {
  const signed = isSigned(anchor);
  if (signed === undefined) findings.add({ kind: 'KEY_UNKNOWN', source: anchor.keyId });
  if (signed === false) findings.add({ kind: 'SIGNATURE_INVALID', anchor: anchor.number });
}

/** A stamp cannot be older than what it stamps. */
async function verifyTimeStamp(
  anchor: Anchor,
  token: Uint8Array | undefined,
  { stampedAt, now }: Witness,
  findings: Findings,
): Promise<'NONE' | 'LATE' | 'IN_TIME'> {
  if (token === undefined && stampedAt !== undefined && Date.parse(now) - Date.parse(anchor.at) > A_DAY_MS) {
    findings.add({ kind: 'TIME_STAMP_MISSING', anchor: anchor.number });
  }
  if (token === undefined) return 'NONE';
  if (stampedAt === undefined) return 'IN_TIME';
  const at = await stampedAt(anchor, token);
  const delay = at === undefined ? Number.NaN : Date.parse(at) - Date.parse(anchor.at);
  if (!(delay > -CLOCKS_MS)) findings.add({ kind: 'TIME_STAMP_INVALID', anchor: anchor.number });
  return delay > A_DAY_MS ? 'LATE' : 'IN_TIME';
}
