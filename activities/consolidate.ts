import { rebaseOthers } from '../prisma/record/rebase-others.ts';
import type { ActivityDeps } from './deps.ts';
import type { FileInput, Progress } from './ports.ts';
import { carryOut } from './progress.ts';

/**
 * Makes the contract's next version from its base and the acts in force, and has the pending texts of other files carried over
 * to it; an act is consolidated once, and a text carried over once.
 */
export const consolidate =
  (deps: ActivityDeps) =>
  async (input: FileInput): Promise<Progress> => {
    const progress = await carryOut(deps, input, { type: 'CONSOLIDATE' });
    if (progress.refused === undefined)
      await rebaseOthers(deps, input.fileId, { now: deps.now(), notBefore: input.at });
    return progress;
  };
