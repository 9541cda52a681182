import type { IsoDate } from '../calendar/dates.ts';
import type { Directory } from './directory.ts';
import { holdsRole, substitutesOf } from './holders.ts';
import type { Role } from './roles.ts';

/** Someone in one of his roles, or of those he stands in for. */
export interface RoleOfPerson {
  readonly role: Role;
  readonly personId: string;
}

/**
 * Those who could be asked in a role once, for they held it or stood in for one who did, and can do nothing in it on a day:
 * they hold it no more, stand in for nobody who did, and have no substitute. A task that waits for such persons alone waits
 * for nobody (B10).
 */
export function goneOn(directory: Directory, on: IsoDate): readonly RoleOfPerson[] {
  const mandates = Object.values(directory.mandates);
  const everStoodIn = Object.values(directory.substitutions);
  const standIns = mandates.flatMap(({ role, personId }) =>
    substitutesOf(directory, personId, on).map((substitute) => keyOf({ role, personId: substitute })),
  );
  const standsIn = new Set(standIns);
  const held = new Set(mandates.map(keyOf));
  const once = mandates.flatMap(({ role, personId }): readonly RoleOfPerson[] => [
    { role, personId },
    ...everStoodIn.filter((each) => each.personId === personId).map((each) => ({ role, personId: each.substituteId })),
  ]);
  const distinct = [...new Map(once.map((each) => [keyOf(each), each])).values()];
  return distinct.filter(
    (each) =>
      !holdsRole(directory, each.personId, each.role, on) &&
      !standsIn.has(keyOf(each)) &&
      // The substitutes of one who stood in himself can do nothing: no re-delegation.
      (!held.has(keyOf(each)) || substitutesOf(directory, each.personId, on).length === 0),
  );
}

const keyOf = ({ role, personId }: RoleOfPerson): string => `${role} ${personId}`;
