import { DEFAULT_POLICY } from '../../domain/amendment/policy.ts';
import type { Recorded } from '../../domain/file.ts';
import { evolveMeeting } from '../../domain/meetings/meeting/evolve.ts';
import type { MeetingEvent } from '../../domain/meetings/meeting/events.ts';
import { newMeeting, type MeetingState } from '../../domain/meetings/meeting/meeting.ts';
import type { Queries } from '../../prisma/client.ts';
import { load } from '../../prisma/record/load.ts';

/** A meeting as it was right after one of its events. */
export interface MeetingMoment {
  readonly state: MeetingState;
  readonly cause: Recorded<MeetingEvent>;
}

/** The moment a message is about: it is written as of then, however late it is sent. */
export async function meetingMoment(db: Queries, fileId: string, seq: number): Promise<MeetingMoment> {
  const { events } = await load<MeetingEvent>(db, fileId, 0);
  const until = events.slice(0, seq);
  const cause = until.at(-1);
  if (cause?.seq !== seq) throw new Error(`The meeting ${fileId} has no event ${seq}.`);
  return { state: until.reduce(evolveMeeting, newMeeting(DEFAULT_POLICY)), cause };
}
