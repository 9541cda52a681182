import type { ActivityDeps } from '../deps.ts';
import type { FileInput, MeetingProgress } from '../ports.ts';
import { carryOutForMeeting } from './progress.ts';

/** Sends the invitations, or asks for the convocation; once. */
export const invite =
  (deps: ActivityDeps) =>
  (input: FileInput): Promise<MeetingProgress> =>
    carryOutForMeeting(deps, input, { type: 'INVITE' });
