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

type SealedRow = AnchorRow & HeadLeaf & { readonly position: number };

/** The newest leaf of each of some files, and the first anchor over it. */
const SEALED = `
  SELECT l.position, l.file_id AS "fileId", l.seq, l.head, ${ANCHOR}
  FROM unnest($1::text[]) AS asked (id)
  JOIN LATERAL (SELECT * FROM head_leaf WHERE file_id = asked.id ORDER BY position DESC LIMIT 1) l ON true
  JOIN LATERAL (SELECT * FROM anchor WHERE size > l.position ORDER BY size LIMIT 1) a ON true`;

const sealedRows = (db: Queries, fileIds: readonly string[]): Promise<SealedRow[]> =>
  db.$queryRawUnsafe<SealedRow[]>(SEALED, fileIds);

/** Up to where a file is anchored; `undefined` before its first anchor. */
export async function sealOf(db: Queries, fileId: string): Promise<Seal | undefined> {
  const [row] = await sealedRows(db, [fileId]);
  return row && { seq: row.seq, number: row.number, at: row.at.toISOString() };
}

/** The proofs of some files, in their order: the events of each as they were hashed, and its seal. */
export async function fileProofs(db: Queries, fileIds: readonly string[]): Promise<readonly FileProof[]> {
  const seals = await sealProofs(db, fileIds);
  const rows = await db.$queryRawUnsafe<(LinkedEvent & { readonly fileId: string })[]>(
    'SELECT file_id AS "fileId", seq, canonical, chain FROM event WHERE file_id = ANY($1::text[]) ORDER BY seq',
    fileIds,
  );
  const events = new Map<string, LinkedEvent[]>(fileIds.map((fileId) => [fileId, []]));
  for (const { fileId, ...event } of rows) events.get(fileId)?.push(event);
  return [...events].map(([fileId, own]) => {
    const seal = seals.get(fileId);
    return { fileId, events: own, ...(seal === undefined ? {} : { seal }) };
  });
}

/** The proof of a file's seal, without its events. */
export async function sealProof(db: Queries, fileId: string): Promise<SealProof | undefined> {
  return (await sealProofs(db, [fileId])).get(fileId);
}

/** The log of heads as far as the newest anchor covers it. */
interface Log {
  readonly newest: StampedAnchor;
  readonly hashes: readonly string[];
}

/** The proofs of the seals of those files that have one. Reads the whole log of heads once. */
async function sealProofs(db: Queries, fileIds: readonly string[]): Promise<ReadonlyMap<string, SealProof>> {
  const rows = await sealedRows(db, fileIds);
  if (rows.length === 0) return new Map();
  const log = await wholeLog(db);
  return new Map(await Promise.all(rows.map(async (row) => [row.fileId, await proofIn(db, log, row)] as const)));
}

async function wholeLog(db: Queries): Promise<Log> {
  const [newest] = await db.$queryRawUnsafe<AnchorRow[]>(`SELECT ${ANCHOR} FROM anchor a ORDER BY number DESC LIMIT 1`);
  if (newest === undefined) throw new Error('A file is sealed by an anchor, and there is none.');
  return { newest: await stamped(db, anchorOf(newest)), hashes: await leafHashes(db, newest.size) };
}

async function proofIn(db: Queries, { newest, hashes }: Log, row: SealedRow): Promise<SealProof> {
  const { position, fileId, seq, head, number, size } = row;
  const leaf = { position, fileId, seq, head };
  const inclusion = inclusionProof(position, hashes.slice(0, size));
  if (number === newest.number) return { leaf, anchor: newest, inclusion };
  const anchor = await stamped(db, anchorOf(row));
  return { leaf, anchor, inclusion, newest: { anchor: newest, consistency: consistencyProof(size, hashes) } };
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
