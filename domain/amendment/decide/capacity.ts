import type { By } from '../../file.ts';
import type { IsoDate } from '../../calendar/dates.ts';
import type { Directory } from '../../people/directory.ts';
import { holdsRole, standingIn, substitutesOf } from '../../people/holders.ts';
import type { Assignee, Capacity, Role } from '../../people/roles.ts';
import { ROLES } from '../../people/roles.ts';
import type { Actor } from '../context.ts';
import { refusal } from '../refusals.ts';
import type { Task } from '../state.ts';
import type { TaskKind } from '../tasks.ts';

/** Someone before a file on a day. */
export interface Reader {
  readonly actor: Actor;
  readonly directory: Directory;
  readonly today: IsoDate;
}

export type ByPerson = Extract<By, { kind: 'PERSON' }>;

/** Who may enter, for an organisation, the answer that reached the service on paper. */
const RECORDED_BY: Partial<Record<TaskKind, Role>> = {
  GIVE_POSITION: 'COCOBASE_SECRETARY',
  GIVE_STAKEHOLDER_OPINION: 'CONTRACT_SECRETARY',
};

/**
 * The capacity in which the actor does something to the file as a whole: his own, or that of the one he stands in for.
 *
 * @throws RuleViolation `NOT_ALLOWED` with the roles that may.
 */
export function actingAs({ actor, directory, today }: Reader, roles: readonly Role[]): ByPerson {
  if (actor.kind === 'PERSON') {
    const standing = standingIn(directory, actor.id, roles, today);
    if (standing !== undefined) return { kind: 'PERSON', id: actor.id, ...standing };
  }
  throw refusal('NOT_ALLOWED', { roles });
}

/**
 * The capacity in which the actor does a task, checked on the day.
 *
 * @throws RuleViolation `NOT_YOURS`, `MANDATE_ENDED`.
 */
export function answering(task: Task, reader: Reader): By {
  const capacity = capacityIn(task, reader);
  if (capacity === 'MANDATE_ENDED') throw refusal('MANDATE_ENDED', { role: task.capacity });
  if (capacity === 'NOT_YOURS') throw refusal('NOT_YOURS');
  return capacity;
}

/**
 * The capacity in which someone may do a task: as the one asked, as his substitute, or as the secretary who enters an
 * organisation's answer; else why not.
 */
export function capacityIn(task: Task, { actor, directory, today }: Reader): By | 'NOT_YOURS' | 'MANDATE_ENDED' {
  const role = roleOf(task.capacity);
  if (role === undefined) return forOrganisation(task, { actor, directory, today });
  if (actor.kind !== 'PERSON') return 'NOT_YOURS';
  const own = task.assignees.find((assignee) => assignee.id === actor.id);
  if (own !== undefined) {
    const { onBehalfOf } = own;
    if (!mayAct(own, role, directory, today)) return 'MANDATE_ENDED';
    return { kind: 'PERSON', id: actor.id, role, ...(onBehalfOf === undefined ? {} : { onBehalfOf }) };
  }
  const absent = task.assignees.find(({ id }) => substitutesOf(directory, id, today).includes(actor.id));
  return absent === undefined ? 'NOT_YOURS' : { kind: 'PERSON', id: actor.id, role, onBehalfOf: absent.id };
}

function forOrganisation({ kind, assignees }: Task, { actor, directory, today }: Reader): By | 'NOT_YOURS' {
  const [organisation] = assignees;
  const recorder = RECORDED_BY[kind];
  if (organisation === undefined || actor.kind === 'PROCEDURE') return 'NOT_YOURS';
  if (actor.kind === 'ORGANISATION')
    return organisation.id === actor.id ? { kind: 'ORGANISATION', id: actor.id } : 'NOT_YOURS';
  if (recorder === undefined || !holdsRole(directory, actor.id, recorder, today)) return 'NOT_YOURS';
  return { kind: 'PERSON', id: actor.id, role: recorder, onBehalfOf: organisation.id };
}

/** Whether a task may stay with the one it is addressed to: he holds the role, or stands in for one who held it. */
export function mayAct({ id, onBehalfOf }: Assignee, role: Role, directory: Directory, on: IsoDate): boolean {
  const standsIn = onBehalfOf !== undefined && substitutesOf(directory, onBehalfOf, on).includes(id);
  return standsIn || (onBehalfOf === undefined && holdsRole(directory, id, role, on));
}

/** The role a capacity is; `undefined` for organisations. */
export const roleOf = (capacity: Capacity): Role | undefined => ROLES.find((role) => role === capacity);
