import { z } from 'zod';
import type { Directory } from '../../domain/people/directory.ts';
import { RuleViolation } from '../../domain/violation.ts';
import { isEmailTaken, personsPage, type PersonRow } from '../../prisma/queries/people.ts';
import type { Dependencies } from '../dependencies.ts';
import { changeDirectory } from '../directory-change.ts';
import { keyOf, pageFrom } from '../http/cursor.ts';
import { idMadeBy } from '../http/idempotency.ts';
import type { Operation } from '../http/operation.ts';
import { get, post } from '../http/operations.ts';
import { mustWorkHere } from '../rights.ts';
import { id, list, pageOf, paging } from '../schemas/common.ts';
import {
  endOfMandate,
  mandate,
  newMandate,
  newPerson,
  newSubstitution,
  person,
  substitution,
} from '../schemas/people.ts';

const made = z.strictObject({ id });

export const peopleRoutes = (deps: Dependencies): readonly Operation[] => [
  listPersons(deps),
  registerPerson(deps),
  listMandates,
  giveMandate(deps),
  endMandate(deps),
  listSubstitutions,
  nameSubstitute(deps),
];

const listPersons = (deps: Dependencies): Operation =>
  get({
    path: '/persons',
    tag: 'People',
    summary: 'Everyone known here, with mandates and substitutes',
    query: z.strictObject(paging),
    answer: pageOf(person),
    refusals: ['NOT_ALLOWED'],
    handle: async ({ query: { cursor, limit }, caller }) => {
      mustWorkHere(caller);
      const [afterId] = keyOf(z.tuple([z.string()]), cursor) ?? [];
      const rows = await personsPage(deps.db, limit + 1, afterId);
      return pageFrom(
        rows,
        limit,
        (row) => [row.id],
        (row) => personView(row, caller.directory),
      );
    },
  });

const registerPerson = (deps: Dependencies): Operation =>
  post({
    path: '/persons',
    tag: 'People',
    summary: 'Register a person',
    body: newPerson,
    answer: made,
    refusals: ['NOT_ALLOWED', 'EMAIL_TAKEN'],
    locationOf: () => '/persons',
    handle: async ({ body, caller, request }) => {
      const personId = idMadeBy(request);
      if (await isEmailTaken(deps.db, body.email, personId)) throw new RuleViolation('EMAIL_TAKEN');
      const command = { type: 'REGISTER_PERSON', id: personId, language: body.language } as const;
      await changeDirectory(deps, { caller, request, command, details: { id: personId, ...body } });
      return { id: personId };
    },
  });

const listMandates: Operation = get({
  path: '/mandates',
  tag: 'People',
  summary: 'Every mandate, past ones too',
  answer: z.strictObject({ items: list(mandate) }),
  refusals: ['NOT_ALLOWED'],
  handle: async ({ caller }) => {
    mustWorkHere(caller);
    return { items: Object.values(caller.directory.mandates) };
  },
});

const giveMandate = (deps: Dependencies): Operation =>
  post({
    path: '/mandates',
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

const endMandate = (deps: Dependencies): Operation =>
  post({
    path: '/mandates/:id/end',
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

const nameSubstitute = (deps: Dependencies): Operation =>
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

const personView = (row: PersonRow, { mandates, substitutions }: Directory): z.input<typeof person> => ({
  ...row,
  mandates: Object.values(mandates).filter((each) => each.personId === row.id),
  substitutions: Object.values(substitutions).filter((each) => each.personId === row.id),
});
