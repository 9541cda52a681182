import { hashOfLeaf, type Anchor } from '../../domain/proof/anchor.ts';
import type { Findings } from '../../domain/proof/finding.ts';
import { grown, NO_LEAVES, rootOf, type Peaks } from '../../domain/proof/merkle.ts';
import { canonical } from '../../domain/hash.ts';
import type { Database } from '../client.ts';
import { ANCHOR, anchorOf, type AnchorRow } from '../work/anchors.ts';
import { verifyLeaves } from './verify-leaves.ts';
import type { AnchorCopy, Copies, Witness } from './witness.ts';

/** A copy is written right after its anchor; one that is younger may still be on its way. */
const ON_ITS_WAY_MS = 3_600_000;
const PAGE = 500;

/**
 * Holds the database against copies of its anchors that are out of reach of whoever administers it. A copy accuses only where it
 * is itself what was signed and, as far as it has one, stamped.
 */
export async function verifyCopies(db: Database, place: Copies, witness: Witness, findings: Findings): Promise<number> {
  const there = new Set<number>();
  let peaks: Peaks | undefined = NO_LEAVES;
  let next = 1;
  for await (const copy of place.read()) {
    const number = 'damaged' in copy ? copy.damaged : copy.anchor.number;
    there.add(number);
    if ('damaged' in copy) {
      findings.add({ kind: 'COPY_DAMAGED', anchor: number, source: place.source });
      continue;
    }
    // Without all copies before it, the leaves of one cannot be held against its root.
    if (number !== next) peaks = undefined;
    peaks = peaks && grown(peaks, copy.leaves.map(hashOfLeaf));
    next = number + 1;
    if (await isGenuine(copy, peaks, witness)) await verifyCopy(db, place, copy, findings);
    else findings.add({ kind: 'COPY_DAMAGED', anchor: number, source: place.source });
  }
  if (place.whole) await verifyWhole(db, place, there, witness, findings);
  return there.size;
}

async function isGenuine(
  { anchor, leaves, token }: AnchorCopy,
  peaks: Peaks | undefined,
  { isSigned, stampedAt }: Witness,
): Promise<boolean> {
  if (isSigned(anchor) === false || leaves.length > anchor.size) return false;
  if (peaks !== undefined && (peaks.size !== anchor.size || rootOf(peaks) !== anchor.root)) return false;
  return token === undefined || stampedAt === undefined || (await stampedAt(anchor, token)) !== undefined;
}

async function verifyCopy(
  db: Database,
  { source }: Copies,
  { anchor, leaves }: AnchorCopy,
  findings: Findings,
): Promise<void> {
  const row = await anchorNumbered(db, anchor.number);
  if (row === undefined) findings.add({ kind: 'ANCHOR_REMOVED', anchor: anchor.number, source });
  else if (canonical(row) !== canonical(anchor)) {
    findings.add({ kind: 'ANCHOR_CHANGED', anchor: anchor.number, source });
  }
  for (let from = 0; from < leaves.length; from += PAGE) {
    await verifyLeaves(db, leaves.slice(from, from + PAGE), findings, source);
  }
}

async function anchorNumbered(db: Database, number: number): Promise<Anchor | undefined> {
  const [row] = await db.$queryRawUnsafe<AnchorRow[]>(
    `SELECT ${ANCHOR} FROM anchor a WHERE a.number = $1::int`,
    number,
  );
  return row && anchorOf(row);
}

/** Each anchor has its copy, but for those just taken. */
async function verifyWhole(
  db: Database,
  { source }: Copies,
  there: ReadonlySet<number>,
  { now }: Witness,
  findings: Findings,
): Promise<void> {
  const until = new Date(Date.parse(now) - ON_ITS_WAY_MS);
  const missing = await db.$queryRawUnsafe<{ number: number }[]>(
    'SELECT number FROM anchor WHERE at < $1 AND number <> ALL($2::int[]) ORDER BY number',
    until,
    [...there],
  );
  for (const { number } of missing) findings.add({ kind: 'COPY_MISSING', anchor: number, source });
}
