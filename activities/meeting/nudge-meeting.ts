import type { ActivityDeps } from '../deps.ts';
import type { MeetingNudgeInput, MeetingProgress } from '../ports.ts';
import { carryOutForMeeting } from './progress.ts';

/** Reminds, asks the substitutes or escalates, for all tasks of a meeting that are due; nothing goes out twice. */
export const nudgeMeeting =
  (deps: ActivityDeps) =>
  ({ nudges, ...input }: MeetingNudgeInput): Promise<MeetingProgress> =>
    carryOutForMeeting(deps, input, { type: 'NUDGE', nudges });
