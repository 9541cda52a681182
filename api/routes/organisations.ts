import { z } from 'zod';
import type { Dependencies } from '../dependencies.ts';
import { changeDirectory } from '../directory-change.ts';
import { idMadeBy } from '../http/idempotency.ts';
import type { Operation } from '../http/operation.ts';
import { get, post } from '../http/operations.ts';
import { mustWorkHere } from '../rights.ts';
import { id, list } from '../schemas/common.ts';
import { body as bodySchema, newBody, newOrganisation, organisation } from '../schemas/people.ts';

const made = z.strictObject({ id });

export const organisationRoutes = (deps: Dependencies): readonly Operation[] => [
  listOrganisations,
  registerOrganisation(deps),
  listBodies,
  registerBody(deps),
];

const listOrganisations: Operation = get({
  path: '/organisations',
  tag: 'People',
  summary: 'The unions and stakeholders that are invited',
  answer: z.strictObject({ items: list(organisation) }),
  refusals: ['NOT_ALLOWED'],
  handle: async ({ caller }) => {
    mustWorkHere(caller);
    return { items: Object.values(caller.directory.organisations) };
  },
});

const registerOrganisation = (deps: Dependencies): Operation =>
  post({
    path: '/organisations',
    tag: 'People',
    summary: 'Register an organisation',
    body: newOrganisation,
    answer: made,
    refusals: ['NOT_ALLOWED'],
    locationOf: () => '/organisations',
    handle: async ({ body, caller, request }) => {
      const registered = { id: idMadeBy(request), ...body, active: true };
      const command = { type: 'REGISTER_ORGANISATION', organisation: registered } as const;
      await changeDirectory(deps, { caller, request, command });
      return { id: registered.id };
    },
  });

const listBodies: Operation = get({
  path: '/bodies',
  tag: 'People',
  summary: 'The bodies and their members',
  answer: z.strictObject({ items: list(bodySchema) }),
  refusals: ['NOT_ALLOWED'],
  handle: async ({ caller }) => {
    mustWorkHere(caller);
    return { items: Object.values(caller.directory.bodies) };
  },
});

const registerBody = (deps: Dependencies): Operation =>
  post({
    path: '/bodies',
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
