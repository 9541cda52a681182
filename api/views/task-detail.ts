import type { z } from 'zod';
import type { Reader } from '../../domain/amendment/rights.ts';
import type { AmendmentState, Task } from '../../domain/amendment/state.ts';
import { TASK_RULES } from '../../domain/amendment/tasks.ts';
import { dueOn } from '../../domain/amendment/terms.ts';
import type { ProvisionChange } from '../../domain/contract/redline.ts';
import type { taskDetail } from '../schemas/task-page.ts';
import { decidedView } from './decided.ts';

export type TaskDetail = z.input<typeof taskDetail>;

/** A task with all that is needed to decide it. Of a task asked again, only what changed since. */
export function taskDetailView(
  id: string,
  task: Task,
  state: AmendmentState,
  reader: Reader,
  changes: readonly ProvisionChange[],
): TaskDetail {
  const { committee, remarks } = state;
  const { difference } = task;
  return {
    ...decidedView(id, task.seq, state, reader),
    deadline: dueOn(state.policy, TASK_RULES[task.kind].term, task.openedOn, state.signedOn),
    changes: difference === undefined ? changes : changes.filter((each) => difference.includes(each.provisionId)),
    ...(task.kind === 'VOTE' && committee !== undefined ? { motion: committee.motion } : {}),
    remarks: task.kind === 'ANSWER_REMARKS' ? remarksToAnswer(remarks, task) : [],
  };
}

const remarksToAnswer = (remarks: AmendmentState['remarks'], { phase }: Task): TaskDetail['remarks'] =>
  remarks
    .filter((remark) => remark.phase === phase && !remark.answered)
    .map((remark) => ({
      id: remark.id,
      text: remark.text,
      from:
        remark.from.kind === 'PROCEDURE'
          ? ''
          : (remark.from.kind === 'PERSON' && remark.from.onBehalfOf) || remark.from.id,
      ...(remark.provisionId === undefined ? {} : { provisionId: remark.provisionId }),
    }));
