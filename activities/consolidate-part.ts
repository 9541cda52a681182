import type { ActivityDeps } from './deps.ts';
import type { DayInput, Progress } from './ports.ts';
import { carryOut } from './progress.ts';

/** Makes the contract's next version on a later day of an act; a day that was dealt with is passed. */
export const consolidatePart =
  (deps: ActivityDeps) =>
  ({ on, ...input }: DayInput): Promise<Progress> =>
    carryOut(deps, input, { type: 'CONSOLIDATE_PART', on });
