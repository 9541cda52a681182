import { ROLES, type Capacity, type Role } from '../people/roles.ts';
import { ON_FILES } from './on-files.ts';
import { ON_MEETINGS } from './on-meetings.ts';
import { ON_PEOPLE } from './on-people.ts';
import { BY_ROLE, type Grant, type Right } from './right.ts';

const TABLE = { ...ON_FILES, ...ON_MEETINGS, ...ON_PEOPLE };

export type Act = keyof typeof TABLE;

/** Who may do what, in which relation to what: every rule of rights reads its roles here. */
export const RIGHTS: Readonly<Record<Act, Right>> = TABLE;

export const ACTS: readonly Act[] = (Object.keys(TABLE) as readonly string[]).filter(isAct);

export function isAct(name: string): name is Act {
  return Object.hasOwn(TABLE, name);
}

const holds = ({ of }: Grant, what: string | undefined): boolean =>
  what === undefined || of === undefined || of === what;

/** The capacities in which an act may be done, of objects of one kind or of any; nobody stands twice. */
const capacitiesFor = (act: Act, of?: string): readonly Capacity[] => [
  ...new Set(RIGHTS[act].grants.filter((grant) => holds(grant, of)).flatMap(({ to }) => (to === 'ANYBODY' ? [] : to))),
];

/** The roles in which an act may be done, in the order of the table: who may at all, of objects of one kind or of any. */
export const rolesFor = (act: Act, of?: string): readonly Role[] =>
  capacitiesFor(act, of).flatMap((capacity) => ROLES.find((role) => role === capacity) ?? []);

/** The roles among which whoever does an act chooses, where he may in several: those by which one may, whoever is asked. */
export const rolesChosenAmong = (act: Act, of?: string): readonly Role[] =>
  RIGHTS[act].does === 'READS'
    ? []
    : [
        ...new Set(
          RIGHTS[act].grants
            .filter((grant) => holds(grant, of) && (grant.relation === 'ROLE' || grant.relation === 'OFFICE'))
            .flatMap(({ to }) =>
              to === 'ANYBODY' ? [] : to.flatMap((each) => ROLES.find((role) => role === each) ?? []),
            ),
        ),
      ];

/**
 * Whether someone with some roles, his own and those he stands in for, may do an act to some object at all: what no relation
 * allows is refused before anything is looked for. Who is an auditor and nothing else changes nothing but his own affairs.
 */
export function mayEver(act: Act, roles: readonly Role[]): boolean {
  const { does, grants } = RIGHTS[act];
  if (does === 'CHANGES' && isOnlyAuditor(roles)) return false;
  return grants.some(
    ({ to, relation }) =>
      !BY_ROLE.has(relation) || to === 'ANYBODY' || to.some((capacity) => roles.some((role) => role === capacity)),
  );
}

export const isOnlyAuditor = (roles: readonly Role[]): boolean =>
  roles.length > 0 && roles.every((role) => role === 'AUDITOR');
