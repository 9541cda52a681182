import { z } from 'zod';
import { hashOf } from '../../domain/hash.ts';
import type { Directory } from '../../domain/people/directory.ts';
import { RuleViolation } from '../../domain/violation.ts';
import { isEmailTaken, personRow, personsPage, type PersonRow } from '../../prisma/queries/people.ts';
import { signInStateOf } from '../../prisma/work/sign-in-invitations.ts';
import type { AppDependencies, Dependencies } from '../dependencies.ts';
import { changeDirectory, type DirectoryChange } from '../directory-change.ts';
import { keyOf, pageFrom } from '../http/cursor.ts';
import { idMadeBy } from '../http/idempotency.ts';
import type { Operation } from '../http/operation.ts';
import { get, post, put } from '../http/operations.ts';
import { Refusal } from '../http/refusal.ts';
import { mustDo, mustWorkHere } from '../rights.ts';
import { id, made, pageOf, paging } from '../schemas/common.ts';
import { newPerson, person } from '../schemas/people.ts';
import { substitutionView } from '../views/substitution.ts';

export const personRoutes = (deps: AppDependencies): readonly Operation[] => [
  listPersons(deps),
  registerPerson(deps),
  changePerson(deps),
];

const listPersons = (deps: Dependencies): Operation =>
  get({
    path: '/persons',
    act: 'READ_DIRECTORY',
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

export const registerPerson = (deps: Dependencies): Operation =>
  post({
    path: '/persons',
    act: 'KEEP_PEOPLE',
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

export const changePerson = (deps: AppDependencies): Operation =>
  put({
    path: '/persons/:id',
    act: 'KEEP_PEOPLE',
    tag: 'People',
    summary: 'Change a person’s name, address or language',
    params: z.strictObject({ id }),
    body: newPerson,
    answer: person,
    refusals: ['NOT_ALLOWED', 'NOT_FOUND', 'EMAIL_TAKEN'],
    handle: async ({ params, body, caller }) => {
      mustDo(caller, 'KEEP_PEOPLE');
      const known = await personRow(deps.db, params.id);
      if (known === undefined) throw new Refusal('NOT_FOUND');
      if (await isEmailTaken(deps.db, body.email, params.id)) throw new RuleViolation('EMAIL_TAKEN');
      const changed = { id: params.id, ...body };
      const hasMoved = known.email !== body.email;
      const command = { type: 'CHANGE_PERSON', id: params.id, language: body.language, hasMoved } as const;
      const post = hasMoved ? await postOfMove(deps, known) : {};
      if (hashOf(changed) !== hashOf(known))
        await changeDirectory(deps, { caller, command, details: changed, ...post });
      return personView(changed, caller.directory);
    },
  });

/** Who signs in is told of it where he was reached before. */
async function postOfMove(
  { db, publicUrl }: AppDependencies,
  { id: personId, email }: PersonRow,
): Promise<Pick<DirectoryChange, 'post'>> {
  const { isBound } = await signInStateOf(db, personId);
  return isBound ? { post: { mailHost: new URL(publicUrl).hostname, formerAddress: email } } : {};
}

const personView = (row: PersonRow, directory: Directory): z.input<typeof person> => ({
  ...row,
  mandates: Object.values(directory.mandates).filter((each) => each.personId === row.id),
  substitutions: Object.values(directory.substitutions)
    .filter((each) => each.personId === row.id)
    .map((each) => substitutionView(directory, each)),
});
