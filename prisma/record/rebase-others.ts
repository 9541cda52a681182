import type { Instant } from '../../domain/calendar/dates.ts';
import type { Database } from '../client.ts';
import type { AmendmentRecord } from './amendments.ts';

/** The open files of a file's contract whose submitted text is not signed yet. */
const OTHERS_SQL = `
  SELECT o.id FROM amendment a JOIN amendment o ON o.contract_id = a.contract_id AND o.id <> a.id
  WHERE a.id = $1 AND o."end" IS NULL AND o.text_hash IS NOT NULL AND o.signed_on IS NULL
  ORDER BY o.opened_at, o.id`;

export interface RebaseDeps {
  readonly db: Database;
  readonly amendments: AmendmentRecord;
  /** Tells a file's workflow of what was recorded, without waiting. */
  readonly wake: (fileId: string, seq: number) => void;
}

/**
 * Has the pending texts on the contract of a file carried over to its newest version; one that is there already stays as it is.
 * What is left out, by a process that ends in between, is done when its signature opens.
 */
export async function rebaseOthers(
  { db, amendments, wake }: RebaseDeps,
  fileId: string,
  { now, notBefore }: { readonly now: Instant; readonly notBefore?: Instant },
): Promise<void> {
  const others = await db.$queryRawUnsafe<{ id: string }[]>(OTHERS_SQL, fileId);
  for (const { id } of others) {
    const { wakes, seq } = await amendments.record(id, {
      command: { type: 'REBASE' },
      actor: { kind: 'PROCEDURE' },
      now,
      ...(notBefore === undefined ? {} : { notBefore }),
      wake: true,
      answer: () => ({}),
    });
    if (wakes) wake(id, seq);
  }
}
