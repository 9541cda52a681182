import type { z } from 'zod';
import type { AmendmentState, Task } from '../../domain/amendment/state.ts';
import type { Deadline } from '../../domain/calendar/deadlines.ts';
import type { ProvisionChange } from '../../domain/contract/redline.ts';
import type { taskDetail } from '../schemas/task-page.ts';
import { decidedView } from './decided.ts';
import type { Sight } from './task.ts';

export type TaskDetail = z.input<typeof taskDetail>;

/** What is found out about a task beside its file's events. */
export interface Beside {
  readonly deadline: Deadline;
  /** What the text before the reader changes: the submitted one, or a revision of the draft. */
  readonly changes: readonly ProvisionChange[];
  readonly conflicts?: NonNullable<TaskDetail['conflicts']>;
  readonly draft?: { readonly revision: number; readonly baseVersion: number };
}

/** A task with all that is needed to decide it. */
export function taskDetailView(id: string, task: Task, sight: Sight, beside: Beside): TaskDetail {
  const { committee, remarks } = sight.state;
  return {
    ...decidedView(id, task.seq, sight),
    ...beside,
    ...(task.kind === 'VOTE' && committee !== undefined ? { motion: committee.motion } : {}),
    remarks: task.kind === 'ANSWER_REMARKS' ? remarksToAnswer(remarks, task) : [],
  };
}

const remarksToAnswer = (remarks: AmendmentState['remarks'], { phase }: Task): TaskDetail['remarks'] =>
  remarks
    .filter((remark) => remark.phase === phase && remark.answer === undefined)
    .map((remark) => ({
      id: remark.id,
      text: remark.text,
      from:
        remark.from.kind === 'PROCEDURE'
          ? ''
          : (remark.from.kind === 'PERSON' && remark.from.onBehalfOf) || remark.from.id,
      ...(remark.provisionId === undefined ? {} : { provisionId: remark.provisionId }),
    }));
