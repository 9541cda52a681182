import type { Client } from '@temporalio/client';
import { consultationIdOf, RECORDED, rootWorkflowOf, workflowIdOf, type Consultation } from '../workflows/contract.ts';

/** The port to the workflow engine: what the API, the relay and the scripts may ask of it. */
export interface Engine {
  /** Tells a file's workflow of a recorded event, starting it when it is not there. Waits for the engine's receipt. */
  wake(fileId: string, seq: number): Promise<void>;
  /** Starts the workflow of a consultation, or wakes the one that is at work. */
  consult(consultation: ConsultationStart): Promise<void>;
  /** Whether the engine answers. */
  check(): Promise<boolean>;
}

/** A consultation of a file: which, in which phase and round. */
export interface ConsultationStart {
  readonly fileId: string;
  readonly name: Consultation;
  readonly phase: string;
  readonly round: number;
}

/** How long a health check waits. */
const CHECK_MS = 2_000;
/** How long a wake-up is tried before it is left to the relay. */
const WAKE_MS = 5_000;

export function createEngine(client: Client, taskQueue: string): Engine {
  return {
    async wake(fileId, seq) {
      const told = {
        workflowId: workflowIdOf(fileId),
        taskQueue,
        args: [fileId],
        signal: RECORDED,
        signalArgs: [seq],
      };
      await client.withDeadline(Date.now() + WAKE_MS, () =>
        client.workflow.signalWithStart(rootWorkflowOf(fileId), told),
      );
    },
    async consult({ fileId, name, phase, round }) {
      await client.workflow.signalWithStart(name, {
        workflowId: consultationIdOf(fileId, name, round),
        taskQueue,
        args: [fileId, phase],
        signal: RECORDED,
        signalArgs: [0],
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
