import type { ActivityDeps } from './deps.ts';
import type { NudgeInput, Progress } from './ports.ts';
import { carryOut } from './progress.ts';

/** Reminds, asks the substitutes or escalates, for all that is due in a phase on a day; nothing goes out twice. */
export const nudge =
  (deps: ActivityDeps) =>
  (input: NudgeInput): Promise<Progress> =>
    carryOut(deps, input, { type: 'NUDGE', phase: input.phase, on: input.on });
