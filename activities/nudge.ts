import type { ActivityDeps } from './deps.ts';
import type { NudgeInput, Progress } from './ports.ts';
import { carryOut } from './progress.ts';

/** Reminds, asks the substitutes or escalates; a nudge already sent, or of a closed task, is not sent. */
export const nudge =
  (deps: ActivityDeps) =>
  (input: NudgeInput): Promise<Progress> =>
    carryOut(deps, input, { type: 'NUDGE', task: input.task, nudge: input.nudge });
