import path from 'node:path';
import { heartbeat } from '@temporalio/activity';
import { WorkflowNotFoundError } from '@temporalio/client';
import { NativeConnection, type Worker } from '@temporalio/worker';
import { createActivities } from '../../../activities/index.ts';
import type { ActivityDeps } from '../../../activities/deps.ts';
import type { PendingMail } from '../../../activities/send-mails.ts';
import { createEngine, type Engine } from '../../../temporal/engine.ts';
import { createWake, type Wake } from '../../../temporal/wake.ts';
import { consultationIdOf, rootWorkflowOf, workflowIdOf } from '../../../workflows/contract.ts';
import { createWorker } from '../../../worker/run.ts';
import { createTestTemporal, workflowBundle, type TestTemporal } from '../temporal.ts';
import { idleDeps } from './idle-deps.ts';
import type { World } from './world.ts';

const WORKFLOWS = path.join(import.meta.dirname, '../../../workflows/index.ts');
const DAY_MS = 86_400_000;
const MOST_TRIES = 10;

/** A worker on a namespace of its own that drives the world's files. */
export interface Procedure {
  readonly temporal: TestTemporal;
  readonly engine: Engine;
  readonly wake: Wake;
  /** Every message handed to the mail server, in the order sent. */
  readonly sent: PendingMail[];
  /** Lets days pass for a file: its workflows' clocks and, for what people do, its own. */
  pass(fileId: string, days: number): Promise<void>;
  close(): Promise<void>;
}

/** @param beside the engine of another worker, to work on the same queue beside it. */
export async function startProcedure(
  world: World,
  changes: Partial<ActivityDeps> = {},
  beside?: TestTemporal,
): Promise<Procedure> {
  const temporal = beside ?? (await createTestTemporal());
  // A worker has a connection for itself: the engine tells two workers apart by it.
  const connection =
    beside === undefined ? temporal.nativeConnection : await NativeConnection.connect({ address: temporal.address });
  const engine = createEngine(temporal.client, temporal.taskQueue);
  let isClosing = false;
  const wake = createWake(world.db, {
    ...engine,
    // What a busy engine does not take in time is left to the relay; here nobody else tells it again.
    wake: async (...told) => {
      for (let tries = 1; ; tries += 1) {
        try {
          return await engine.wake(...told);
        } catch (error) {
          if (isClosing || tries === MOST_TRIES) throw error;
        }
      }
    },
  });
  const sent: PendingMail[] = [];
  const idle = idleDeps(world);
  const activities = createActivities({
    ...idle,
    deliver: (mail) => {
      sent.push(mail);
      return idle.deliver(mail);
    },
    wake,
    heartbeat: () => heartbeat(),
    engine,
    ...changes,
  });
  const worker = await createWorker({
    connection,
    namespace: temporal.namespace,
    taskQueue: temporal.taskQueue,
    activities,
    workflows: await workflowBundle(WORKFLOWS),
  });
  const running = worker.run();
  return {
    temporal,
    engine,
    wake,
    sent,
    pass: async (fileId, days) => {
      // A workflow that is only being started has no clock yet to be moved.
      await wake.settled();
      await pass(world, temporal, fileId, days);
    },
    close: async () => {
      isClosing = true;
      await stop(worker, running);
      // A wake-up that is just being tried again would throw where nobody catches, once its connection is closed.
      await wake.settled();
      await (beside === undefined ? temporal.close() : connection.close());
    },
  };
}

async function stop(worker: Worker, running: Promise<void>): Promise<void> {
  worker.shutdown();
  await running;
}

async function pass(world: World, temporal: TestTemporal, fileId: string, days: number): Promise<void> {
  const ids = [workflowIdOf(fileId), ...(await consultationsOf(world, fileId))];
  const running = await Promise.all(ids.map(async (id) => ((await isRunning(temporal, id)) ? [id] : [])));
  await Promise.all(running.flat().map((id) => temporal.fastForward(id, days * DAY_MS)));
  await world.db.file.update({ where: { id: fileId }, data: { clockOffsetMs: { increment: days * DAY_MS } } });
}

async function consultationsOf(world: World, fileId: string): Promise<readonly string[]> {
  if (rootWorkflowOf(fileId) !== 'amendment') return [];
  const { procedure } = await world.amendments.read(fileId);
  return (['cocobase', 'stakeholders'] as const).map((name) => consultationIdOf(fileId, name, procedure.round));
}

async function isRunning(temporal: TestTemporal, workflowId: string): Promise<boolean> {
  try {
    return (await temporal.client.workflow.getHandle(workflowId).describe()).status.name === 'RUNNING';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}
