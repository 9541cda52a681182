import { z } from 'zod';
import { brusselsDate } from '../../domain/calendar/dates.ts';
import { rolesOf } from '../../domain/people/holders.ts';
import { personsPage } from '../../prisma/queries/people.ts';
import type { DemoSignIn } from '../demo-sign-in.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Operation } from '../http/operation.ts';
import { getOpenly } from '../http/operations.ts';
import { id, language, line, list } from '../schemas/common.ts';
import { role } from '../schemas/people.ts';

/** A demo is small; a service with more people than this has its own sign-in. */
export const MOST_DEMO_PEOPLE = 200;

const demoPerson = z
  .strictObject({ id, name: line, language, roles: list(role), token: z.string() })
  .meta({ id: 'DemoPerson' });

export type DemoPerson = z.input<typeof demoPerson>;

/** Everyone one can sign in as, with the roles he holds today. */
export async function demoPeople({ db, directory, now }: Dependencies, demo: DemoSignIn): Promise<DemoPerson[]> {
  const known = await directory.current();
  const today = brusselsDate(now());
  const people = await personsPage(db, MOST_DEMO_PEOPLE);
  return people.map(({ id, name, language }) => ({
    id,
    name,
    language,
    roles: rolesOf(known, id, today),
    token: demo.tokenOf(id),
  }));
}

export const demoRoutes = (deps: Dependencies, demo: DemoSignIn): readonly Operation[] => [
  getOpenly({
    path: '/demo-people',
    act: 'READ_OPENLY',
    tag: 'Demo',
    summary: 'The people one can sign in as, with a bearer token each; absent in production',
    answer: z.strictObject({ items: list(demoPerson) }),
    handle: async () => ({ items: await demoPeople(deps, demo) }),
  }),
];
