import type { MeetingCommand } from '../../domain/meetings/meeting/commands.ts';
import type { MeetingEvent } from '../../domain/meetings/meeting/events.ts';
import { meetingProcedureEventOf, type MeetingProcedureEvent } from '../../domain/meetings/meeting/procedure.ts';
import type { ActivityDeps } from '../deps.ts';
import { drive, newsSince, type Driven } from '../drive.ts';
import type { FileInput, MeetingProgress } from '../ports.ts';

const meetings = ({
  db,
  meetings,
  now,
}: ActivityDeps): Driven<MeetingCommand, MeetingEvent, MeetingProcedureEvent> => ({
  db,
  now,
  projection: meetingProcedureEventOf,
  record: (fileId, asked) => meetings.record(fileId, asked),
});

/** What happened to a meeting since its workflow last read it. */
export const meetingSince = (deps: ActivityDeps, input: FileInput): Promise<MeetingProgress> =>
  newsSince(meetings(deps), input);

/** Carries out a command of a meeting's procedure. */
export const carryOutForMeeting = (
  deps: ActivityDeps,
  input: FileInput,
  command: MeetingCommand,
): Promise<MeetingProgress> => drive(meetings(deps), input, command);
