import type { IsoDate } from '../calendar/dates.ts';
import type { Directory } from '../people/directory.ts';
import { holdersOf, holdsRole, substitutesOf } from '../people/holders.ts';
import type { Assignee, Role } from '../people/roles.ts';
import type { Task } from './state.ts';

/** Who does a task on a day: those it was addressed to, as far as they still can; else others, and by what right. */
export interface Succession {
  readonly by: 'ASKED' | 'HOLDERS' | 'SUBSTITUTES' | 'NOBODY';
  readonly assignees: readonly Assignee[];
}

/**
 * To whom a task of a role falls on a day (B9, B10): to those it was addressed to who still may act, else to those who hold the
 * role by then, else to the substitutes. A ballot is personal: it goes to a substitute or stays.
 */
export function successionOf(
  { kind, assignees }: Pick<Task, 'kind' | 'assignees'>,
  role: Role,
  directory: Directory,
  today: IsoDate,
  eligible: (assignee: Assignee) => boolean = () => true,
): Succession {
  const still = assignees.filter((assignee) => mayAct(assignee, role, directory, today));
  if (still.length > 0) return { by: 'ASKED', assignees: still };
  const holders = kind === 'VOTE' ? [] : holdersOf(directory, role, today).map(person).filter(eligible);
  if (holders.length > 0) return { by: 'HOLDERS', assignees: holders };
  const substitutes = assignees.flatMap(({ id, onBehalfOf = id }) =>
    substitutesOf(directory, onBehalfOf, today)
      .map((substitute): Assignee => ({ ...person(substitute), onBehalfOf }))
      .filter(eligible),
  );
  return { by: substitutes.length > 0 ? 'SUBSTITUTES' : 'NOBODY', assignees: substitutes };
}

const person = (id: string): Assignee => ({ kind: 'PERSON', id });

/** Whether a task may stay with the one it is addressed to: he holds the role, or stands in for one who held it. */
export function mayAct({ id, onBehalfOf }: Assignee, role: Role, directory: Directory, on: IsoDate): boolean {
  const standsIn = onBehalfOf !== undefined && substitutesOf(directory, onBehalfOf, on).includes(id);
  return standsIn || (onBehalfOf === undefined && holdsRole(directory, id, role, on));
}
