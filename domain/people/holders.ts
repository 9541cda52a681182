import { addDays } from '../calendar/dates.ts';
import type { IsoDate } from '../calendar/dates.ts';
import { RuleViolation } from '../violation.ts';
import type { Directory } from './directory.ts';
import type { Capacity, OrganisationKind, Party, Role } from './roles.ts';
import { ORGANISATION_KINDS } from './roles.ts';

const holds = (span: { readonly from: IsoDate; readonly until?: IsoDate }, on: IsoDate): boolean =>
  span.from <= on && (span.until === undefined || on <= span.until);

/** Whether a person holds a role on a day. */
export const holdsRole = (directory: Directory, personId: string, role: Role, on: IsoDate): boolean =>
  Object.values(directory.mandates).some((m) => m.personId === personId && m.role === role && holds(m, on));

/** The roles a person holds on a day. */
export const rolesOf = (directory: Directory, personId: string, on: IsoDate): readonly Role[] => [
  ...new Set(
    Object.values(directory.mandates)
      .filter((m) => m.personId === personId && holds(m, on))
      .map((m) => m.role),
  ),
];

/** Who holds a role on a day, in a stable order. */
export const holdersOf = (directory: Directory, role: Role, on: IsoDate): readonly string[] =>
  [
    ...new Set(
      Object.values(directory.mandates)
        .filter((m) => m.role === role && holds(m, on))
        .map((m) => m.personId),
    ),
  ].sort();

/** Those who may stand in for a person on a day. A substitute's own substitutes never count: no re-delegation. */
export const substitutesOf = (directory: Directory, personId: string, on: IsoDate): readonly string[] =>
  [
    ...new Set(
      Object.values(directory.substitutions)
        .filter((s) => s.personId === personId && holds(s, on))
        .map((s) => s.substituteId),
    ),
  ].sort();

/** Those whom a person may stand in for on a day. */
export const stoodInForBy = (directory: Directory, substituteId: string, on: IsoDate): readonly string[] =>
  [
    ...new Set(
      Object.values(directory.substitutions)
        .filter((s) => s.substituteId === substituteId && holds(s, on))
        .map((s) => s.personId),
    ),
  ].sort();

/** A role in which someone may act: his own, or that of the person he stands in for. */
export interface Standing {
  readonly role: Role;
  readonly onBehalfOf?: string;
}

/** In which of some roles a person may act on a day: those he holds himself, then those he is a substitute in. */
export function standingsIn(
  directory: Directory,
  personId: string,
  roles: readonly Role[],
  on: IsoDate,
): readonly Standing[] {
  const each = [...new Set(roles)];
  const own = each.filter((role) => holdsRole(directory, personId, role, on)).map((role): Standing => ({ role }));
  const absent = stoodInForBy(directory, personId, on);
  const stoodInFor = each.flatMap((role) =>
    absent
      .filter((holder) => holdsRole(directory, holder, role, on))
      .map((onBehalfOf): Standing => ({ role, onBehalfOf })),
  );
  return [...own, ...stoodInFor];
}

/** The first of them: his own before another's. */
export const standingIn = (
  directory: Directory,
  personId: string,
  roles: readonly Role[],
  on: IsoDate,
): Standing | undefined => standingsIn(directory, personId, roles, on)[0];

/** The active organisations of a kind, in a stable order. */
export const organisationsOf = (directory: Directory, kind: OrganisationKind): readonly string[] =>
  Object.values(directory.organisations)
    .filter((o) => o.kind === kind && o.active)
    .map((o) => o.id)
    .sort();

const isOrganisationKind = (capacity: Capacity): capacity is OrganisationKind =>
  (ORGANISATION_KINDS as readonly Capacity[]).includes(capacity);

/**
 * Everyone a capacity resolves to on a day.
 *
 * @throws RuleViolation `ROLE_NOT_HELD` when nobody does: a step without an actor is refused, never left hanging.
 */
export function resolve(directory: Directory, capacity: Capacity, on: IsoDate): readonly Party[] {
  const parties = partiesIn(directory, capacity, on);
  if (parties.length === 0) throw new RuleViolation('ROLE_NOT_HELD', { role: capacity });
  return parties;
}

/** Those of some capacities in which there is nobody on a day. */
export const notHeld = (directory: Directory, capacities: readonly Capacity[], on: IsoDate): readonly Capacity[] =>
  capacities.filter((capacity) => partiesIn(directory, capacity, on).length === 0);

const partiesIn = (directory: Directory, capacity: Capacity, on: IsoDate): readonly Party[] =>
  isOrganisationKind(capacity)
    ? organisationsOf(directory, capacity).map((id) => ({ kind: 'ORGANISATION', id }))
    : holdersOf(directory, capacity, on).map((id) => ({ kind: 'PERSON', id }));

/** The person who bears a function title of the contract on a day; `undefined` when nobody does. */
export const holderOfTitle = (directory: Directory, title: string, on: IsoDate): string | undefined =>
  Object.values(directory.mandates).find(
    (m) => m.title !== undefined && (m.title.fr === title || m.title.nl === title) && holds(m, on),
  )?.personId;

/** The next day on which a mandate or a substitution begins or has ended by itself; `undefined` when none is known. */
export function nextChangeAfter(directory: Directory, day: IsoDate): IsoDate | undefined {
  const spans = [...Object.values(directory.mandates), ...Object.values(directory.substitutions)];
  const days = spans.flatMap(({ from, until }) => (until === undefined ? [from] : [from, addDays(until, 1)]));
  return days.filter((each) => each > day).sort()[0];
}
