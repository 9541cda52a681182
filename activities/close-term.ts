import type { ActivityDeps } from './deps.ts';
import type { PhaseInput, Progress } from './ports.ts';
import { carryOut } from './progress.ts';

/** Closes a consultation at the end of its term; one that is closed stays as it is. */
export const closeTerm =
  (deps: ActivityDeps) =>
  (input: PhaseInput): Promise<Progress> =>
    carryOut(deps, input, { type: 'CLOSE_TERM', phase: input.phase });
