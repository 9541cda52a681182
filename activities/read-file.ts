import type { ActivityDeps } from './deps.ts';
import type { FileInput, Progress } from './ports.ts';
import { progressSince } from './progress.ts';

/** What was recorded since the workflow last read the file. */
export const readFile =
  (deps: ActivityDeps) =>
  (input: FileInput): Promise<Progress> =>
    progressSince(deps, input);
