import type { z } from 'zod';
import { allowedActions, type Reader } from '../../domain/amendment/rights.ts';
import type { AmendmentState } from '../../domain/amendment/state.ts';
import { RuleViolation } from '../../domain/violation.ts';
import type { decided } from '../schemas/task-page.ts';
import { summaryOf, type AmendmentSummary } from './amendment.ts';
import { taskView, type Sight } from './task.ts';

/** The file after a command on it as a whole. */
export const changedView = (
  id: string,
  state: AmendmentState,
  reader: Reader,
): {
  readonly amendment: AmendmentSummary;
  readonly allowedActions: ReturnType<typeof allowedActions>;
  readonly version: number;
} => ({
  amendment: summaryOf(id, state),
  allowedActions: allowedActions(state, reader),
  version: state.procedure.seq,
});

/**
 * One of a file's tasks and the file, after a decision or before it.
 *
 * @throws RuleViolation `TASK_UNKNOWN`
 */
export function decidedView(id: string, seq: number, sight: Sight): z.input<typeof decided> {
  const { state, reader } = sight;
  const task = state.tasks[seq];
  if (task === undefined) throw new RuleViolation('TASK_UNKNOWN');
  return { task: taskView(id, task, sight), ...changedView(id, state, reader) };
}
