import type { Worker } from '@temporalio/worker';
import { serveHealth } from '../../../worker/run.ts';
import type { Running, Setting } from './setting.ts';

/** Runs a worker until it is stopped, and lets go of what it used after its last task. */
export function keepWorking(worker: Worker, { port }: Setting, letGo: () => Promise<unknown>): Running {
  const health = serveHealth(port, worker);
  const working = worker.run();
  return {
    stop: async () => {
      health.close();
      worker.shutdown();
      await working;
      await letGo();
    },
  };
}
