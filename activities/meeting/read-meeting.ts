import type { ActivityDeps } from '../deps.ts';
import type { FileInput, MeetingProgress } from '../ports.ts';
import { meetingSince } from './progress.ts';

/** What was recorded since the workflow last read the meeting. */
export const readMeeting =
  (deps: ActivityDeps) =>
  (input: FileInput): Promise<MeetingProgress> =>
    meetingSince(deps, input);
