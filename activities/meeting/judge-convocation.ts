import type { ActivityDeps } from '../deps.ts';
import type { FileInput, MeetingProgress } from '../ports.ts';
import { carryOutForMeeting } from './progress.ts';

/** Judges a convocation by what became of its mails; what is known already is not said again. */
export const judgeConvocation =
  (deps: ActivityDeps) =>
  (input: FileInput): Promise<MeetingProgress> =>
    carryOutForMeeting(deps, input, { type: 'JUDGE_CONVOCATION' });
