import type { ActivityDeps } from '../deps.ts';
import type { FileInput, MatterProgress } from '../ports.ts';
import { matterSince } from './progress.ts';

/** What was recorded since the workflow last read the matter. */
export const readMatter =
  (deps: ActivityDeps) =>
  (input: FileInput): Promise<MatterProgress> =>
    matterSince(deps, input);
