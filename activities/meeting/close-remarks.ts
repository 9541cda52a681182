import type { ActivityDeps } from '../deps.ts';
import type { FileInput, MeetingProgress } from '../ports.ts';
import { carryOutForMeeting } from './progress.ts';

/** Ends the time for remarks on the minutes; once. */
export const closeRemarks =
  (deps: ActivityDeps) =>
  (input: FileInput): Promise<MeetingProgress> =>
    carryOutForMeeting(deps, input, { type: 'CLOSE_REMARKS' });
