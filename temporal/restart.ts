import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import type { Database } from '../prisma/client.ts';
import { consultationIdOf, MEETING_SERIES_FILE, workflowIdOf } from '../workflows/contract.ts';
import type { Engine } from './engine.ts';

interface Sleeping {
  readonly id: string;
  readonly seq: number;
  /** Of an amendment, whose consultations are named by it. */
  readonly round: number | null;
}

const OWES_MAIL = (table: string): string =>
  `EXISTS (SELECT 1 FROM mail m WHERE m.file_id = ${table}.id AND m.status = 'PENDING')`;

const SQL = `
  SELECT id, seq, round FROM amendment a WHERE status <> 'ENDED' OR cardinality(later_on) > 0 OR ${OWES_MAIL('a')}
  UNION ALL
  SELECT id, seq, NULL FROM meeting e
  WHERE status NOT IN ('FINAL', 'CANCELLED', 'MISSED') OR ${OWES_MAIL('e')}
    OR EXISTS (SELECT 1 FROM task t WHERE t.file_id = e.id AND t.status = 'OPEN')
  UNION ALL
  SELECT id, seq, NULL FROM matter r WHERE status <> 'SETTLED' OR ${OWES_MAIL('r')}
  UNION ALL
  SELECT id, seq, NULL FROM file WHERE id = 'directory'
  UNION ALL
  SELECT 'courier-' || id, seq, NULL FROM file d WHERE id = 'directory' AND ${OWES_MAIL('d')}`;

/**
 * Starts the workflow of every open file, amendment, meeting or matter, and of closed ones that still owe a message or change the
 * contract on a day to come, again over the
 * record: after a lost engine database, or when a release changes the procedure. What runs is ended first; each new run walks
 * its file to where it stands, asking and mailing nobody twice. Safe to repeat. Returns how many files.
 */
export async function restartWorkflows(db: Database, client: Client, engine: Engine): Promise<number> {
  const files = await db.$queryRawUnsafe<Sleeping[]>(SQL);
  for (const { id, seq, round } of files) {
    for (const workflowId of [workflowIdOf(id), ...consultationsOf(id, round)]) await end(client, workflowId);
    await engine.wake(id, seq);
  }
  await engine.wake(MEETING_SERIES_FILE, 0);
  return files.length;
}

const consultationsOf = (id: string, round: number | null): readonly string[] =>
  round === null ? [] : (['cocobase', 'stakeholders'] as const).map((name) => consultationIdOf(id, name, round));

async function end(client: Client, workflowId: string): Promise<void> {
  try {
    await client.workflow.getHandle(workflowId).terminate('started again over the record');
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
}
