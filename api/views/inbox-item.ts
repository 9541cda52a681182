import type { z } from 'zod';
import { isMeetingTask } from '../../domain/meetings/meeting/tasks.ts';
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
  ...still
}: InboxItem): z.input<typeof inboxItem> => ({
  id,
  ...fileOf(id, kind),
  kind,
  phase,
  capacity,
  openedOn,
  dueOn,
  ...suspendedView(still),
  title: { fr: titleFr, nl: titleNl },
  ...(reference === null ? {} : { reference }),
});

/** The file of a task, by the kind of file it is. */
function fileOf(
  id: string,
  kind: InboxItem['kind'],
): Pick<z.input<typeof inboxItem>, 'amendmentId' | 'meetingId' | 'seq'> {
  const { amendmentId: fileId, seq } = partsOfTaskId(id);
  return isMeetingTask(kind) ? { meetingId: fileId, seq } : { amendmentId: fileId, seq };
}

/** Since when and why the term of a task stands still; nothing of one that runs. */
export function suspendedView({
  suspendedSince: since,
  suspendedBecause: because,
}: Pick<InboxItem, 'suspendedSince' | 'suspendedBecause'>): Pick<z.input<typeof inboxItem>, 'suspended'> {
  return since === null ? {} : { suspended: { since, because: because ?? '' } };
}
