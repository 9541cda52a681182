import { z } from 'zod';
import type { Dependencies } from '../dependencies.ts';
import { changeDirectory } from '../directory-change.ts';
import { idMadeBy } from '../http/idempotency.ts';
import type { Operation } from '../http/operation.ts';
import { get, post } from '../http/operations.ts';
import { mustWorkHere } from '../rights.ts';
import { id, list, made } from '../schemas/common.ts';
import { endOfMandate, mandate, newMandate } from '../schemas/people.ts';

export const mandateRoutes = (deps: Dependencies): readonly Operation[] => [
  listMandates,
  giveMandate(deps),
  endMandate(deps),
];

const listMandates: Operation = get({
  path: '/mandates',
  act: 'READ_DIRECTORY',
  tag: 'People',
  summary: 'Every mandate, past ones too',
  answer: z.strictObject({ items: list(mandate) }),
  refusals: ['NOT_ALLOWED'],
  handle: async ({ caller }) => {
    mustWorkHere(caller);
    return { items: Object.values(caller.directory.mandates) };
  },
});

export const giveMandate = (deps: Dependencies): Operation =>
  post({
    path: '/mandates',
    act: 'GIVE_MANDATE',
    tag: 'People',
    summary: 'Give a person a mandate',
    body: newMandate,
    answer: made,
    refusals: ['NOT_ALLOWED', 'PERSON_UNKNOWN', 'PERIOD_REVERSED', 'MANDATE_OVERLAPS', 'TITLE_REQUIRED'],
    locationOf: () => '/mandates',
    handle: async ({ body, caller, request }) => {
      const given = { id: idMadeBy(request), ...body };
      await changeDirectory(deps, { caller, request, command: { type: 'GIVE_MANDATE', mandate: given } });
      return { id: given.id };
    },
  });

export const endMandate = (deps: Dependencies): Operation =>
  post({
    path: '/mandates/:id/end',
    act: 'GIVE_MANDATE',
    tag: 'People',
    summary: 'End a mandate; open tasks go to those who hold the role, else to the substitutes',
    params: z.strictObject({ id }),
    body: endOfMandate,
    answer: made,
    refusals: ['NOT_ALLOWED', 'MANDATE_UNKNOWN', 'ALREADY_ENDED', 'PERIOD_REVERSED'],
    handle: async ({ params, body, caller, request }) => {
      await changeDirectory(deps, { caller, request, command: { type: 'END_MANDATE', id: params.id, ...body } });
      return { id: params.id };
    },
  });
