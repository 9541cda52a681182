import type { By } from '../domain/file.ts';
import { rolesOf } from '../domain/people/holders.ts';
import { actingAs, mayActIn, mustActIn, standingRoles } from '../domain/rights/capacity.ts';
import { mayEver, RIGHTS, rolesFor, type Act } from '../domain/rights/table.ts';
import { BY_ROLE, type ObjectKind } from '../domain/rights/right.ts';
import { RuleViolation } from '../domain/violation.ts';
import type { Asker, Caller } from './caller.ts';

/** Who keeps contracts and people. What the rules refuse them beyond that, they refuse themselves. */
export const KEEPERS = rolesFor('KEEP_PEOPLE');

/**
 * Before anything is looked for: whether the table lets someone do an act to any object at all.
 *
 * @throws RuleViolation `NOT_ALLOWED` with the roles that may, to one whose role cannot; `NOT_YOURS` where one is asked by name;
 * as of an unknown object to one who has no role here, and may not know that there is one.
 */
export function mustEver(caller: Caller, act: Act): void {
  const roles = standingRoles(caller);
  if (mayEver(act, roles)) return;
  const unknown = roles.length === 0 ? UNKNOWN[RIGHTS[act].object] : undefined;
  if (unknown !== undefined) throw new RuleViolation(unknown);
  const isAsked = RIGHTS[act].grants.every(({ relation }) => !BY_ROLE.has(relation) || relation === 'RECORDER');
  throw isAsked ? new RuleViolation('NOT_YOURS') : new RuleViolation('NOT_ALLOWED', { roles: rolesFor(act) });
}

/** What one who may not know of an object is told. */
export const UNKNOWN: Partial<Readonly<Record<ObjectKind, string>>> = {
  FILE: 'FILE_UNKNOWN',
  TASK: 'TASK_UNKNOWN',
  MEETING: 'MEETING_UNKNOWN',
  MATTER: 'MATTER_UNKNOWN',
};

/**
 * Whether someone may do an act by his role, whatever the object: before a page is shown.
 *
 * @throws RuleViolation `NOT_ALLOWED` with the roles that may.
 */
export const mustDo = (caller: Caller, act: Act): void => mustActIn(caller, rolesFor(act));

/**
 * The capacity in which someone does an act.
 *
 * @throws RuleViolation `NOT_ALLOWED` with the roles that may; `CAPACITY_REQUIRED` where he may in several and chose none.
 */
export const doing = (caller: Caller, act: Act): By => actingAs(caller, rolesFor(act));

/**
 * The capacity in which someone disposes of a person's substitutes: of his own in a role that he holds himself, of another's
 * as one who keeps the people.
 *
 * @throws RuleViolation `NOT_ALLOWED` with the roles that may; `CAPACITY_REQUIRED`.
 */
export function disposing(caller: Caller, personId: string | undefined): By {
  const { actor, directory, today } = caller;
  const [role] = personId === actor.id ? rolesOf(directory, actor.id, today) : [];
  return role === undefined ? doing(caller, 'NAME_SUBSTITUTE') : { kind: 'PERSON', id: actor.id, role };
}

/** @throws RuleViolation `NOT_ALLOWED` to one who neither holds a mandate nor stands in for one who does. */
export const mustWorkHere = (caller: Caller): void => mustDo(caller, 'READ_DIRECTORY');

/** The capacity in which someone looks after the access of others. @throws RuleViolation `NOT_ALLOWED`, `CAPACITY_REQUIRED` */
export const administering = (caller: Caller): By => doing(caller, 'KEEP_ACCESS_OF_OTHERS');

/** Whether someone does. */
export const isAdministering = (asker: Asker): boolean => mayActIn(asker, rolesFor('KEEP_ACCESS_OF_OTHERS'));

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
