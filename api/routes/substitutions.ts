import { z } from 'zod';
import type { Directory, Substitution } from '../../domain/people/directory.ts';
import type { Dependencies } from '../dependencies.ts';
import { changeDirectory } from '../directory-change.ts';
import { idMadeBy } from '../http/idempotency.ts';
import type { Operation } from '../http/operation.ts';
import { get, post } from '../http/operations.ts';
import { disposing, mustWorkHere } from '../rights.ts';
import { id, list, made } from '../schemas/common.ts';
import { endOfSubstitution, madeSubstitution, newSubstitution, substitution } from '../schemas/people.ts';
import { substitutionView } from '../views/substitution.ts';

export const substitutionRoutes = (deps: Dependencies): readonly Operation[] => [
  listSubstitutions,
  nameSubstitute(deps),
  endSubstitution(deps),
];

const listSubstitutions: Operation = get({
  path: '/substitutions',
  act: 'READ_DIRECTORY',
  tag: 'People',
  summary: 'Who stands in for whom',
  answer: z.strictObject({ items: list(substitution) }),
  refusals: ['NOT_ALLOWED'],
  handle: async ({ caller }) => {
    mustWorkHere(caller);
    const { directory } = caller;
    return { items: Object.values(directory.substitutions).map((each) => substitutionView(directory, each)) };
  },
});

export const nameSubstitute = (deps: Dependencies): Operation =>
  post({
    path: '/substitutions',
    act: 'NAME_OWN_SUBSTITUTE',
    tag: 'People',
    summary: 'Name a substitute for a while: one’s own, or another’s as one who keeps the people',
    body: newSubstitution,
    answer: madeSubstitution,
    refusals: [
      'NOT_ALLOWED',
      'NO_REDELEGATION',
      'PERSON_UNKNOWN',
      'PERIOD_REVERSED',
      'OWN_SUBSTITUTE',
      'SUBSTITUTE_ABSENT',
      'SUBSTITUTION_OVERLAPS',
    ],
    locationOf: () => '/substitutions',
    handle: async ({ body: { absent, ...said }, caller, request }) => {
      const set: Substitution = { id: idMadeBy(request), ...said, ...(absent === true && { absent }) };
      const by = disposing(caller, set.personId);
      await changeDirectory(deps, { caller, request, by, command: { type: 'SET_SUBSTITUTE', substitution: set } });
      const { id: madeId, substituteAbsent } = substitutionView(caller.directory, set);
      return { id: madeId, substituteAbsent };
    },
  });

export const endSubstitution = (deps: Dependencies): Operation =>
  post({
    path: '/substitutions/:id/end',
    act: 'NAME_OWN_SUBSTITUTE',
    tag: 'People',
    summary: 'End a substitution earlier than was said, or call it off by ending it the day before it begins',
    params: z.strictObject({ id }),
    body: endOfSubstitution,
    answer: made,
    refusals: ['NOT_ALLOWED', 'NO_REDELEGATION', 'SUBSTITUTION_UNKNOWN', 'ALREADY_ENDED', 'PERIOD_REVERSED'],
    handle: async ({ params, body, caller, request }) => {
      const by = disposing(caller, substitutionNamed(caller.directory, params.id)?.personId);
      await changeDirectory(deps, {
        caller,
        request,
        by,
        command: { type: 'END_SUBSTITUTION', id: params.id, ...body },
      });
      return { id: params.id };
    },
  });

/** `undefined` for one that nobody knows. */
export const substitutionNamed = ({ substitutions }: Directory, name: string): Substitution | undefined =>
  Object.hasOwn(substitutions, name) ? substitutions[name] : undefined;
