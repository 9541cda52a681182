import type { ActivityDeps } from './deps.ts';
import type { FileInput, Progress } from './ports.ts';
import { carryOut } from './progress.ts';

/** Makes the contract's next version from its base and the acts in force; an act is consolidated once. */
export const consolidate =
  (deps: ActivityDeps) =>
  (input: FileInput): Promise<Progress> =>
    carryOut(deps, input, { type: 'CONSOLIDATE' });
