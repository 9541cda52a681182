import type { By } from '../../file.ts';
import type { IsoDate } from '../../calendar/dates.ts';
import type { Directory } from '../../people/directory.ts';
import { holdsRole, standingIn, substitutesOf } from '../../people/holders.ts';
import type { Capacity, Role } from '../../people/roles.ts';
import { ROLES } from '../../people/roles.ts';
import type { Actor } from '../context.ts';
import { RECORDED_BY } from '../../rights/on-tasks.ts';
import { chosenAmong } from '../../rights/capacity.ts';
import { refusal } from '../refusals.ts';
import { mayAct, successionOf } from '../succession.ts';
import type { Task } from '../state.ts';

/** Someone before a file on a day. */
export interface Reader {
  readonly actor: Actor;
  readonly directory: Directory;
  readonly today: IsoDate;
}

export type ByPerson = Extract<By, { kind: 'PERSON' }>;

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
 * organisation's answer; else why not. Who may as himself and for another does it as himself, unless he chose.
 */
export function capacityIn(task: Task, { actor, directory, today }: Reader): By | 'NOT_YOURS' | 'MANDATE_ENDED' {
  const role = roleOf(task.capacity);
  if (role === undefined) return forOrganisation(task, { actor, directory, today });
  if (actor.kind !== 'PERSON') return 'NOT_YOURS';
  const own = task.assignees.find((assignee) => assignee.id === actor.id);
  const himself: readonly ByPerson[] =
    own !== undefined && mayAct(own, role, directory, today) ? [byPerson(actor.id, role, own.onBehalfOf)] : [];
  const instead = asSubstitute(task, role, actor.id, { directory, today });
  const all = typeof instead === 'string' ? himself : [...himself, ...instead];
  const [first] = actor.capacity === undefined ? all : chosenAmong(all, actor.capacity);
  if (first !== undefined) return first;
  if (all.length > 0) return 'NOT_YOURS';
  return own !== undefined || instead === 'MANDATE_ENDED' ? 'MANDATE_ENDED' : 'NOT_YOURS';
}

const byPerson = (id: string, role: Role, onBehalfOf: string | undefined): ByPerson => ({
  kind: 'PERSON',
  id,
  role,
  ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
});

/**
 * As the substitute of one of those asked: while he holds the role, or after, where it falls to his substitutes (B10). Who got
 * the task as a substitute has none himself: no re-delegation.
 */
function asSubstitute(
  task: Task,
  role: Role,
  id: string,
  { directory, today }: Pick<Reader, 'directory' | 'today'>,
): readonly ByPerson[] | 'NOT_YOURS' | 'MANDATE_ENDED' {
  const stoodInFor = task.assignees.filter(
    (asked) => asked.onBehalfOf === undefined && substitutesOf(directory, asked.id, today).includes(id),
  );
  if (stoodInFor.length === 0) return 'NOT_YOURS';
  const { assignees: successors } = successionOf(task, role, directory, today);
  const absent = stoodInFor.filter(
    (asked) =>
      holdsRole(directory, asked.id, role, today) ||
      successors.some((each) => each.id === id && each.onBehalfOf === asked.id),
  );
  return absent.length === 0 ? 'MANDATE_ENDED' : absent.map((asked) => byPerson(id, role, asked.id));
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
