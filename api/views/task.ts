import type { z } from 'zod';
import { mayDecide, type Reader } from '../../domain/amendment/rights.ts';
import type { Task } from '../../domain/amendment/state.ts';
import type { task } from '../schemas/task.ts';

type TaskView = z.input<typeof task>;

export const taskIdOf = (amendmentId: string, seq: number): string => `${amendmentId}.${seq}`;

/** The file and the number that a task's id is made of. */
export function partsOfTaskId(id: string): { readonly amendmentId: string; readonly seq: number } {
  const dot = id.lastIndexOf('.');
  return { amendmentId: id.slice(0, dot), seq: Number(id.slice(dot + 1)) };
}

export function taskView(amendmentId: string, task: Task, reader: Reader): TaskView {
  const { formerAssignees: _former, nudges: _nudges, status, ...asked } = task;
  return {
    ...asked,
    id: taskIdOf(amendmentId, task.seq),
    amendmentId,
    mayDecide: mayDecide(task, reader),
    ...statusOf(status),
  };
}

function statusOf(status: Task['status']): Pick<TaskView, 'status' | 'closedAt' | 'by' | 'decision' | 'mootReason'> {
  switch (status.kind) {
    case 'OPEN':
      return { status: 'OPEN' };
    case 'DONE':
      return { status: 'DONE', closedAt: status.at, by: status.by, decision: status.decision };
    case 'MOOT':
      return { status: 'MOOT', closedAt: status.at, mootReason: status.reason };
  }
}
