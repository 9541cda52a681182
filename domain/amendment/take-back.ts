import type { Instant } from '../calendar/dates.ts';
import { addMinutes } from '../calendar/dates.ts';
import { isLate } from '../calendar/deadlines.ts';
import type { Actor } from './context.ts';
import type { AmendmentRefusal } from './refusals.ts';
import type { AmendmentState, Task } from './state.ts';

/**
 * The moment from which the decision on a task stands for good, by the setting the file captured (`decision.takeBackMinutes`,
 * 0 for never taken back); `undefined` for a task nobody has decided.
 */
export function takeBackEnds({ tasks, policy }: AmendmentState, seq: number): Instant | undefined {
  const status = tasks[seq]?.status;
  return status?.kind === 'DONE' ? addMinutes(status.at, policy.settings['decision.takeBackMinutes']) : undefined;
}

/**
 * Why someone may not take the decision on a task back (droit de remords): it is nobody's or another's, the file has ended, a
 * signature was given on it, its time is over, or somebody has acted after it. `undefined` when he may. An organisation may
 * not: its key died with its answer.
 */
export function barToTakeBack(
  state: AmendmentState,
  task: Task,
  { actor, at }: { readonly actor: Actor; readonly at: Instant },
): AmendmentRefusal | undefined {
  const { status, kind } = task;
  if (status.kind !== 'DONE') return 'NOTHING_TO_TAKE_BACK';
  const { by } = status;
  if (by.kind !== 'PERSON' || actor.kind !== 'PERSON' || by.id !== actor.id) return 'DECIDED_BY_ANOTHER';
  if (state.procedure.end !== undefined) return 'FILE_ENDED';
  if (kind === 'SIGN' || state.signedOn !== undefined) return 'SIGNATURE_STANDS';
  if (at >= (takeBackEnds(state, task.seq) ?? at)) return 'TAKE_BACK_TOO_LATE';
  return isOvertaken(state, task, at) ? 'TAKE_BACK_OVERTAKEN' : undefined;
}

/** Whether a decision set another clause of entry into force, which is then in the draft too. */
export const changedEntryIntoForce = ({ status }: Task): boolean =>
  status.kind === 'DONE' &&
  status.decision.kind === 'GIVE_VISA' &&
  status.decision.outcome === 'CHANGE_ENTRY_INTO_FORCE';

/** By anybody's act since, or by the end of the term within which the answer could be given. */
function isOvertaken({ lastDecision }: AmendmentState, task: Task, at: Instant): boolean {
  if (lastDecision?.task !== task.seq) return true;
  const closesOn = lastDecision.before.procedure.phases[task.phase]?.closesOn;
  return closesOn !== undefined && isLate(closesOn, at);
}
