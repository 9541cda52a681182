import type { VNode } from 'preact';
import { z } from 'zod';
import { rolesOf, substitutesOf } from '../../../domain/people/holders.ts';
import { namesOf, personsByName } from '../../../prisma/queries/people.ts';
import { BodiesPage } from '../../../web/pages/people/bodies-page.tsx';
import { OrganisationsPage } from '../../../web/pages/people/organisations-page.tsx';
import { PersonsPage } from '../../../web/pages/people/persons-page.tsx';
import type { AppDependencies } from '../../dependencies.ts';
import { keyOf, pageFrom } from '../../http/cursor.ts';
import type { Visit } from '../visit.ts';
import { peopleFrame } from './people-frame.ts';

const PERSONS_A_PAGE = 50;

/** Everyone known here, by name, with what they are today. */
export async function personsPage({ db }: AppDependencies, visit: Visit): Promise<VNode> {
  const frame = peopleFrame(visit);
  const { directory, today, language: shownIn } = visit.caller;
  const { cursor } = visit.request.query;
  const after = keyOf(z.tuple([z.string(), z.string()]), typeof cursor === 'string' ? cursor : undefined);
  const rows = await personsByName(db, PERSONS_A_PAGE + 1, after);
  const names = await namesOf(
    db,
    rows.flatMap(({ id }) => substitutesOf(directory, id, today)),
    shownIn,
  );
  const { items: persons, next } = pageFrom(
    rows,
    PERSONS_A_PAGE,
    ({ name, id }) => [name, id],
    ({ id, name, language }) => ({
      id,
      name,
      language,
      roles: rolesOf(directory, id, today),
      substitutes: substitutesOf(directory, id, today).map((each) => names[each] ?? each),
    }),
  );
  return PersonsPage({ ...frame, persons, next });
}

export async function organisationsPage(_deps: AppDependencies, visit: Visit): Promise<VNode> {
  const frame = peopleFrame(visit);
  const { directory, language } = visit.caller;
  const organisations = Object.values(directory.organisations).toSorted((a, b) =>
    a.name[language].localeCompare(b.name[language], language),
  );
  return OrganisationsPage({ ...frame, organisations });
}

export async function bodiesPage({ db }: AppDependencies, visit: Visit): Promise<VNode> {
  const frame = peopleFrame(visit);
  const { directory, language } = visit.caller;
  const bodies = Object.values(directory.bodies);
  const names = await namesOf(
    db,
    bodies.flatMap(({ personIds }) => personIds),
    language,
  );
  return BodiesPage({
    ...frame,
    bodies: bodies.map(({ id, name, personIds, organisationIds }) => ({
      id,
      name,
      members: personIds.map((personId) => ({ id: personId, name: names[personId] ?? personId })),
      organisations: organisationIds.map((each) => directory.organisations[each]?.name[language] ?? each),
    })),
  });
}
