import type { ActivityDeps } from './deps.ts';
import type { FileInput, Progress } from './ports.ts';
import { carryOut } from './progress.ts';

/** Records the entry into force on the act's date; a second time changes nothing. */
export const enterIntoForce =
  (deps: ActivityDeps) =>
  (input: FileInput): Promise<Progress> =>
    carryOut(deps, input, { type: 'ENTER_INTO_FORCE' });
