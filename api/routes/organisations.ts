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
import { changedOrganisation, newOrganisation, organisation } from '../schemas/people.ts';

export const organisationRoutes = (deps: Dependencies): readonly Operation[] => [
  listOrganisations,
  registerOrganisation(deps),
  changeOrganisation(deps),
];

const listOrganisations: Operation = get({
  path: '/organisations',
  act: 'READ_DIRECTORY',
  tag: 'People',
  summary: 'The unions and stakeholders that are invited',
  answer: z.strictObject({ items: list(organisation) }),
  refusals: ['NOT_ALLOWED'],
  handle: async ({ caller }) => {
    mustWorkHere(caller);
    return { items: Object.values(caller.directory.organisations) };
  },
});

export const registerOrganisation = (deps: Dependencies): Operation =>
  post({
    path: '/organisations',
    act: 'KEEP_ORGANISATIONS',
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

export const changeOrganisation = (deps: Dependencies): Operation =>
  put({
    path: '/organisations/:id',
    act: 'KEEP_ORGANISATIONS',
    tag: 'People',
    summary: 'Change an organisation: its address, its language, whether it is invited any more',
    params: z.strictObject({ id }),
    body: changedOrganisation,
    answer: organisation,
    refusals: ['NOT_ALLOWED', 'NOT_FOUND'],
    handle: async ({ params, body, caller }) => {
      mustDo(caller, 'KEEP_ORGANISATIONS');
      const { organisations } = caller.directory;
      if (!Object.hasOwn(organisations, params.id)) throw new Refusal('NOT_FOUND');
      const changed = { id: params.id, ...body };
      const command = { type: 'CHANGE_ORGANISATION', organisation: changed } as const;
      if (hashOf(changed) !== hashOf(organisations[params.id])) await changeDirectory(deps, { caller, command });
      return changed;
    },
  });
