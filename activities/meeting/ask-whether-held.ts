import type { ActivityDeps } from '../deps.ts';
import type { FileInput, MeetingProgress } from '../ports.ts';
import { carryOutForMeeting } from './progress.ts';

/** Asks what became of a meeting whose hour has come; once. */
export const askWhetherHeld =
  (deps: ActivityDeps) =>
  (input: FileInput): Promise<MeetingProgress> =>
    carryOutForMeeting(deps, input, { type: 'ASK_WHETHER_HELD' });
