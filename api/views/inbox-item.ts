import type { z } from 'zod';
import type { InboxItem } from '../../prisma/queries/inbox.ts';
import type { inboxItem } from '../schemas/task-page.ts';
import { partsOfTaskId } from './task.ts';

/** A task of a list, whoever it waits for. */
export const inboxItemView = ({
  id,
  kind,
  phase,
  capacity,
  openedOn,
  dueOn,
  titleFr,
  titleNl,
  reference,
}: InboxItem): z.input<typeof inboxItem> => ({
  id,
  ...partsOfTaskId(id),
  kind,
  phase,
  capacity,
  openedOn,
  dueOn,
  title: { fr: titleFr, nl: titleNl },
  ...(reference === null ? {} : { reference }),
});
