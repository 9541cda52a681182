import { roleOf, type ByPerson, type Reader } from '../../amendment/decide/capacity.ts';
import type { By } from '../../file.ts';
import type { IsoDate } from '../../calendar/dates.ts';
import type { Directory } from '../../people/directory.ts';
import { holdersOf, holdsRole, standingIn, substitutesOf } from '../../people/holders.ts';
import type { Assignee, Role } from '../../people/roles.ts';
import { chosenAmong } from '../../rights/capacity.ts';
import { SERIES_RULES } from '../series.ts';
import type { MeetingState, MeetingTask } from './meeting.ts';
import { refusal } from './refusals.ts';
import type { MeetingTaskKind } from './tasks.ts';

/** What is asked of someone himself; everything else falls to whoever holds the office on the day it is answered (B9, B10). */
const PERSONAL: ReadonlySet<MeetingTaskKind> = new Set(['REMARK_ON_MINUTES', 'DO_ACTION']);

/**
 * The capacity in which the actor does a task, checked on the day.
 *
 * @throws RuleViolation `NOT_YOURS`, `MANDATE_ENDED`.
 */
export function answering(state: MeetingState, task: MeetingTask, reader: Reader): By {
  const capacity = capacityIn(state, task, reader);
  if (capacity === 'MANDATE_ENDED') throw refusal('MANDATE_ENDED', { role: task.capacity });
  if (capacity === 'NOT_YOURS') throw refusal('NOT_YOURS');
  return capacity;
}

/**
 * The capacity in which someone may do a task: as the one asked or the holder of the office, as a substitute, or as the keeper
 * who enters an organisation's answer; else why not.
 */
export function capacityIn(state: MeetingState, task: MeetingTask, reader: Reader): By | 'NOT_YOURS' | 'MANDATE_ENDED' {
  const role = roleOf(task.capacity);
  if (role === undefined) return forOrganisation(state, task, reader);
  const { actor, directory, today } = reader;
  if (actor.kind !== 'PERSON') return 'NOT_YOURS';
  const asked = askedNow(task, directory, today);
  const own = asked.find(({ id }) => id === actor.id);
  const absent = asked.filter(
    ({ id, onBehalfOf }) => onBehalfOf === undefined && substitutesOf(directory, id, today).includes(actor.id),
  );
  const all = [
    ...(own === undefined ? [] : [byPerson(actor.id, role, own.onBehalfOf)]),
    ...absent.map(({ id }) => byPerson(actor.id, role, id)),
  ];
  const [first] = actor.capacity === undefined ? all : chosenAmong(all, actor.capacity);
  if (first !== undefined) return first;
  if (all.length > 0) return 'NOT_YOURS';
  return [...task.assignees, ...task.formerAssignees].some(({ id }) => id === actor.id) ? 'MANDATE_ENDED' : 'NOT_YOURS';
}

const byPerson = (id: string, role: Role, onBehalfOf: string | undefined): ByPerson => ({
  kind: 'PERSON',
  id,
  role,
  ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
});

function forOrganisation(
  { series }: MeetingState,
  { assignees: [organisation] }: MeetingTask,
  { actor, directory, today }: Reader,
): By | 'NOT_YOURS' {
  if (organisation === undefined || actor.kind === 'PROCEDURE') return 'NOT_YOURS';
  if (actor.kind === 'ORGANISATION') {
    return organisation.id === actor.id ? { kind: 'ORGANISATION', id: actor.id } : 'NOT_YOURS';
  }
  const { keeper } = SERIES_RULES[series];
  const isKeeper = standingIn(directory, actor.id, [keeper], today) !== undefined;
  return isKeeper ? byPerson(actor.id, keeper, organisation.id) : 'NOT_YOURS';
}

/**
 * Of whom a task is asked on a day: an office's, of all who hold it then; a personal one, of the person as long as he holds
 * the role, else of those who do. Where nobody does, the substitutes of those asked at first.
 */
export function askedNow(task: MeetingTask, directory: Directory, on: IsoDate): readonly Assignee[] {
  const { kind, capacity, assignees } = task;
  const role = roleOf(capacity);
  if (role === undefined) return assignees;
  const still = assignees.filter(({ id }) => holdsRole(directory, id, role, on));
  if (PERSONAL.has(kind) && still.length > 0) return still;
  const holders = holdersOf(directory, role, on).map((id): Assignee => ({ kind: 'PERSON', id }));
  if (holders.length > 0) return holders;
  return assignees.flatMap(({ id, onBehalfOf = id }) =>
    substitutesOf(directory, onBehalfOf, on).map((by): Assignee => ({ kind: 'PERSON', id: by, onBehalfOf })),
  );
}
