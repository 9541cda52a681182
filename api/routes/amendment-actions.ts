import { carryOut } from '../command.ts';
import { contestAnswer } from './contest.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Operation } from '../http/operation.ts';
import { post } from '../http/operations.ts';
import { changed, motionBody, reassignment, taskOfFile, withdrawal } from '../schemas/actions.ts';
import { amendmentParams, empty } from '../schemas/common.ts';
import { decided } from '../schemas/task-page.ts';
import { decidedView } from '../views/decided.ts';
import { actOnFile } from './act-on-file.ts';

export const amendmentActionRoutes = (deps: Dependencies): readonly Operation[] => [
  putMotion(deps),
  closeVote(deps),
  withdraw(deps),
  reassign(deps),
  contestAnswer(deps),
];

const ON_FILE = ['NOT_ALLOWED', 'FILE_UNKNOWN', 'FILE_ENDED'];
const common = { tag: 'Amendments', params: amendmentParams, answer: changed } as const;

export const putMotion = (deps: Dependencies): Operation =>
  post({
    ...common,
    path: '/amendments/:id/motion',
    act: 'PUT_MOTION',
    summary: 'Put another motion to the management committee',
    body: motionBody,
    refusals: [...ON_FILE, 'NO_VOTE_IN_COURSE'],
    handle: (input) => actOnFile(deps, input, { type: 'PUT_MOTION', motion: input.body.motion }),
  });

export const closeVote = (deps: Dependencies): Operation =>
  post({
    ...common,
    path: '/amendments/:id/close-vote',
    act: 'CLOSE_VOTE',
    summary: 'Close the vote on the votes cast, while members are silent',
    body: empty,
    refusals: [...ON_FILE, 'NO_VOTE_IN_COURSE', 'NO_QUORUM'],
    handle: (input) => actOnFile(deps, input, { type: 'CLOSE_VOTE' }),
  });

export const withdraw = (deps: Dependencies): Operation =>
  post({
    ...common,
    path: '/amendments/:id/withdraw',
    act: 'WITHDRAW',
    summary: 'Withdraw the amendment before its last signature',
    body: withdrawal,
    refusals: [...ON_FILE, 'ALREADY_SIGNED'],
    handle: (input) => actOnFile(deps, input, { type: 'WITHDRAW', reason: input.body.reason }),
  });

export const reassign = (deps: Dependencies): Operation =>
  post({
    tag: 'Amendments',
    path: '/amendments/:id/tasks/:seq/reassign',
    act: 'REASSIGN',
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
        answer: (state, reader, at) => decidedView(id, seq, { state, reader, at }),
      }),
  });
