import { addDays, type IsoDate } from '../../domain/calendar/dates.ts';
import { successionOf } from '../../domain/amendment/succession.ts';
import { evolveDirectory, type Directory, type Mandate } from '../../domain/people/directory.ts';
import { holdersOf } from '../../domain/people/holders.ts';
import type { AddressedTask } from '../../prisma/queries/tasks-of.ts';
import type { MandateEndEffect, TasksFall } from '../../web/pages/people/mandate-end.tsx';

/** What falls to the same people by the same right, by their ids. */
export type FallsTo = Omit<TasksFall, 'names'> & { readonly ids: readonly string[] };

/**
 * What becomes of a person's open tasks once a mandate has ended on a day: as the procedure will pass them on (B9, B10), were
 * nothing else to change until then.
 */
export function effectOfEnd(
  directory: Directory,
  mandate: Mandate,
  tasks: readonly AddressedTask[],
  until: IsoDate,
): Omit<MandateEndEffect, 'falls'> & { readonly falls: readonly FallsTo[] } {
  const on = addDays(until, 1);
  const after = evolveDirectory(directory, { type: 'MandateEnded', mandateId: mandate.id, until });
  const falls = new Map<string, FallsTo>();
  for (const task of tasks) {
    const fall = fallOf(task, mandate, after, on);
    const key = JSON.stringify([fall.by, fall.ids]);
    falls.set(key, { ...fall, count: (falls.get(key)?.count ?? 0) + 1 });
  }
  return { on, falls: [...falls.values()], isVacant: holdersOf(after, mandate.role, on).length === 0 };
}

function fallOf(
  { kind, assigneeIds }: AddressedTask,
  { personId, role }: Mandate,
  after: Directory,
  on: IsoDate,
): Omit<FallsTo, 'count'> {
  const assignees = assigneeIds.map((id) => ({ kind: 'PERSON' as const, id }));
  const succession = successionOf({ kind, assignees }, role, after, on);
  const ids = [...new Set(succession.assignees.map(({ id }) => id))];
  if (succession.by === 'ASKED' && ids.includes(personId)) return { by: 'STILL', ids: [] };
  return { by: succession.by === 'NOBODY' && kind === 'VOTE' ? 'BALLOT' : succession.by, ids };
}
