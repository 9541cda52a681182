import type { By } from '../domain/file.ts';
import { RuleViolation } from '../domain/violation.ts';
import { ROLES, type Role } from '../domain/people/roles.ts';
import { rolesOf, standingIn } from '../domain/people/holders.ts';
import { RULE_KEEPERS } from '../domain/rules/decide-policy.ts';
import type { Asker, Caller } from './caller.ts';

/** Who keeps contracts and people. What the rules refuse them beyond that, they refuse themselves. */
export const KEEPERS: readonly Role[] = ['ADMINISTRATOR', 'CONTRACT_SECRETARY'];

/**
 * The capacity in which someone keeps contracts and people.
 *
 * @throws RuleViolation `NOT_ALLOWED` with the roles that do.
 */
export const keeping = (caller: Caller): By => inRole(caller, KEEPERS);

/**
 * The capacity in which someone disposes of a person's substitutes: of his own in a role that he holds himself, of another's
 * as one who keeps the people.
 *
 * @throws RuleViolation `NOT_ALLOWED` with the roles that may.
 */
export function disposing(caller: Caller, personId: string | undefined): By {
  const { actor, directory, today } = caller;
  const [role] = personId === actor.id ? rolesOf(directory, actor.id, today) : [];
  return role === undefined ? keeping(caller) : { kind: 'PERSON', id: actor.id, role };
}

/**
 * The capacity in which someone sets the rules of the installation.
 *
 * @throws RuleViolation `NOT_ALLOWED` with the role that does.
 */
export const ruling = (caller: Caller): By => inRole(caller, RULE_KEEPERS);

/** @throws RuleViolation `NOT_ALLOWED` to one who is not contract secretary, nor stands in for him. */
export const mustBeSecretary = (caller: Caller): By => inRole(caller, ['CONTRACT_SECRETARY']);

/** @throws RuleViolation `NOT_ALLOWED` to one who neither holds a mandate nor stands in for one who does. */
export const mustWorkHere = (caller: Caller): By => inRole(caller, ROLES);

/**
 * The capacity in which someone administers the installation.
 *
 * @throws RuleViolation `NOT_ALLOWED` with the role that does.
 */
export const administering = (caller: Caller): By => inRole(caller, ADMINISTRATORS);

/** Whether someone does. */
export const isAdministering = ({ actor, directory, today }: Asker): boolean =>
  standingIn(directory, actor.id, ADMINISTRATORS, today) !== undefined;

const ADMINISTRATORS: readonly Role[] = ['ADMINISTRATOR'];

function inRole({ actor, directory, today }: Caller, roles: readonly Role[]): By {
  const standing = standingIn(directory, actor.id, roles, today);
  if (standing === undefined) throw new RuleViolation('NOT_ALLOWED', { roles });
  return { kind: 'PERSON', id: actor.id, ...standing };
}

/** The names of organisations, in the caller's language: unlike those of persons, they stand in the directory itself. */
export const namesInDirectory = (
  { directory, language }: Asker,
  ids: readonly string[],
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    ids.flatMap((id) => {
      const organisation = directory.organisations[id];
      return organisation === undefined ? [] : [[id, organisation.name[language]]];
    }),
  );
