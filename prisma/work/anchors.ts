import type { Instant } from '../../domain/calendar/dates.ts';
import { hashOfLeaf, type Anchor, type AnchorStatement, type HeadLeaf } from '../../domain/proof/anchor.ts';
import { grown, NO_LEAVES, rootOf, type Peaks } from '../../domain/proof/merkle.ts';
import type { Database, Queries } from '../client.ts';
import { insert, statementFor } from '../record/rows.ts';

/** The key of the installation. */
export interface AnchorSigner {
  /** Names the key; its public half is kept for as long as what it signed. */
  readonly keyId: string;
  /** Ed25519, in Base64. */
  readonly sign: (statement: AnchorStatement) => string;
}

/** Any number that no other part of the product locks. */
const ANCHOR_LOCK = 5_108_333;
const TAKING_MS = 120_000;

/** Every file whose head is not the one that the log took up last. */
const CHANGED = `
  SELECT f.id AS "fileId", f.seq, f.head
  FROM file f
  LEFT JOIN LATERAL (SELECT head FROM head_leaf l WHERE l.file_id = f.id ORDER BY position DESC LIMIT 1) taken ON true
  WHERE taken.head IS DISTINCT FROM f.head
  ORDER BY f.id`;

interface LastRow {
  readonly number: number;
  readonly at: Date;
  readonly size: number;
  readonly root: string;
  readonly peaks: readonly string[];
}

/**
 * Takes up the heads of all files that changed, and signs the root over the whole log. Nothing changed: no anchor. Whoever takes
 * another at the same moment waits, and finds nothing left to take up.
 *
 * @param now of the worker; an anchor is never older than the one before.
 * @throws Error when the log is not the one that was signed last: it must be looked at before anything is added to it.
 */
export function takeAnchor(db: Database, now: Instant, signer: AnchorSigner): Promise<Anchor | undefined> {
  return db.$transaction(
    async (tx) => {
      await tx.$executeRawUnsafe('SELECT pg_advisory_xact_lock($1::bigint)', ANCHOR_LOCK);
      const last = await lastOf(tx);
      const leaves = await tx.$queryRawUnsafe<HeadLeaf[]>(CHANGED);
      if (leaves.length === 0) return undefined;
      const peaks = grown(peaksOf(last), leaves.map(hashOfLeaf));
      const at = last !== undefined && last.at.toISOString() > now ? last.at.toISOString() : now;
      const { keyId } = signer;
      const statement = { number: (last?.number ?? 0) + 1, at, size: peaks.size, root: rootOf(peaks), keyId };
      const anchor = { ...statement, signature: signer.sign(statement) };
      await write(tx, peaks, anchor, leaves);
      return anchor;
    },
    { timeout: TAKING_MS, maxWait: TAKING_MS },
  );
}

async function lastOf(tx: Queries): Promise<LastRow | undefined> {
  const [last] = await tx.$queryRawUnsafe<LastRow[]>(
    'SELECT number, at, size, root, peaks FROM anchor ORDER BY number DESC LIMIT 1',
  );
  return last;
}

function peaksOf(last: LastRow | undefined): Peaks {
  if (last === undefined) return NO_LEAVES;
  const peaks = { size: last.size, hashes: last.peaks };
  if (rootOf(peaks) !== last.root) throw new Error(`Anchor ${last.number} is not over the log as it stands.`);
  return peaks;
}

async function write(
  tx: Queries,
  { size, hashes }: Peaks,
  { keyId, ...anchor }: Anchor,
  leaves: readonly HeadLeaf[],
): Promise<void> {
  const first = size - leaves.length;
  const rows = leaves.map(({ fileId, seq, head }, index) => ({ position: first + index, file_id: fileId, seq, head }));
  const { sql, values } = statementFor([
    insert('head_leaf', rows),
    insert('anchor', [{ ...anchor, key_id: keyId, peaks: hashes }]),
  ]);
  await tx.$queryRawUnsafe(sql, ...values);
}

/** The anchors that no authority has stamped yet, the oldest first. */
export async function unstamped(db: Queries, most: number): Promise<readonly Anchor[]> {
  return (
    await db.$queryRawUnsafe<AnchorRow[]>(
      `SELECT ${ANCHOR} FROM anchor a WHERE NOT EXISTS (SELECT FROM anchor_time_stamp t WHERE t.number = a.number)
       ORDER BY number LIMIT $1::int`,
      most,
    )
  ).map(anchorOf);
}

/** Keeps the token of an anchor, the first that came. */
export async function keepTimeStamp(db: Queries, number: number, at: Instant, token: Uint8Array): Promise<void> {
  await db.$executeRawUnsafe(
    `INSERT INTO anchor_time_stamp (number, at, token) VALUES ($1::int, $2::timestamptz, $3) ON CONFLICT DO NOTHING`,
    number,
    at,
    token,
  );
}

/** The columns of an anchor, as `anchorOf` reads them; the table goes by `a`. */
export const ANCHOR = 'a.number, a.at, a.size, a.root, a.key_id AS "keyId", a.signature';

export type AnchorRow = Omit<Anchor, 'at'> & { readonly at: Date };

export const anchorOf = ({ number, at, size, root, keyId, signature }: AnchorRow): Anchor => ({
  number,
  at: at.toISOString(),
  size,
  root,
  keyId,
  signature,
});
