import { randomUUID } from 'node:crypto';
import type { AmendmentEvent } from '../../../domain/amendment/events.ts';
import { DEFAULT_POLICY } from '../../../domain/amendment/policy.ts';
import { newAmendment } from '../../../domain/amendment/state.ts';
import type { Recorded } from '../../../domain/file.ts';
import { derivedChanges, mailChanges } from '../../../prisma/record/amendment-rows.ts';
import { eventChanges } from '../../../prisma/record/event-rows.ts';
import { load } from '../../../prisma/record/load.ts';
import { statementFor } from '../../../prisma/record/rows.ts';
import { addContract, type World } from './world.ts';

/** Every event of a file, in order. */
export const eventsOf = async (world: World, fileId: string): Promise<readonly Recorded<AmendmentEvent>[]> =>
  (await load<AmendmentEvent>(world.db, fileId, 0)).events;

/** After which events the record was left alone: the last of each transaction. Between them no moment ever existed. */
export async function momentsOf({ db }: World, fileId: string): Promise<readonly number[]> {
  const rows = await db.$queryRawUnsafe<{ seq: number }[]>(
    'SELECT max(seq) AS seq FROM event WHERE file_id = $1 GROUP BY xmin::text ORDER BY 1',
    fileId,
  );
  return rows.map((row) => row.seq);
}

/**
 * A new file on a contract of its own, with the first events of another life and all that was written with them: as if
 * everything but the record had been lost at that moment. Its messages wait to be sent. Returns the new file's id.
 */
export async function copyLife(world: World, fileId: string, upTo: number): Promise<string> {
  const copy = randomUUID();
  const contractId = await addContract(world);
  const events = (await eventsOf(world, fileId)).slice(0, upTo).map((recorded) => withContract(recorded, contractId));
  const before = newAmendment(DEFAULT_POLICY);
  const directory = await world.directory.current();
  const { sql, values } = statementFor([
    ...eventChanges({ id: copy, kind: 'amendment' }, events),
    ...derivedChanges(copy, before, events),
    ...mailChanges(copy, before, events, directory, 'avenant.example'),
  ]);
  await world.db.$queryRawUnsafe(sql, ...values);
  await copyDraftAndScans(world, fileId, copy);
  return copy;
}

const withContract = (recorded: Recorded<AmendmentEvent>, contractId: string): Recorded<AmendmentEvent> =>
  recorded.event.type === 'Proposed' ? { ...recorded, event: { ...recorded.event, contractId } } : recorded;

async function copyDraftAndScans({ db }: World, from: string, to: string): Promise<void> {
  await db.$executeRawUnsafe(
    `INSERT INTO draft_revision SELECT $2, revision, content, saved_by, saved_at FROM draft_revision WHERE amendment_id = $1`,
    from,
    to,
  );
  await db.$executeRawUnsafe(
    `INSERT INTO file_document
     SELECT $2, sha256, purpose, language, extends_document, file_name, uploaded_by, at FROM file_document WHERE file_id = $1`,
    from,
    to,
  );
}
