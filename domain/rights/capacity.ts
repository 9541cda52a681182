import type { IsoDate } from '../calendar/dates.ts';
import type { By } from '../file.ts';
import type { Directory } from '../people/directory.ts';
import { standingsIn, type Standing } from '../people/holders.ts';
import type { Role } from '../people/roles.ts';
import { ROLES } from '../people/roles.ts';
import { RuleViolation } from '../violation.ts';

/** A person who acts, with the capacity that he chose, where he did. */
export interface Acting {
  readonly actor: { readonly kind: string; readonly id?: string; readonly capacity?: Standing };
  readonly directory: Directory;
  readonly today: IsoDate;
}

type ByPerson = Extract<By, { kind: 'PERSON' }>;

/** The capacities in which someone may act in one of some roles, his own before those he stands in for. */
export const capacitiesOf = ({ actor, directory, today }: Acting, roles: readonly Role[]): readonly Standing[] =>
  actor.kind === 'PERSON' && actor.id !== undefined ? standingsIn(directory, actor.id, roles, today) : [];

/** Every role in which someone may act on a day, his own and those he stands in for. */
export const standingRoles = (acting: Acting): readonly Role[] => [
  ...new Set(capacitiesOf(acting, ROLES).map(({ role }) => role)),
];

export const mayActIn = (acting: Acting, roles: readonly Role[]): boolean => capacitiesOf(acting, roles).length > 0;

/** @throws RuleViolation `NOT_ALLOWED` with the roles that may, to one who may act in none of them. */
export function mustActIn(acting: Acting, roles: readonly Role[]): void {
  if (!mayActIn(acting, roles)) throw new RuleViolation('NOT_ALLOWED', { roles });
}

/**
 * The capacity in which the actor does something: the one he chose, or the only one there is. His own role and that of one he
 * stands in for are different choices.
 *
 * @throws RuleViolation `NOT_ALLOWED` with the roles that may; `CAPACITY_REQUIRED` with the choices, where there are several and
 * none was made.
 */
export function actingAs(acting: Acting, roles: readonly Role[]): ByPerson {
  const { id, capacity } = acting.actor;
  const all = capacitiesOf(acting, roles);
  const fitting = capacity === undefined ? all : chosenAmong(all, capacity);
  const [first, another] = fitting;
  if (first === undefined || id === undefined) throw new RuleViolation('NOT_ALLOWED', { roles });
  if (another !== undefined) {
    const choices = fitting.map(nameOfCapacity);
    throw new RuleViolation('CAPACITY_REQUIRED', { roles: fitting.map(({ role }) => role), choices });
  }
  return { kind: 'PERSON', id, ...first };
}

/** Those that a choice may mean: a role alone is one's own, and another's only where one does not hold it. */
export function chosenAmong<S extends Standing>(all: readonly S[], { role, onBehalfOf }: Standing): readonly S[] {
  const inRole = all.filter((each) => each.role === role);
  if (onBehalfOf !== undefined) return inRole.filter((each) => each.onBehalfOf === onBehalfOf);
  const own = inRole.filter((each) => each.onBehalfOf === undefined);
  return own.length > 0 ? own : inRole;
}

/** A capacity as one word, and back: `PRESIDENT`, `PRESIDENT/p-1` for one who stands in for that person. */
export const nameOfCapacity = ({ role, onBehalfOf }: Standing): string =>
  onBehalfOf === undefined ? role : `${role}/${onBehalfOf}`;

/** `undefined` for what names no capacity. */
export function capacityNamed(name: string): Standing | undefined {
  const [first = '', ...rest] = name.split('/');
  const role = ROLES.find((each) => each === first);
  const onBehalfOf = rest.join('/');
  if (role === undefined) return undefined;
  return onBehalfOf === '' ? { role } : { role, onBehalfOf };
}
