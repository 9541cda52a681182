import type { z } from 'zod';
import type { AmendmentCommand } from '../../domain/amendment/commands.ts';
import { carryOut } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Operation } from '../http/operation.ts';
import { get, post, type Post } from '../http/operations.ts';
import { effectOf } from '../moved-files.ts';
import { keeping } from '../rights.ts';
import { changed } from '../schemas/actions.ts';
import { amendmentParams } from '../schemas/common.ts';
import { movedFiles, moving, termLengthened, termStopped } from '../schemas/rules.ts';
import { changedView } from '../views/decided.ts';
import { effectView } from '../views/rules.ts';

export const termRoutes = (deps: Dependencies): readonly Operation[] => [
  listMoved(deps),
  movePolicy(deps),
  suspendTerm(deps),
  resumeTerm(deps),
  lengthenTerm(deps),
];

const ON_TERM = ['NOT_ALLOWED', 'FILE_UNKNOWN', 'TERM_UNKNOWN'];
const common = { tag: 'Amendments', params: amendmentParams, answer: changed } as const;

const act = (
  deps: Dependencies,
  { params: { id }, caller, request }: Post<{ readonly id: string }, unknown>,
  command: AmendmentCommand,
): Promise<z.input<typeof changed>> =>
  carryOut(deps, {
    fileId: id,
    command,
    asker: caller,
    request,
    answer: (state, reader) => changedView(id, state, reader),
  });

const listMoved = (deps: Dependencies): Operation =>
  get({
    path: '/policy/open-files',
    tag: 'Rules',
    summary: 'The open files that follow other rules than those in force, with the deadlines that would move',
    answer: movedFiles,
    refusals: ['NOT_ALLOWED'],
    handle: async ({ caller }) => {
      keeping(caller);
      return effectView(await effectOf(deps, await deps.policy.current()));
    },
  });

export const movePolicy = (deps: Dependencies): Operation =>
  post({
    ...common,
    path: '/amendments/:id/move-policy',
    summary: 'Move an open file to the rules in force: its open dates are counted again',
    body: moving,
    refusals: ['NOT_ALLOWED', 'FILE_UNKNOWN', 'FILE_ENDED', 'POLICY_UNCHANGED', 'POLICY_CHANGED'],
    handle: (input) => act(deps, input, { type: 'MOVE_POLICY', ...input.body }),
  });

export const suspendTerm = (deps: Dependencies): Operation =>
  post({
    ...common,
    path: '/amendments/:id/terms/suspend',
    summary: 'Suspend a term: nobody is reminded, nothing closes until it is resumed',
    body: termStopped,
    refusals: [...ON_TERM, 'TERM_SUSPENDED', 'TERM_OVER'],
    handle: (input) => act(deps, input, { type: 'SUSPEND_TERM', ...input.body }),
  });

export const resumeTerm = (deps: Dependencies): Operation =>
  post({
    ...common,
    path: '/amendments/:id/terms/resume',
    summary: 'Let a suspended term run again: the days that were left are to go',
    body: termStopped,
    refusals: [...ON_TERM, 'TERM_NOT_SUSPENDED'],
    handle: (input) => act(deps, input, { type: 'RESUME_TERM', ...input.body }),
  });

export const lengthenTerm = (deps: Dependencies): Operation =>
  post({
    ...common,
    path: '/amendments/:id/terms/lengthen',
    summary: 'Lengthen the term of a concertation, by agreement of all who were asked',
    body: termLengthened,
    refusals: [
      'NOT_ALLOWED',
      'FILE_UNKNOWN',
      'TERM_NOT_LENGTHENED',
      'DAYS_OUT_OF_RANGE',
      'TERM_OVER',
      'AGREEMENT_REQUIRED',
    ],
    handle: (input) => act(deps, input, { type: 'LENGTHEN_TERM', ...input.body }),
  });
