import { carryOut } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Operation } from '../http/operation.ts';
import { post } from '../http/operations.ts';
import { contesting, taskOfFile } from '../schemas/actions.ts';
import { decided } from '../schemas/task-page.ts';
import { decidedView } from '../views/decided.ts';

/** The answer says what became of it: its task is open again, or `contested`. */
export const contestAnswer = (deps: Dependencies): Operation =>
  post({
    tag: 'Amendments',
    path: '/amendments/:id/tasks/:seq/contest',
    act: 'CONTEST_ANSWER',
    summary: 'Contest an answer that came by an organisation’s link: struck while nothing depends on it, else noted',
    params: taskOfFile,
    body: contesting,
    answer: decided,
    refusals: [
      'NOT_ALLOWED',
      'FILE_UNKNOWN',
      'TASK_UNKNOWN',
      'NO_ANSWER_BY_LINK',
      'ANSWER_CONTESTED_ALREADY',
      'TERM_SUSPENDED',
    ],
    handle: ({ params: { id, seq }, body, caller, request }) =>
      carryOut(deps, {
        fileId: id,
        command: { type: 'CONTEST_ANSWER', task: seq, ...body },
        asker: caller,
        request,
        answer: (state, reader, at) => decidedView(id, seq, { state, reader, at }),
      }),
  });
