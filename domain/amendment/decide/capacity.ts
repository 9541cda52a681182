import type { By } from '../../file.ts';
import type { IsoDate } from '../../calendar/dates.ts';
import type { Directory } from '../../people/directory.ts';
import { holdsRole, standingIn, substitutesOf } from '../../people/holders.ts';
import type { Capacity, Role } from '../../people/roles.ts';
import { ROLES } from '../../people/roles.ts';
import type { Actor } from '../context.ts';
import { refusal } from '../refusals.ts';
import { mayAct, successionOf } from '../succession.ts';
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
  if (own !== undefined && mayAct(own, role, directory, today)) {
    const { onBehalfOf } = own;
    return { kind: 'PERSON', id: actor.id, role, ...(onBehalfOf === undefined ? {} : { onBehalfOf }) };
  }
  const instead = asSubstitute(task, role, actor.id, { directory, today });
  return own !== undefined && instead === 'NOT_YOURS' ? 'MANDATE_ENDED' : instead;
}

/**
 * As the substitute of one of those asked: while he holds the role, or after, where it falls to his substitutes (B10). Who got
 * the task as a substitute has none himself: no re-delegation.
 */
function asSubstitute(
  task: Task,
  role: Role,
  id: string,
  { directory, today }: Pick<Reader, 'directory' | 'today'>,
): ByPerson | 'NOT_YOURS' | 'MANDATE_ENDED' {
  const stoodInFor = task.assignees.filter(
    (asked) => asked.onBehalfOf === undefined && substitutesOf(directory, asked.id, today).includes(id),
  );
  if (stoodInFor.length === 0) return 'NOT_YOURS';
  const { assignees: successors } = successionOf(task, role, directory, today);
  const absent = stoodInFor.find(
    (asked) =>
      holdsRole(directory, asked.id, role, today) ||
      successors.some((each) => each.id === id && each.onBehalfOf === asked.id),
  );
  return absent === undefined ? 'MANDATE_ENDED' : { kind: 'PERSON', id, role, onBehalfOf: absent.id };
}

function forOrganisation({ kind, assignees }: Task, { actor, directory, today }: Reader): By | 'NOT_YOURS' {
  const [organisation] = assignees;
  const recorder = RECORDED_BY[kind];
  if (organisation === undefined || actor.kind === 'PROCEDURE') return 'NOT_YOURS';
  if (actor.kind === 'ORGANISATION')
    return organisation.id === actor.id ? { kind: 'ORGANISATION', id: actor.id } : 'NOT_YOURS';
  const standing = recorder === undefined ? undefined : standingIn(directory, actor.id, [recorder], today);
  if (standing === undefined) return 'NOT_YOURS';
  const { role, onBehalfOf: insteadOf } = standing;
  const entered = { kind: 'PERSON', id: actor.id, role, onBehalfOf: organisation.id } as const;
  return insteadOf === undefined ? entered : { ...entered, insteadOf };
}

/** The role a capacity is; `undefined` for organisations. */
export const roleOf = (capacity: Capacity): Role | undefined => ROLES.find((role) => role === capacity);
