import { isMeetingTask } from '../../domain/meetings/meeting/tasks.ts';
import type { InboxItem } from '../../prisma/queries/inbox.ts';
import type { WaitingFile } from '../../web/parts/inbox.tsx';
import { suspendedView } from '../views/inbox-item.ts';
import { partsOfTaskId } from '../views/task.ts';

/** The tasks of one file stand together, where the first of them is due. */
export function byFile(tasks: readonly InboxItem[]): readonly WaitingFile[] {
  const files = new Map<string, WaitingFile>();
  for (const { id, kind, capacity, dueOn, titleFr: fr, titleNl: nl, ...still } of tasks) {
    const { amendmentId } = partsOfTaskId(id);
    const before = files.get(amendmentId)?.tasks ?? [];
    const task = { id, kind, capacity, dueOn, ...suspendedView(still) };
    const all = [...before, task];
    const together = all.length > 1 && !isMeetingTask(kind);
    files.set(amendmentId, { amendmentId, title: { fr, nl }, tasks: all, together });
  }
  return [...files.values()];
}
