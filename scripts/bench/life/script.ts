import type { AmendmentEvent } from '../../../domain/amendment/events.ts';
import { evolve } from '../../../domain/amendment/evolve.ts';
import { DEFAULT_POLICY } from '../../../domain/amendment/policy.ts';
import { newAmendment, type AmendmentState } from '../../../domain/amendment/state.ts';
import type { Recorded } from '../../../domain/file.ts';
import type { Database } from '../../../prisma/client.ts';
import { derivedChanges } from '../../../prisma/record/amendment-rows.ts';
import { eventChanges } from '../../../prisma/record/event-rows.ts';
import { load } from '../../../prisma/record/load.ts';
import { insert, type Change } from '../../../prisma/record/rows.ts';
import { STEPS } from './life.ts';

/** The rows that each transaction of a life wrote. */
export type LifeScript = readonly (readonly Change[])[];

interface Transaction {
  /** Its last event. */
  readonly seq: number;
  /** What was answered, where people asked for it. */
  readonly answer: unknown;
}

const TRANSACTIONS = `
  SELECT e.seq, k.answer
  FROM (SELECT max(seq) AS seq, xmin::text AS id FROM event WHERE file_id = $1 GROUP BY xmin::text) e
  LEFT JOIN idempotency_key k ON k.xmin::text = e.id
  ORDER BY e.seq`;

/** The life of a file as the record holds it, transaction by transaction: what the two floors write as well. */
export async function scriptOf(db: Database, fileId: string): Promise<LifeScript> {
  const { events } = await load<AmendmentEvent>(db, fileId, 0);
  const transactions = await db.$queryRawUnsafe<Transaction[]>(TRANSACTIONS, fileId);
  if (transactions.length !== STEPS.length) {
    throw new Error(`The life has ${transactions.length} transactions, not the ${STEPS.length} that are measured.`);
  }
  let state: AmendmentState = newAmendment(DEFAULT_POLICY);
  let from = 0;
  return transactions.map(({ seq, answer }) => {
    const happened = events.slice(from, seq);
    const changes = changesOf(fileId, state, happened, answer);
    state = happened.reduce(evolve, state);
    from = seq;
    return changes;
  });
}

/** Texts are left out: they are one row for all files that say the same. */
function changesOf(
  fileId: string,
  before: AmendmentState,
  happened: readonly Recorded<AmendmentEvent>[],
  answer: unknown,
): readonly Change[] {
  const seq = happened.at(-1)?.seq;
  const isAsked = answer !== null;
  return [
    ...eventChanges({ id: fileId, kind: 'amendment' }, happened),
    ...derivedChanges(fileId, before, happened).filter(({ table }) => table !== 'claim'),
    insert('idempotency_key', isAsked ? [{ answer, at: happened.at(-1)?.at }] : []),
    insert('wake_up', isAsked ? [{ file_id: fileId, seq }] : []),
  ];
}
