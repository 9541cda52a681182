import { z } from 'zod';
import { hashOf } from '../../domain/hash.ts';
import type { Dependencies } from '../dependencies.ts';
import { changeDirectory } from '../directory-change.ts';
import { idMadeBy } from '../http/idempotency.ts';
import type { Operation } from '../http/operation.ts';
import { get, post, put } from '../http/operations.ts';
import { Refusal } from '../http/refusal.ts';
import { mustDo, mustWorkHere } from '../rights.ts';
import { id, list, made } from '../schemas/common.ts';
import { body as bodySchema, newBody } from '../schemas/people.ts';

export const bodyRoutes = (deps: Dependencies): readonly Operation[] => [
  listBodies,
  registerBody(deps),
  changeBody(deps),
];

const listBodies: Operation = get({
  path: '/bodies',
  act: 'READ_DIRECTORY',
  tag: 'People',
  summary: 'The bodies and their members',
  answer: z.strictObject({ items: list(bodySchema) }),
  refusals: ['NOT_ALLOWED'],
  handle: async ({ caller }) => {
    mustWorkHere(caller);
    return { items: Object.values(caller.directory.bodies) };
  },
});

export const registerBody = (deps: Dependencies): Operation =>
  post({
    path: '/bodies',
    act: 'KEEP_ORGANISATIONS',
    tag: 'People',
    summary: 'Register a body with its members',
    body: newBody,
    answer: made,
    refusals: ['NOT_ALLOWED', 'PERSON_UNKNOWN', 'ORGANISATION_UNKNOWN'],
    locationOf: () => '/bodies',
    handle: async ({ body, caller, request }) => {
      const registered = { id: idMadeBy(request), ...body };
      await changeDirectory(deps, { caller, request, command: { type: 'REGISTER_BODY', body: registered } });
      return { id: registered.id };
    },
  });

export const changeBody = (deps: Dependencies): Operation =>
  put({
    path: '/bodies/:id',
    act: 'KEEP_ORGANISATIONS',
    tag: 'People',
    summary: 'Change a body and its members',
    params: z.strictObject({ id }),
    body: newBody,
    answer: bodySchema,
    refusals: ['NOT_ALLOWED', 'NOT_FOUND', 'PERSON_UNKNOWN', 'ORGANISATION_UNKNOWN'],
    handle: async ({ params, body, caller }) => {
      mustDo(caller, 'KEEP_ORGANISATIONS');
      const { bodies } = caller.directory;
      if (!Object.hasOwn(bodies, params.id)) throw new Refusal('NOT_FOUND');
      const changed = { id: params.id, ...body };
      const command = { type: 'CHANGE_BODY', body: changed } as const;
      if (hashOf(changed) !== hashOf(bodies[params.id])) await changeDirectory(deps, { caller, command });
      return changed;
    },
  });
