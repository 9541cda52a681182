import type { ActivityDeps } from '../deps.ts';
import type { LookInput, MatterProgress } from '../ports.ts';
import { carryOutForMatter } from './progress.ts';

/** Looks whether a meeting is planned in time for a matter, and has its keeper told where none is; once a day. */
export const lookAtPlan =
  (deps: ActivityDeps) =>
  ({ on, ...input }: LookInput): Promise<MatterProgress> =>
    carryOutForMatter(deps, input, { type: 'LOOK_AT_PLAN', on });
