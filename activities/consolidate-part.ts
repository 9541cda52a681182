import { rebaseOthers } from '../prisma/record/rebase-others.ts';
import type { ActivityDeps } from './deps.ts';
import type { DayInput, Progress } from './ports.ts';
import { carryOut } from './progress.ts';

/** Makes the contract's next version on a later day of an act, as `consolidate`; a day that was dealt with is passed. */
export const consolidatePart =
  (deps: ActivityDeps) =>
  async ({ on, ...input }: DayInput): Promise<Progress> => {
    const progress = await carryOut(deps, input, { type: 'CONSOLIDATE_PART', on });
    if (progress.refused === undefined)
      await rebaseOthers(deps, input.fileId, { now: deps.now(), notBefore: input.at });
    return progress;
  };
