import type { ActivityDeps } from './deps.ts';
import type { PhaseInput, Progress } from './ports.ts';
import { carryOut } from './progress.ts';

/** Opens a phase with its tasks; a phase already open or passed stays as it is. */
export const openPhase =
  (deps: ActivityDeps) =>
  (input: PhaseInput): Promise<Progress> =>
    carryOut(deps, input, { type: 'OPEN_PHASE', phase: input.phase });
