import type { By } from '../../file.ts';
import { coveredBy } from '../covered.ts';
import type { TaskDecision } from '../decisions.ts';
import type { PhaseOutcome } from '../events.ts';
import type { Task } from '../state.ts';
import type { Deliberation } from './deliberation.ts';
import { finishWhenAnswered } from './steps.ts';

/** Closes a task with what its answer covers. */
export function approve(d: Deliberation, task: Task, decision: TaskDecision, by: By): void {
  const covers = coveredBy(d.state, task.kind);
  const covered = covers === undefined ? {} : { covers };
  d.record({ type: 'TaskDone', task: task.seq, decision, ...textHash(d), ...covered }, by);
}

/** Closes a task with an answer that approves nothing. */
export function answer(d: Deliberation, task: Task, decision: TaskDecision, by: By): void {
  d.record({ type: 'TaskDone', task: task.seq, decision, ...textHash(d) }, by);
}

/**
 * An answer that a phase with several questions waits for: the union protocol (B8), a confirmation, the Finance
 * Inspection's opinion, which binds nobody but is waited for [U].
 */
export function approveAmongOthers(
  d: Deliberation,
  task: Task,
  decision: TaskDecision,
  by: By,
  outcome: PhaseOutcome,
): void {
  approve(d, task, decision, by);
  finishWhenAnswered(d, task.phase, outcome);
}

/** The hash of the text a decision is taken on, when there is one. */
const textHash = ({ state: { text } }: Deliberation): { textHash?: string } =>
  text === undefined ? {} : { textHash: text.hash };
