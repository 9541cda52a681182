import { deadlineOf } from '../domain/amendment/courses.ts';
import type { AmendmentState, Task } from '../domain/amendment/state.ts';
import type { Instant } from '../domain/calendar/dates.ts';
import type { Deadline } from '../domain/calendar/deadlines.ts';
import type { AmendmentText } from '../domain/contract/instruction.ts';
import type { ProvisionChange } from '../domain/contract/redline.ts';
import type { Provision } from '../domain/contract/provision.ts';
import { RuleViolation } from '../domain/violation.ts';
import { changesMade, submittedChanges } from '../prisma/queries/amendment-changes.ts';
import { newestVersion, provisionsOf } from '../prisma/record/contract-facts.ts';
import type { Asker } from './caller.ts';
import { seenBy, type Seen } from './command.ts';
import type { Dependencies } from './dependencies.ts';
import { draftReadBy } from './privacy/audit-reading.ts';
import { conflictsOf } from './views/conflicts.ts';
import { taskDetailView, type Beside, type TaskDetail } from './views/task-detail.ts';
import { partsOfTaskId } from './views/task.ts';

/** A task as its reader finds it, with the file it is in. */
export interface SeenTask {
  readonly amendmentId: string;
  readonly state: AmendmentState;
  readonly task: Task;
  /** What the file's clock shows. */
  readonly at: Instant;
  readonly detail: TaskDetail;
  /** As the rules have them, for pages; `detail` has them as JSON. */
  readonly deadline: Deadline;
  readonly changes: readonly ProvisionChange[];
  /** The text before the reader; absent before the first submission to one who does not write it. */
  readonly text?: AmendmentText | undefined;
  /** The contract on which a draft is written. */
  readonly base?: readonly Provision[] | undefined;
}

/**
 * A task with all that is needed to decide it. Of a task asked again, only what changed since.
 *
 * @throws RuleViolation `FILE_UNKNOWN`, `TASK_UNKNOWN`
 */
export async function taskSeenBy(deps: Dependencies, id: string, asker: Asker): Promise<SeenTask> {
  const { amendmentId, seq } = partsOfTaskId(id);
  const sight = await seenBy(deps, amendmentId, asker);
  const { state, at } = sight;
  const task = state.tasks[seq];
  if (task === undefined) throw new RuleViolation('TASK_UNKNOWN');
  const { text, base, ...before } = await textBefore(deps, amendmentId, task, sight);
  const beside = {
    ...before,
    changes: before.changes.filter(({ provisionId }) => task.difference?.includes(provisionId) ?? true),
    deadline: deadlineOf(state, task),
    ...(task.kind === 'SETTLE_CONFLICT' &&
      task.status.kind === 'OPEN' && { conflicts: await conflictsOf(deps.db, state) }),
  };
  const detail = taskDetailView(amendmentId, task, sight, beside);
  return { amendmentId, state, task, at, detail, deadline: beside.deadline, changes: beside.changes, text, base };
}

/** A drafter and a translator have the draft before them, everyone else the text that was submitted. */
async function textBefore(
  deps: Dependencies,
  amendmentId: string,
  { kind }: Task,
  { state, reader }: Seen<Asker>,
): Promise<Omit<Beside, 'deadline'> & Pick<SeenTask, 'text' | 'base'>> {
  const { db } = deps;
  if (kind !== 'DRAFT' && kind !== 'TRANSLATE') return submittedChanges(db, state);
  const { revision, text } = await draftReadBy(deps, amendmentId, reader);
  const version = await newestVersion(db, state.contractId);
  const draft = { revision, baseVersion: version };
  const before = await provisionsOf(db, state.contractId, version);
  try {
    return { changes: changesMade(before, text.instructions, state), draft, text, base: before };
  } catch (error) {
    // A draft that another act overtook is shown without what it would change; submitting it says why.
    if (!(error instanceof RuleViolation)) throw error;
    return { changes: [], draft, text };
  }
}
