import type { z } from 'zod';
import { suspendedSince } from '../../domain/amendment/courses.ts';
import { mayDecide, mayTakeBack, type Reader } from '../../domain/amendment/rights.ts';
import type { AmendmentState, Task } from '../../domain/amendment/state.ts';
import { takeBackEnds } from '../../domain/amendment/take-back.ts';
import type { Instant } from '../../domain/calendar/dates.ts';
import type { task } from '../schemas/task.ts';

type TaskView = z.input<typeof task>;

export const taskIdOf = (amendmentId: string, seq: number): string => `${amendmentId}.${seq}`;

/** The file and the number that a task's id is made of. */
export function partsOfTaskId(id: string): { readonly amendmentId: string; readonly seq: number } {
  const dot = id.lastIndexOf('.');
  return { amendmentId: id.slice(0, dot), seq: Number(id.slice(dot + 1)) };
}

/** Someone before a file at a moment of its clock. */
export interface Sight {
  readonly state: AmendmentState;
  readonly reader: Reader;
  readonly at: Instant;
}

export function taskView(amendmentId: string, task: Task, { state, reader, at }: Sight): TaskView {
  const { seq, kind, phase, round, capacity, assignees, openedOn, dueOn, legalBasis, difference, status } = task;
  const still = status.kind === 'OPEN' ? suspendedSince(task) : undefined;
  return {
    seq,
    kind,
    phase,
    round,
    capacity,
    assignees,
    openedOn,
    dueOn,
    legalBasis,
    ...(difference === undefined ? {} : { difference }),
    ...(still === undefined ? {} : { suspended: still }),
    id: taskIdOf(amendmentId, task.seq),
    amendmentId,
    mayDecide: mayDecide(task, reader),
    ...takeBackOf(task, { state, reader, at }),
    ...(task.contested === undefined ? {} : { contested: task.contested }),
    ...statusOf(status),
  };
}

function takeBackOf(task: Task, { state, reader, at }: Sight): Pick<TaskView, 'mayTakeBack' | 'takeBackUntil'> {
  const takeBackUntil = mayTakeBack(state, task, reader, at) ? takeBackEnds(state, task.seq) : undefined;
  return takeBackUntil === undefined ? { mayTakeBack: false } : { mayTakeBack: true, takeBackUntil };
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
