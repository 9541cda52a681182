import { randomUUID } from 'node:crypto';
import type { Connection } from '@temporalio/client';
import { msToTs, type Duration } from '@temporalio/common/lib/time.js';

/** The server's `FastForwardPollingResult`. */
const POLL_TIMEOUT = 1;
const COMPLETED = 2;
/** The server's `WorkflowExecutionStatus`. */
const RUNNING = 1;
/** The server's own limit of 100 skips is reached by a file with a few reminders a month. */
const MAX_SKIPS = 100_000;

/** The workflow's clock is where it was sent, or the workflow has come to its end before. */
export type Journey = 'ARRIVED' | 'ENDED';

/**
 * Moves one running workflow's clock forward by `duration` and returns when it has got there: timers and activities
 * that come due on the way really run, in order. Development and tests only (the server must allow it).
 *
 * A child workflow is moved by its own id, and holds its parent's journey up while it runs without; a new run
 * starts at real time again.
 * @throws the server's NOT_FOUND when no such workflow runs.
 */
export async function fastForward(
  connection: Connection,
  namespace: string,
  workflowId: string,
  duration: Duration,
): Promise<Journey> {
  const fastForwardId = randomUUID();
  const execution = { workflowId };
  await connection.workflowService.updateWorkflowExecutionOptions({
    namespace,
    workflowExecution: execution,
    workflowExecutionOptions: {
      timeSkippingConfig: {
        enabled: true,
        fastForwardConfig: { id: fastForwardId, duration: msToTs(duration) },
        maxSessionSkipCount: MAX_SKIPS,
      },
    },
    updateMask: { paths: ['time_skipping_config'] },
  });
  for (;;) {
    const request = { namespace, workflowExecution: execution, fastForwardId };
    const answer = await connection.workflowService.pollWorkflowExecutionTimeSkipping(request);
    const result: number = answer.fastForwardPollingResult;
    if (result === COMPLETED) return 'ARRIVED';
    if (result === POLL_TIMEOUT) continue;
    const now = await connection.workflowService.describeWorkflowExecution({ namespace, execution });
    const status: number | null | undefined = now.workflowExecutionInfo?.status;
    if (status !== RUNNING) return 'ENDED';
    throw new Error(`Workflow ${workflowId} was not moved forward by ${duration}: ${answer.failedReason}`);
  }
}
