import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Worker } from '@temporalio/worker';
import { createTestTemporal, workflowBundle, type TestTemporal } from '../support/temporal.ts';
import { sleeper } from './sleeper.workflow.ts';

describe('Moving a workflow forward', () => {
  let temporal: TestTemporal;
  let worker: Worker;
  let running: Promise<void>;

  beforeAll(async () => {
    temporal = await createTestTemporal();
    worker = await Worker.create({
      connection: temporal.nativeConnection,
      namespace: temporal.namespace,
      taskQueue: temporal.taskQueue,
      workflowBundle: await workflowBundle(path.join(import.meta.dirname, 'sleeper.workflow.ts')),
    });
    running = worker.run();
  });
  afterAll(async () => {
    worker.shutdown();
    await running;
    await temporal.close();
  });

  it('lets the timers of a month come due, in the workflow’s own time', async () => {
    const handle = await start('month');
    await expect(temporal.fastForward('month', '25 days')).resolves.toBe('ARRIVED');
    const wakings = await handle.query<number>('wakings');
    expect(wakings).toBeGreaterThanOrEqual(24);
    expect(wakings).toBeLessThanOrEqual(25);
    await expect(temporal.fastForward('month', '10 days')).resolves.toBe('ENDED');
    await expect(handle.result()).resolves.toBe(30);
  });

  it('refuses a workflow that does not run', async () => {
    await expect(temporal.fastForward('nobody', '1 day')).rejects.toMatchObject({ code: 5 });
  });

  function start(workflowId: string) {
    return temporal.client.workflow.start(sleeper, { taskQueue: temporal.taskQueue, workflowId, args: [30] });
  }
});
