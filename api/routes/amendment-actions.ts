import type { AmendmentCommand } from '../../domain/amendment/commands.ts';
import { carryOut } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Operation } from '../http/operation.ts';
import { post, type Post } from '../http/operations.ts';
import { changed, motionBody, reassignment, taskOfFile, withdrawal } from '../schemas/actions.ts';
import { amendmentParams, empty } from '../schemas/common.ts';
import { decided } from '../schemas/task-page.ts';
import { changedView, decidedView } from '../views/decided.ts';

const ON_FILE = ['NOT_ALLOWED', 'FILE_UNKNOWN', 'FILE_ENDED'];

export function amendmentActionRoutes(deps: Dependencies): readonly Operation[] {
  const act = ({ params, caller, request }: Post<{ readonly id: string }, unknown>, command: AmendmentCommand) =>
    carryOut(deps, {
      fileId: params.id,
      command,
      asker: caller,
      request,
      answer: (state, reader) => changedView(params.id, state, reader),
    });
  const common = { tag: 'Amendments', params: amendmentParams, answer: changed } as const;
  return [
    post({
      ...common,
      path: '/amendments/:id/motion',
      summary: 'Put another motion to the management committee',
      body: motionBody,
      refusals: [...ON_FILE, 'NO_VOTE_IN_COURSE'],
      handle: (input) => act(input, { type: 'PUT_MOTION', motion: input.body.motion }),
    }),
    post({
      ...common,
      path: '/amendments/:id/close-vote',
      summary: 'Close the vote on the votes cast, while members are silent',
      body: empty,
      refusals: [...ON_FILE, 'NO_VOTE_IN_COURSE', 'NO_QUORUM'],
      handle: (input) => act(input, { type: 'CLOSE_VOTE' }),
    }),
    post({
      ...common,
      path: '/amendments/:id/withdraw',
      summary: 'Withdraw the amendment before its last signature',
      body: withdrawal,
      refusals: [...ON_FILE, 'ALREADY_SIGNED'],
      handle: (input) => act(input, { type: 'WITHDRAW', reason: input.body.reason }),
    }),
    post({
      tag: 'Amendments',
      path: '/amendments/:id/tasks/:seq/reassign',
      summary: 'Pass a stuck task on to another holder of its role',
      params: taskOfFile,
      body: reassignment,
      answer: decided,
      refusals: [...ON_FILE, 'TASK_UNKNOWN', 'STEP_CLOSED', 'BALLOT_IS_PERSONAL', 'NOT_A_HOLDER'],
      handle: ({ params: { id, seq }, body, caller, request }) =>
        carryOut(deps, {
          fileId: id,
          command: { type: 'REASSIGN', task: seq, ...body },
          asker: caller,
          request,
          answer: (state, reader) => decidedView(id, seq, state, reader),
        }),
    }),
  ];
}
