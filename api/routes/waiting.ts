import { z } from 'zod';
import { goneOn } from '../../domain/people/gone.ts';
import { namesOf } from '../../prisma/queries/people.ts';
import { waiting } from '../../prisma/queries/waiting.ts';
import type { Dependencies } from '../dependencies.ts';
import { keyOf, pageFrom } from '../http/cursor.ts';
import type { Operation } from '../http/operation.ts';
import { get } from '../http/operations.ts';
import { mustWorkHere, namesInDirectory } from '../rights.ts';
import { pageOf } from '../schemas/common.ts';
import { waitingFilter, waitingTask } from '../schemas/waiting.ts';
import { waitingView } from '../views/waiting.ts';

/** Stands before the routes of a single task: `waiting` is no task's id. */
export const waitingRoutes = (deps: Dependencies): readonly Operation[] => [
  get({
    path: '/tasks/waiting',
    act: 'LIST_WAITING',
    tag: 'Tasks',
    summary: 'What waits for others, by due date: for whom and since when, what is late, what is stuck',
    query: waitingFilter,
    answer: pageOf(waitingTask),
    refusals: ['NOT_ALLOWED'],
    handle: async ({ query: { cursor, limit, ...wanted }, caller }) => {
      mustWorkHere(caller);
      const { directory, today } = caller;
      const filter = { ...wanted, today, gone: goneOn(directory, today) };
      const rows = await waiting(deps.db, filter, limit + 1, keyOf(z.tuple([z.string(), z.string()]), cursor));
      const ids = rows.flatMap(({ assignees }) => assignees.map(({ id }) => id));
      const names = { ...namesInDirectory(caller, ids), ...(await namesOf(deps.db, ids, caller.language)) };
      return pageFrom(
        rows,
        limit,
        (row) => [row.dueOn, row.id],
        (row) => waitingView(row, today, names),
      );
    },
  }),
];
