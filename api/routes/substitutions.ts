import { z } from 'zod';
import type { Dependencies } from '../dependencies.ts';
import { changeDirectory } from '../directory-change.ts';
import { idMadeBy } from '../http/idempotency.ts';
import type { Operation } from '../http/operation.ts';
import { get, post } from '../http/operations.ts';
import { mustWorkHere } from '../rights.ts';
import { id, list, made } from '../schemas/common.ts';
import { endOfSubstitution, newSubstitution, substitution } from '../schemas/people.ts';

export const substitutionRoutes = (deps: Dependencies): readonly Operation[] => [
  listSubstitutions,
  nameSubstitute(deps),
  endSubstitution(deps),
];

const listSubstitutions: Operation = get({
  path: '/substitutions',
  tag: 'People',
  summary: 'Who stands in for whom',
  answer: z.strictObject({ items: list(substitution) }),
  refusals: ['NOT_ALLOWED'],
  handle: async ({ caller }) => {
    mustWorkHere(caller);
    return { items: Object.values(caller.directory.substitutions) };
  },
});

export const nameSubstitute = (deps: Dependencies): Operation =>
  post({
    path: '/substitutions',
    tag: 'People',
    summary: 'Name a substitute for a while',
    body: newSubstitution,
    answer: made,
    refusals: ['NOT_ALLOWED', 'PERSON_UNKNOWN', 'PERIOD_REVERSED', 'OWN_SUBSTITUTE'],
    locationOf: () => '/substitutions',
    handle: async ({ body, caller, request }) => {
      const set = { id: idMadeBy(request), ...body };
      await changeDirectory(deps, { caller, request, command: { type: 'SET_SUBSTITUTE', substitution: set } });
      return { id: set.id };
    },
  });

export const endSubstitution = (deps: Dependencies): Operation =>
  post({
    path: '/substitutions/:id/end',
    tag: 'People',
    summary: 'End a substitution earlier than was said',
    params: z.strictObject({ id }),
    body: endOfSubstitution,
    answer: made,
    refusals: ['NOT_ALLOWED', 'SUBSTITUTION_UNKNOWN', 'ALREADY_ENDED', 'PERIOD_REVERSED'],
    handle: async ({ params, body, caller, request }) => {
      await changeDirectory(deps, { caller, request, command: { type: 'END_SUBSTITUTION', id: params.id, ...body } });
      return { id: params.id };
    },
  });
