import { z } from 'zod';
import { substitutesOf } from '../../domain/people/holders.ts';
import { RuleViolation } from '../../domain/violation.ts';
import { inbox } from '../../prisma/queries/inbox.ts';
import type { Caller } from '../caller.ts';
import { carryOut } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { keyOf, pageFrom } from '../http/cursor.ts';
import type { Operation } from '../http/operation.ts';
import { get, post } from '../http/operations.ts';
import { id, optional, pageOf, paging } from '../schemas/common.ts';
import { taskDecision } from '../schemas/decision.ts';
import { decided, inboxItem, meetingDecided, takeBackBody, taskDetail } from '../schemas/task-page.ts';
import { taskId } from '../schemas/task.ts';
import { taskSeenBy } from '../task-seen-by.ts';
import { decidedView } from '../views/decided.ts';
import { inboxItemView } from '../views/inbox-item.ts';
import { partsOfTaskId } from '../views/task.ts';

const params = z.strictObject({ id: taskId });
const inboxKey = z.tuple([z.string(), z.string()]);

export const taskRoutes = (deps: Dependencies): readonly Operation[] => [
  listTasks(deps),
  readTask(deps),
  decideTask(deps),
  decideInMeeting(deps),
  takeBack(deps),
];

const listTasks = (deps: Dependencies): Operation =>
  get({
    path: '/tasks',
    act: 'LIST_TASKS',
    tag: 'Tasks',
    summary: 'What waits for you, by due date; or for someone you stand in for today',
    query: z.strictObject({ ...paging, for: optional(id.meta({ description: 'Whose substitute you are today.' })) }),
    answer: pageOf(inboxItem),
    refusals: ['NOT_YOURS'],
    handle: async ({ query: { cursor, limit, for: absent }, caller }) => {
      const rows = await inbox(deps.db, whose(caller, absent), limit + 1, keyOf(inboxKey, cursor));
      return pageFrom(rows, limit, (row) => [row.dueOn, row.id], inboxItemView);
    },
  });

const readTask = (deps: Dependencies): Operation =>
  get({
    path: '/tasks/:id',
    act: 'READ_TASK',
    tag: 'Tasks',
    summary: 'A task, with what is needed to decide it',
    params,
    answer: taskDetail,
    refusals: ['FILE_UNKNOWN', 'TASK_UNKNOWN'],
    handle: async ({ params, caller }) => (await taskSeenBy(deps, params.id, caller)).detail,
  });

export const decideTask = (deps: Dependencies): Operation =>
  post({
    path: '/tasks/:id/decision',
    act: 'DECIDE',
    tag: 'Tasks',
    summary: 'Decide a task',
    params,
    body: taskDecision,
    answer: decided,
    refusals: [
      'NOT_YOURS',
      'MANDATE_ENDED',
      'FILE_UNKNOWN',
      'TASK_UNKNOWN',
      'STEP_CLOSED',
      'FILE_ENDED',
      'DECISION_MISFIT',
    ],
    handle: ({ params, body: decision, caller, request }) => {
      const { amendmentId, seq } = partsOfTaskId(params.id);
      return carryOut(deps, {
        fileId: amendmentId,
        command: { type: 'DECIDE', task: seq, decision },
        asker: caller,
        request,
        answer: (state, reader, at) => decidedView(amendmentId, seq, { state, reader, at }),
      });
    },
  });

const decideInMeeting = (deps: Dependencies): Operation =>
  post({
    path: '/tasks/:id/decision-in-meeting',
    act: 'DECIDE_IN_MEETING',
    tag: 'Tasks',
    summary: 'Enter what one who was asked decided in a meeting that you keep',
    params,
    body: meetingDecided,
    answer: decided,
    refusals: [
      'NOT_ALLOWED',
      'FILE_UNKNOWN',
      'TASK_UNKNOWN',
      'STEP_CLOSED',
      'FILE_ENDED',
      'DECISION_MISFIT',
      'MEETING_UNKNOWN',
      'MEETING_NOT_HELD',
      'MEETING_BEFORE_TASK',
      'NOT_ON_AGENDA',
      'NOT_IN_MEETING',
      'DECIDER_UNNAMED',
      'SAID_BY_HIMSELF',
    ],
    handle: ({ params, body, caller, request }) => {
      const { amendmentId, seq } = partsOfTaskId(params.id);
      return carryOut(deps, {
        fileId: amendmentId,
        command: { type: 'DECIDE', task: seq, ...body },
        asker: caller,
        request,
        answer: (state, reader, at) => decidedView(amendmentId, seq, { state, reader, at }),
      });
    },
  });

const takeBack = (deps: Dependencies): Operation =>
  post({
    path: '/tasks/:id/take-back',
    act: 'TAKE_BACK',
    tag: 'Tasks',
    summary: 'Take your own decision on a task back, before anybody acts on it',
    params,
    body: takeBackBody,
    answer: decided,
    refusals: [
      'NOT_YOURS',
      'MANDATE_ENDED',
      'DECIDED_BY_ANOTHER',
      'FILE_UNKNOWN',
      'TASK_UNKNOWN',
      'NOTHING_TO_TAKE_BACK',
      'FILE_ENDED',
      'SIGNATURE_STANDS',
      'TAKE_BACK_TOO_LATE',
      'TAKE_BACK_OVERTAKEN',
    ],
    handle: ({ params, body, caller, request }) => {
      const { amendmentId, seq } = partsOfTaskId(params.id);
      return carryOut(deps, {
        fileId: amendmentId,
        command: { type: 'TAKE_BACK', task: seq, ...body },
        asker: caller,
        request,
        answer: (state, reader, at) => decidedView(amendmentId, seq, { state, reader, at }),
      });
    },
  });

/** @throws RuleViolation `NOT_YOURS` for the inbox of someone one does not stand in for today. */
function whose({ actor, directory, today }: Caller, absent = actor.id): string {
  if (absent !== actor.id && !substitutesOf(directory, absent, today).includes(actor.id)) {
    throw new RuleViolation('NOT_YOURS');
  }
  return absent;
}
