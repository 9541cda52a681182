import type { z } from 'zod';
import type { AmendmentCommand } from '../../domain/amendment/commands.ts';
import { rebaseOthers } from '../../prisma/record/rebase-others.ts';
import { carryOut } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Operation } from '../http/operation.ts';
import { post, type Post } from '../http/operations.ts';
import { changed } from '../schemas/actions.ts';
import { amendmentParams } from '../schemas/common.ts';
import { annulment, repealing } from '../schemas/end-of-act.ts';
import { changedView } from '../views/decided.ts';

export const endOfActRoutes = (deps: Dependencies): readonly Operation[] => [annulAct(deps), repealAct(deps)];

const common = { tag: 'Amendments', params: amendmentParams, answer: changed } as const;
const REFUSALS = ['NOT_ALLOWED', 'FILE_UNKNOWN', 'NOT_CONSOLIDATED', 'ALREADY_ANNULLED', 'DATE_IN_FUTURE'];

/** The contract has another version then: the pending texts on it are carried over. */
async function act(
  deps: Dependencies,
  { params: { id }, caller, request }: Post<{ readonly id: string }, unknown>,
  command: AmendmentCommand,
): Promise<z.input<typeof changed>> {
  const answer = await carryOut(deps, {
    fileId: id,
    command,
    asker: caller,
    request,
    answer: (state, reader) => changedView(id, state, reader),
  });
  await rebaseOthers(deps, id, { now: deps.now() });
  return answer;
}

export const annulAct = (deps: Dependencies): Operation =>
  post({
    ...common,
    path: '/amendments/:id/annulment',
    act: 'ANNUL_ACT',
    summary: 'Record that a signed act is annulled, as if it had never been: the contract’s next version lacks it',
    body: annulment,
    refusals: REFUSALS,
    handle: (input) => act(deps, input, { type: 'ANNUL', ...input.body }),
  });

export const repealAct = (deps: Dependencies): Operation =>
  post({
    ...common,
    path: '/amendments/:id/repeal',
    act: 'REPEAL_ACT',
    summary: 'Record that a signed act is repealed from a day on: the contract’s version of that day lacks it',
    body: repealing,
    refusals: [...REFUSALS, 'ALREADY_REPEALED', 'REPEALED_BEFORE_FORCE'],
    handle: (input) => act(deps, input, { type: 'REPEAL', ...input.body }),
  });
