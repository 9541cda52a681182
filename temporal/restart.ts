import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import type { Database } from '../prisma/client.ts';
import { consultationIdOf, workflowIdOf } from '../workflows/contract.ts';
import type { Engine } from './engine.ts';

interface Sleeping {
  readonly id: string;
  readonly seq: number;
  readonly round: number;
}

/**
 * Starts the workflow of every open file, and of closed ones that still owe a message, again over the record: after a lost
 * engine database, or when a release changes the procedure. What runs is ended first; each new run walks its file to where
 * it stands, asking and mailing nobody twice. Safe to repeat. Returns how many files.
 */
export async function restartWorkflows(db: Database, client: Client, engine: Engine): Promise<number> {
  const files = await db.$queryRawUnsafe<Sleeping[]>(
    `SELECT id, seq, round FROM amendment a
     WHERE status <> 'ENDED' OR EXISTS (SELECT 1 FROM mail m WHERE m.file_id = a.id AND m.status = 'PENDING')
     UNION ALL SELECT id, seq, 0 FROM file WHERE id = 'directory'`,
  );
  for (const { id, seq, round } of files) {
    const consultations = (['cocobase', 'stakeholders'] as const).map((name) => consultationIdOf(id, name, round));
    for (const workflowId of [workflowIdOf(id), ...consultations]) await end(client, workflowId);
    await engine.wake(id, seq);
  }
  return files.length;
}

async function end(client: Client, workflowId: string): Promise<void> {
  try {
    await client.workflow.getHandle(workflowId).terminate('started again over the record');
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
}
