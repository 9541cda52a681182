import type { z } from 'zod';
import type { IsoDate } from '../../domain/calendar/dates.ts';
import type { WaitingItem } from '../../prisma/queries/waiting.ts';
import type { waitingTask } from '../schemas/waiting.ts';
import { inboxItemView } from './inbox-item.ts';

/** A task that waits for others, with the names of those it waits for. */
export const waitingView = (
  item: WaitingItem,
  today: IsoDate,
  names: Readonly<Record<string, string>>,
): z.input<typeof waitingTask> => ({
  ...inboxItemView(item),
  assignees: item.assignees.map(({ kind, id }) => {
    const name = names[id];
    return { kind, id, ...(name === undefined ? {} : { name }) };
  }),
  late: item.dueOn < today && item.suspendedSince === null,
  ...(item.stuck === null ? {} : { stuck: item.stuck }),
});
