import { textOfAmendment, textOfMeetingTask } from '../../../domain/links/text-spoken-of.ts';
import { isMeeting } from '../../../domain/meetings/meeting/meeting.ts';
import type { Instant } from '../../../domain/calendar/dates.ts';
import { partsOfTaskId } from '../../../api/views/task.ts';
import { registerLink } from '../../../prisma/work/task-links.ts';
import { NOW, SECRET, type ApiWorld } from './world.ts';

interface Sent {
  readonly at: Instant;
  readonly kind: string;
  readonly address: string;
  readonly textHash: string;
}

let sent = 0;

/** The key in a message to an organisation, made as the activity makes it that sends the message; `but` what is said otherwise. */
export async function keyTo(
  world: ApiWorld,
  taskId: string,
  organisationId: string,
  but: Partial<Sent> = {},
): Promise<string> {
  const { at = NOW, kind = 'TASK_OPENED' } = but;
  const { organisations } = await world.directory.current();
  const address = but.address ?? organisations[organisationId]?.email ?? '';
  const textHash = but.textHash ?? (await textOf(world, taskId));
  sent += 1;
  const mail = { mailId: `${taskId}.mail-${sent}`, kind, taskId, organisationId, address, textHash };
  return registerLink(world.db, SECRET, mail, at);
}

async function textOf(world: ApiWorld, taskId: string): Promise<string | undefined> {
  const { amendmentId: fileId, seq } = partsOfTaskId(taskId);
  if (!isMeeting(fileId)) return textOfAmendment(await world.amendments.read(fileId));
  const state = await world.meetings.read(fileId);
  const task = state.tasks[seq];
  return task && textOfMeetingTask(state, task);
}
