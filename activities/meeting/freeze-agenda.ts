import type { ActivityDeps } from '../deps.ts';
import type { FileInput, MeetingProgress } from '../ports.ts';
import { carryOutForMeeting } from './progress.ts';

/** Settles the agenda some days before the meeting; one that is settled stays as it is. */
export const freezeAgenda =
  (deps: ActivityDeps) =>
  (input: FileInput): Promise<MeetingProgress> =>
    carryOutForMeeting(deps, input, { type: 'FREEZE_AGENDA' });
