import type { Policy } from '../domain/amendment/policy.ts';
import { movedDeadlines, type MovedDeadline } from '../domain/amendment/reschedule.ts';
import type { AmendmentState } from '../domain/amendment/state.ts';
import { brusselsDate } from '../domain/calendar/dates.ts';
import { canonical, hashOf } from '../domain/hash.ts';
import { openFiles } from '../prisma/queries/open-files.ts';
import type { Dependencies } from './dependencies.ts';

/** An open file that other rules would change, with those of its open deadlines that would move. */
export interface MovedFile {
  readonly id: string;
  readonly state: AmendmentState;
  readonly deadlines: readonly MovedDeadline[];
}

/** What some rules would do to the open files, and the name of those rules. */
export interface Effect {
  readonly policy: string;
  readonly files: readonly MovedFile[];
}

/**
 * The open files that follow other rules than these, in the order in which they were opened. Every one is folded: some
 * milliseconds a file that was read before.
 */
export async function effectOf(deps: Dependencies, policy: Policy): Promise<Effect> {
  const wanted = canonical(policy);
  const files: MovedFile[] = [];
  for (const id of await openFiles(deps.db)) {
    const state = await deps.amendments.read(id);
    if (canonical(state.policy) === wanted) continue;
    const today = brusselsDate(await deps.amendments.timeOf(id, deps.now()));
    files.push({ id, state, deadlines: movedDeadlines(state, policy, today) });
  }
  return { policy: hashOf(policy), files };
}
