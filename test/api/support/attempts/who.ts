import type { Role } from '../../../../domain/people/roles.ts';
import { SAMPLE_PEOPLE, SAMPLE_SUBSTITUTES } from '../../../../samples/people.ts';
import { NOW, type ApiWorld } from '../world.ts';

/** Known to the service, and without any mandate in it. */
export const STRANGER = 'stranger';

/** Everyone who tries: the people of the sample, and the stranger. */
export const EVERYONE: readonly string[] = [...SAMPLE_PEOPLE.map(({ id }) => id), STRANGER];

/** Those whom someone stands in for. */
export const stoodInForBy = (id: string): readonly string[] =>
  SAMPLE_SUBSTITUTES.filter(([, substitute]) => substitute === id).map(([absent]) => absent);

const ownRoles = (id: string): readonly Role[] => SAMPLE_PEOPLE.find((each) => each.id === id)?.roles ?? [];

export const ownRolesOf = (id: string): ReadonlySet<Role> => new Set(ownRoles(id));

/** The roles in which someone may act, read from the sample's lists and from nothing of the product. */
export const rolesOf = (id: string): ReadonlySet<Role> => new Set([id, ...stoodInForBy(id)].flatMap(ownRoles));

/** Those who may act for a party: he himself, and who stands in for him. */
export const actsFor = (id: string, party: string): boolean => id === party || stoodInForBy(id).includes(party);

export const registerStranger = (world: ApiWorld): Promise<unknown> =>
  world.directory.record({
    command: { type: 'REGISTER_PERSON', id: STRANGER, language: 'nl' },
    details: { id: STRANGER, name: 'Iemand', email: 'iemand@elders.example', language: 'nl' },
    by: { kind: 'PROCEDURE' },
    now: NOW,
  });
