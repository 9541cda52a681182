import type { MeetingFacts } from '../../domain/amendment/context.ts';
import { DEFAULT_POLICY } from '../../domain/amendment/policy.ts';
import type { MeetingEvent } from '../../domain/meetings/meeting/events.ts';
import { evolveMeeting } from '../../domain/meetings/meeting/evolve.ts';
import { newMeeting, type MeetingStatus } from '../../domain/meetings/meeting/meeting.ts';
import type { Queries } from '../client.ts';
import { load } from './load.ts';

const HELD: ReadonlySet<MeetingStatus> = new Set(['HELD', 'MINUTES_DRAFT', 'REMARKS', 'FINAL']);

/** What a decision entered from a meeting may look at of it: the meeting as it stands now, for one file. */
export async function meetingFacts(db: Queries, meetingId: string, fileId: string): Promise<MeetingFacts | undefined> {
  const { events } = await load<MeetingEvent>(db, meetingId, 0);
  if (events.length === 0) return undefined;
  const { series, place, status, points, present } = events.reduce(evolveMeeting, newMeeting(DEFAULT_POLICY));
  return {
    id: meetingId,
    series,
    on: place.on,
    isHeld: HELD.has(status),
    isAbout: points.some(({ subject }) => subject.kind === 'FILE' && subject.fileId === fileId),
    present,
  };
}
