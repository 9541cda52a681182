import type { Client } from '@temporalio/client';
import { RECORDED, rootWorkflowOf, workflowIdOf } from '../workflows/contract.ts';

/** The port to the workflow engine: what the API, the relay and the scripts may ask of it. */
export interface Engine {
  /** Tells a file's workflow of a recorded event, starting it when it is not there. Waits for the engine's receipt. */
  wake(fileId: string, seq: number): Promise<void>;
  /** Whether the engine answers. */
  check(): Promise<boolean>;
}

/** How long a health check waits. */
const CHECK_MS = 2_000;

export function createEngine(client: Client, taskQueue: string): Engine {
  return {
    async wake(fileId, seq) {
      await client.workflow.signalWithStart(rootWorkflowOf(fileId), {
        workflowId: workflowIdOf(fileId),
        taskQueue,
        args: [fileId],
        signal: RECORDED,
        signalArgs: [seq],
      });
    },
    async check() {
      try {
        await client.connection.withDeadline(Date.now() + CHECK_MS, () => client.workflowService.getSystemInfo({}));
        return true;
      } catch {
        return false;
      }
    },
  };
}
