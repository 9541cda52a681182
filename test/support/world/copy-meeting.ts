import { randomUUID } from 'node:crypto';
import { DEFAULT_POLICY } from '../../../domain/amendment/policy.ts';
import type { Recorded } from '../../../domain/file.ts';
import type { MeetingEvent } from '../../../domain/meetings/meeting/events.ts';
import { meetingIdOf, newMeeting } from '../../../domain/meetings/meeting/meeting.ts';
import { meetingName } from '../../../locales/meeting-name.ts';
import { eventChanges } from '../../../prisma/record/event-rows.ts';
import { load } from '../../../prisma/record/load.ts';
import { meetingChanges, meetingMails } from '../../../prisma/record/meeting-rows.ts';
import { statementFor } from '../../../prisma/record/rows.ts';
import type { World } from './world.ts';

/**
 * A new meeting with the first events of another life and all that was written with them: as if everything but the record had
 * been lost at that moment. Its messages wait to be sent. Returns the new meeting's id.
 */
export async function copyMeeting(world: World, fileId: string, upTo: number): Promise<string> {
  const all = (await load<MeetingEvent>(world.db, fileId, 0)).events.slice(0, upTo);
  const { key: original } = await world.meetings.read(fileId);
  const key = `${original}-${randomUUID().slice(0, 8)}`;
  const copy = meetingIdOf(key);
  const events = all.map((recorded) => withKey(recorded, key));
  const before = newMeeting(DEFAULT_POLICY);
  const directory = await world.directory.current();
  const { sql, values } = statementFor([
    ...eventChanges({ id: copy, kind: 'meeting' }, events),
    ...meetingChanges(copy, before, events, meetingName),
    ...meetingMails(copy, before, events, directory, 'avenant.example'),
  ]);
  await world.db.$queryRawUnsafe(sql, ...values);
  return copy;
}

const withKey = (recorded: Recorded<MeetingEvent>, key: string): Recorded<MeetingEvent> =>
  recorded.event.type === 'MeetingPlanned' ? { ...recorded, event: { ...recorded.event, key } } : recorded;
