import type { Recorded } from '../../domain/file.ts';
import { beginningOf, canonicalEvent, checkChain, nextLink, type Reached } from '../../domain/proof/chain.ts';
import type { Findings } from '../../domain/proof/finding.ts';
import type { Database } from '../client.ts';

/** How many events are read at a time. */
const PAGE = 500;
/** Among so many faulty events of a file it is looked whether two changed places. */
const MOST_COMPARED = 100;

interface EventRow {
  readonly seq: number;
  readonly type: string;
  readonly at: Date;
  readonly by: Recorded<unknown>['by'];
  readonly data: { readonly type: string };
  readonly canonical: string;
  readonly chain: string;
}

/** An event that is not as it was recorded, with the link before it. */
interface Faulty {
  readonly row: EventRow;
  readonly before: string;
}

/**
 * Follows the chain of a file from its first event: gaps, links, the columns beside the text that was hashed, the head.
 * What is recorded meanwhile is no finding: the file's row is read before its events, and the newest event before the row.
 *
 * @returns how many events were read.
 */
export async function verifyChain(db: Database, fileId: string, findings: Findings): Promise<number> {
  const newest = await newestOf(db, fileId);
  const { seq, head } = await db.file.findUniqueOrThrow({ where: { id: fileId } });
  if (newest > seq) findings.add({ kind: 'HEAD_DIFFERS', fileId, seq });
  const faulty: Faulty[] = [];
  let reached: Reached = beginningOf(fileId);
  for (;;) {
    const rows = await pageOf(db, fileId, reached.seq, seq);
    if (rows.length === 0) break;
    for (const row of rows) reached = follow(fileId, row, reached, faulty, findings);
  }
  nameFaulty(fileId, faulty, findings);
  if (reached.seq < seq) findings.add({ kind: 'LAST_EVENT_REMOVED', fileId, seq });
  else if (reached.link !== head && reached.computed !== head) findings.add({ kind: 'HEAD_DIFFERS', fileId, seq });
  return reached.seq;
}

function follow(fileId: string, row: EventRow, from: Reached, faulty: Faulty[], findings: Findings): Reached {
  const { reached, faults } = checkChain(from, [row]);
  if (faults.some(({ kind }) => kind === 'GAP')) findings.add({ kind: 'EVENT_REMOVED', fileId, seq: from.seq + 1 });
  // After a gap no link follows: that is said already.
  const isBroken = faults.length === 1 && faults[0]?.kind === 'LINK';
  if (isBroken || asText(fileId, row, row.seq) !== row.canonical) faulty.push({ row, before: from.link });
  return reached;
}

async function newestOf(db: Database, fileId: string): Promise<number> {
  const [found] = await db.$queryRawUnsafe<{ seq: number | null }[]>(
    'SELECT max(seq) AS seq FROM event WHERE file_id = $1',
    fileId,
  );
  return found?.seq ?? 0;
}

const pageOf = (db: Database, fileId: string, after: number, until: number): Promise<EventRow[]> =>
  db.$queryRawUnsafe<EventRow[]>(
    `SELECT seq, type, at, by, data, canonical, chain FROM event
     WHERE file_id = $1 AND seq > $2::int AND seq <= $3::int ORDER BY seq LIMIT ${PAGE}`,
    fileId,
    after,
    until,
  );

/** The text that the columns of an event give at a place in the file. */
const asText = (fileId: string, { type, at, by, data }: EventRow, seq: number): string | undefined =>
  type === data.type ? canonicalEvent(fileId, { seq, at: at.toISOString(), by, event: data }) : undefined;

function nameFaulty(fileId: string, faulty: readonly Faulty[], findings: Findings): void {
  /** What stands at a place, where it belongs to another. */
  const moved = new Map<number, EventRow>();
  for (const [index, one] of faulty.slice(0, MOST_COMPARED).entries()) {
    const other = faulty.slice(index + 1, MOST_COMPARED).find((each) => haveChangedPlaces(fileId, one, each));
    if (other === undefined || moved.has(one.row.seq)) continue;
    findings.add({ kind: 'EVENTS_SWAPPED', fileId, seq: one.row.seq, other: other.row.seq });
    moved.set(one.row.seq, other.row).set(other.row.seq, one.row);
  }
  for (const { row } of faulty) {
    const before = moved.get(row.seq - 1);
    const isWhole = before !== undefined && nextLink(before.chain, row.canonical) === row.chain;
    const isNamed = moved.has(row.seq) || (isWhole && asText(fileId, row, row.seq) === row.canonical);
    if (!isNamed) findings.add({ kind: 'EVENT_CHANGED', fileId, seq: row.seq });
  }
}

/** Whether what one says belongs where the other stands: by the place its text names, or because the link then holds. */
function haveChangedPlaces(fileId: string, one: Faulty, other: Faulty): boolean {
  if (placeIn(one.row.canonical) === other.row.seq && placeIn(other.row.canonical) === one.row.seq) return true;
  const text = asText(fileId, other.row, one.row.seq);
  return text !== undefined && [one.row.chain, other.row.chain].includes(nextLink(one.before, text));
}

function placeIn(text: string): number | undefined {
  const found = /"seq":(\d+),"type":"\w+"\}$/u.exec(text)?.[1];
  return found === undefined ? undefined : Number(found);
}
