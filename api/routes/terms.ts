import { hashOf } from '../../domain/hash.ts';
import { RuleViolation } from '../../domain/violation.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Operation } from '../http/operation.ts';
import { get, post } from '../http/operations.ts';
import { effectOf } from '../moved-files.ts';
import { doing, mustDo } from '../rights.ts';
import { changed } from '../schemas/actions.ts';
import { amendmentParams } from '../schemas/common.ts';
import { movedFiles, moving, movingSeveral, severalMoved, termLengthened, termStopped } from '../schemas/rules.ts';
import { effectView } from '../views/rules.ts';
import { actOnFile } from './act-on-file.ts';

export const termRoutes = (deps: Dependencies): readonly Operation[] => [
  listMoved(deps),
  movePolicy(deps),
  moveSeveral(deps),
  suspendTerm(deps),
  resumeTerm(deps),
  lengthenTerm(deps),
];

const ON_TERM = ['NOT_ALLOWED', 'FILE_UNKNOWN', 'TERM_UNKNOWN'];
const common = { tag: 'Amendments', params: amendmentParams, answer: changed } as const;

const listMoved = (deps: Dependencies): Operation =>
  get({
    path: '/policy/open-files',
    act: 'READ_RULE_CHANGES',
    tag: 'Rules',
    summary: 'The open files that follow other rules than those in force, with the deadlines that would move',
    answer: movedFiles,
    refusals: ['NOT_ALLOWED'],
    handle: async ({ caller }) => {
      mustDo(caller, 'READ_RULE_CHANGES');
      return effectView(await effectOf(deps, await deps.policy.current()));
    },
  });

export const movePolicy = (deps: Dependencies): Operation =>
  post({
    ...common,
    path: '/amendments/:id/move-policy',
    act: 'MOVE_POLICY',
    summary: 'Move an open file to the rules in force: its open dates are counted again',
    body: moving,
    refusals: ['NOT_ALLOWED', 'FILE_UNKNOWN', 'FILE_ENDED', 'POLICY_UNCHANGED', 'POLICY_CHANGED'],
    handle: (input) => actOnFile(deps, input, { type: 'MOVE_POLICY', ...input.body }),
  });

/** Each file is moved under a key of its own, so that the same request sent again moves none twice. */
export const moveSeveral = (deps: Dependencies): Operation =>
  post({
    path: '/policy/open-files',
    act: 'MOVE_POLICY',
    tag: 'Rules',
    summary: 'Move several open files to the rules in force, each by itself',
    body: movingSeveral,
    answer: severalMoved,
    refusals: ['NOT_ALLOWED'],
    handle: async ({ body: { files, ...body }, caller, request }) => {
      doing(caller, 'MOVE_POLICY');
      const moved: string[] = [];
      const failed: { amendmentId: string; code: string }[] = [];
      for (const id of new Set(files)) {
        const own = { ...request, key: hashOf([request.key, id]) };
        const code = await refusalOf(
          actOnFile(deps, { params: { id }, body, caller, request: own }, { type: 'MOVE_POLICY', ...body }),
        );
        if (code === undefined) moved.push(id);
        else failed.push({ amendmentId: id, code });
      }
      return { moved, failed };
    },
  });

/** The code with which something was refused; `undefined` when it was not. */
async function refusalOf(done: Promise<unknown>): Promise<string | undefined> {
  try {
    await done;
    return undefined;
  } catch (error) {
    if (error instanceof RuleViolation) return error.code;
    throw error;
  }
}

export const suspendTerm = (deps: Dependencies): Operation =>
  post({
    ...common,
    path: '/amendments/:id/terms/suspend',
    act: 'KEEP_TERMS',
    summary: 'Suspend a term: nobody is reminded, nothing closes until it is resumed',
    body: termStopped,
    refusals: [...ON_TERM, 'TERM_SUSPENDED', 'TERM_OVER'],
    handle: (input) => actOnFile(deps, input, { type: 'SUSPEND_TERM', ...input.body }),
  });

export const resumeTerm = (deps: Dependencies): Operation =>
  post({
    ...common,
    path: '/amendments/:id/terms/resume',
    act: 'KEEP_TERMS',
    summary: 'Let a suspended term run again: the days that were left are to go',
    body: termStopped,
    refusals: [...ON_TERM, 'TERM_NOT_SUSPENDED'],
    handle: (input) => actOnFile(deps, input, { type: 'RESUME_TERM', ...input.body }),
  });

export const lengthenTerm = (deps: Dependencies): Operation =>
  post({
    ...common,
    path: '/amendments/:id/terms/lengthen',
    act: 'LENGTHEN_TERM',
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
    handle: (input) => actOnFile(deps, input, { type: 'LENGTHEN_TERM', ...input.body }),
  });
