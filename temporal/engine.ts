import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import type { Workflow } from '@temporalio/common';
import type { NewsOf } from '../domain/file.ts';
import { consultationIdOf, RECORDED, rootWorkflowOf, workflowIdOf, type Consultation } from '../workflows/contract.ts';

/** The port to the workflow engine: what the API, the relay and the scripts may ask of it. */
export interface Engine {
  /**
   * Tells a file's workflow of a recorded event, with what is new where the caller has it, starting it when it is not there.
   * Waits for the engine's receipt.
   */
  wake(fileId: string, seq: number, news?: NewsOf<unknown>): Promise<void>;
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

/** The newest event, and what is new where it is at hand. */
type Told = [seq: number, news?: NewsOf<unknown>];

/** How long a health check waits. */
const CHECK_MS = 2_000;
/** How long a wake-up is tried before it is left to the relay. */
const WAKE_MS = 5_000;

export function createEngine(client: Client, taskQueue: string): Engine {
  return {
    async wake(fileId, seq, news) {
      await client.withDeadline(Date.now() + WAKE_MS, async () => {
        const told: Told = news === undefined ? [seq] : [seq, news];
        // An Update costs the server a third of a signal, but needs a workflow, and a worker that answers.
        const mayBeThere = news !== undefined && news.events.length < seq;
        if (mayBeThere && (await update(client, fileId, told))) return;
        await client.workflow.signalWithStart<Workflow, Told>(rootWorkflowOf(fileId), {
          workflowId: workflowIdOf(fileId),
          taskQueue,
          args: [fileId],
          signal: RECORDED,
          signalArgs: told,
        });
      });
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

/** Tells a workflow that is at work; false when there is none. */
async function update(client: Client, fileId: string, args: Told): Promise<boolean> {
  try {
    await client.workflow.getHandle(workflowIdOf(fileId)).executeUpdate<void, Told>(RECORDED, { args });
    return true;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}
