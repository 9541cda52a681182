import { standInsOf } from '../../domain/people/absences.ts';
import { goneOn } from '../../domain/people/gone.ts';
import type { InboxKey } from '../../prisma/queries/inbox.ts';
import { waiting, type WaitingItem } from '../../prisma/queries/waiting.ts';
import type { WaitingForOthers } from '../../web/parts/waiting-list.tsx';
import type { Caller } from '../caller.ts';
import type { Dependencies } from '../dependencies.ts';
import { awaitedNames } from '../views/awaited-names.ts';
import { suspendedView } from '../views/inbox-item.ts';
import { partsOfTaskId } from '../views/task.ts';

interface Narrowed {
  readonly late?: boolean;
  readonly stuck?: boolean;
}

/** Open tasks of all files by due date, after a key: what is late comes first. */
export const openTasksOfAll = (
  { db }: Dependencies,
  { directory, today }: Caller,
  narrowed: Narrowed,
  limit: number,
  after?: InboxKey,
): Promise<WaitingItem[]> => waiting(db, { ...narrowed, today, gone: goneOn(directory, today) }, limit, after);

/** What of them does not wait for the reader, nor for one who is away and whom he stands in for, the same asked of several together, with the names of those it waits for. */
export async function waitingForOthers(
  deps: Dependencies,
  caller: Caller,
  tasks: readonly WaitingItem[],
): Promise<readonly WaitingForOthers[]> {
  const { actor, directory, today } = caller;
  const isOwn = (id: string): boolean =>
    id === actor.id || standInsOf(directory, id, today).some((standIn) => standIn.id === actor.id);
  const others = tasks.filter(({ assignees }) => !assignees.some(({ id }) => isOwn(id)));
  const ids = others.flatMap(({ assignees }) => assignees.map(({ id }) => id));
  const names = await awaitedNames(deps, caller, ids);
  return togetherByStep(others).map(({ items: [first, ...more], stuck }) => ({
    id: first.id,
    kind: first.kind,
    title: { fr: first.titleFr, nl: first.titleNl },
    since: first.openedOn,
    dueOn: first.dueOn,
    ...suspendedView(first),
    names: [first, ...more].flatMap(({ assignees }) => assignees.flatMap(({ id }) => names[id] ?? [])),
    stuck: stuck ?? undefined,
  }));
}

interface Step {
  readonly items: [WaitingItem, ...WaitingItem[]];
  readonly stuck: WaitingItem['stuck'];
}

/** The votes of a committee are one step: asked in one file, of one capacity, on one day, by one date. */
function togetherByStep(tasks: readonly WaitingItem[]): readonly Step[] {
  const steps = new Map<string, Step>();
  for (const task of tasks) {
    const key = keyOf(task);
    const step = steps.get(key);
    if (step === undefined) steps.set(key, { items: [task], stuck: task.stuck });
    else step.items.push(task);
  }
  return [...steps.values()];
}

const keyOf = ({ id, kind, capacity, openedOn, dueOn, suspendedSince, stuck }: WaitingItem): string =>
  [partsOfTaskId(id).amendmentId, kind, capacity, openedOn, dueOn, suspendedSince, stuck].join(' ');
