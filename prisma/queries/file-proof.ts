import { hashOfLeaf, type Anchor, type HeadLeaf } from '../../domain/proof/anchor.ts';
import type { LinkedEvent } from '../../domain/proof/chain.ts';
import { consistencyProof, inclusionProof } from '../../domain/proof/merkle.ts';
import type { Instant } from '../../domain/calendar/dates.ts';
import type { Queries } from '../client.ts';
import { ANCHOR, anchorOf, type AnchorRow } from '../work/anchors.ts';

/** Up to where a file is anchored, and by which anchor first. */
export interface Seal {
  /** The last event that is. */
  readonly seq: number;
  readonly number: number;
  readonly at: Instant;
}

/** An anchor with what an authority said of it: the token (RFC 3161, DER) in Base64. */
export interface StampedAnchor extends Anchor {
  readonly timeStamp?: { readonly at: Instant; readonly token: string };
}

/** What shows that a file's history up to an event is the one that was anchored, and that the log only grew since. */
export interface SealProof {
  readonly leaf: HeadLeaf & { readonly position: number };
  readonly anchor: StampedAnchor;
  /** RFC 6962, from the leaf upwards. */
  readonly inclusion: readonly string[];
  /** The newest anchor, and what shows that its tree began as that of `anchor`; `undefined` when it is that one. */
  readonly newest?: { readonly anchor: StampedAnchor; readonly consistency: readonly string[] };
}

/** All that is needed to check one file without the database (ADR 25). */
export interface FileProof {
  readonly fileId: string;
  readonly events: readonly LinkedEvent[];
  /** `undefined` for a file that no anchor covers yet. */
  readonly seal?: SealProof;
}

type SealedRow = AnchorRow & { readonly position: number; readonly seq: number; readonly head: string };

/** The newest leaf of a file, and the first anchor over it. */
const SEALED = `
  SELECT l.position, l.seq, l.head, ${ANCHOR}
  FROM (SELECT * FROM head_leaf WHERE file_id = $1 ORDER BY position DESC LIMIT 1) l
  JOIN LATERAL (SELECT * FROM anchor WHERE size > l.position ORDER BY size LIMIT 1) a ON true`;

async function sealedRow(db: Queries, fileId: string): Promise<SealedRow | undefined> {
  const [row] = await db.$queryRawUnsafe<SealedRow[]>(SEALED, fileId);
  return row;
}

/** Up to where a file is anchored; `undefined` before its first anchor. */
export async function sealOf(db: Queries, fileId: string): Promise<Seal | undefined> {
  const row = await sealedRow(db, fileId);
  return row && { seq: row.seq, number: row.number, at: row.at.toISOString() };
}

/** The proof of a file: its events as they were hashed, and its seal. */
export async function fileProof(db: Queries, fileId: string): Promise<FileProof> {
  const events = await db.$queryRawUnsafe<LinkedEvent[]>(
    'SELECT seq, canonical, chain FROM event WHERE file_id = $1 ORDER BY seq',
    fileId,
  );
  const seal = await sealProof(db, fileId);
  return { fileId, events, ...(seal === undefined ? {} : { seal }) };
}

/** The proof of a file's seal, without its events. Reads the whole log of heads once. */
export async function sealProof(db: Queries, fileId: string): Promise<SealProof | undefined> {
  const row = await sealedRow(db, fileId);
  if (row === undefined) return undefined;
  const { position, seq, head } = row;
  const [newest] = await db.$queryRawUnsafe<AnchorRow[]>(`SELECT ${ANCHOR} FROM anchor a ORDER BY number DESC LIMIT 1`);
  const hashes = await leafHashes(db, newest?.size ?? row.size);
  const proof = {
    leaf: { position, fileId, seq, head },
    anchor: await stamped(db, anchorOf(row)),
    inclusion: inclusionProof(position, hashes.slice(0, row.size)),
  };
  if (newest === undefined || newest.number === row.number) return proof;
  const consistency = consistencyProof(row.size, hashes);
  return { ...proof, newest: { anchor: await stamped(db, anchorOf(newest)), consistency } };
}

async function leafHashes(db: Queries, size: number): Promise<readonly string[]> {
  const leaves = await db.$queryRawUnsafe<HeadLeaf[]>(
    'SELECT file_id AS "fileId", seq, head FROM head_leaf WHERE position < $1::int ORDER BY position',
    size,
  );
  return leaves.map(hashOfLeaf);
}

async function stamped(db: Queries, anchor: Anchor): Promise<StampedAnchor> {
  const [stamp] = await db.$queryRawUnsafe<{ at: Date; token: Uint8Array }[]>(
    'SELECT at, token FROM anchor_time_stamp WHERE number = $1::int',
    anchor.number,
  );
  if (stamp === undefined) return anchor;
  const token = Buffer.from(stamp.token).toString('base64');
  return { ...anchor, timeStamp: { at: stamp.at.toISOString(), token } };
}
