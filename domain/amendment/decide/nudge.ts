import { instantAt } from '../../calendar/dates.ts';
import { PROCEDURE } from '../../file.ts';
import { holdersOf, holdsRole, substitutesOf } from '../../people/holders.ts';
import type { Party, Role } from '../../people/roles.ts';
import { ROLES } from '../../people/roles.ts';
import { RuleViolation } from '../../violation.ts';
import type { Context } from '../context.ts';
import type { Nudge } from '../events.ts';
import { NUDGE_TIME } from '../procedure.ts';
import type { Task } from '../state.ts';
import { isOpenTask, openTasks } from '../state.ts';
import type { Deliberation } from './deliberation.ts';

/**
 * Brings a task back to those asked, to their substitutes, or, once, to those above. Nothing happens for a task closed
 * meanwhile or a nudge already sent.
 *
 * @throws RuleViolation `NUDGE_TOO_EARLY`.
 */
export function nudge(d: Deliberation, seq: number, sent: Nudge): void {
  const task = d.task(seq);
  const planned = d.state.procedure.waiting[seq]?.nudges.some((each) => each.kind === sent.kind && each.on === sent.on);
  if (!isOpenTask(task) || planned !== true) return;
  if (d.context.at < instantAt(sent.on, NUDGE_TIME)) throw new RuleViolation('NUDGE_TOO_EARLY', { on: sent.on });
  d.record({ type: 'Nudged', task: seq, nudge: sent, to: recipients(task, sent, d.context) }, PROCEDURE);
}

function recipients(task: Task, { kind }: Nudge, { directory, today }: Context): readonly Party[] {
  switch (kind) {
    case 'REMINDER':
      return task.assignees;
    case 'SUBSTITUTE':
      return persons(task.assignees.flatMap((absent) => substitutesOf(directory, absent.id, today)));
    case 'ESCALATION':
      return persons(
        (['CONTRACT_SECRETARY', 'PRESIDENT'] as const).flatMap((role) => holdersOf(directory, role, today)),
      );
  }
}

const persons = (ids: readonly string[]): readonly Party[] => [...new Set(ids)].map((id) => ({ kind: 'PERSON', id }));

/**
 * Passes the open tasks of ended mandates on (B9, B10): to those who hold the role now, else to the substitutes. A ballot is
 * personal: it goes to a substitute or stays. Past acts keep the old name.
 */
export function passOn(d: Deliberation): void {
  for (const task of openTasks(d.state)) {
    const role = ROLES.find((each) => each === task.capacity);
    if (role === undefined) continue;
    const assignees = successors(task, role, d.context);
    if (assignees.length === 0 || sameAs(task.assignees, assignees)) continue;
    d.record({ type: 'TaskReassigned', task: task.seq, assignees, reason: 'MANDATE_ENDED' }, PROCEDURE);
  }
}

function successors(task: Task, role: Role, { directory, today }: Context): readonly Party[] {
  const still = task.assignees.filter((party) => holdsRole(directory, party.id, role, today));
  if (task.kind === 'VOTE') return still.length > 0 ? still : substitutesFor(task, directory, today);
  if (still.length > 0) return still;
  const holders = persons(holdersOf(directory, role, today));
  return holders.length > 0 ? holders : substitutesFor(task, directory, today);
}

const substitutesFor = (task: Task, directory: Context['directory'], today: string): readonly Party[] =>
  persons(task.assignees.flatMap((left) => substitutesOf(directory, left.id, today)));

const sameAs = (a: readonly Party[], b: readonly Party[]): boolean =>
  a.length === b.length && a.every((party, index) => party.id === b[index]?.id);

/**
 * The administrator passes a stuck task on, with a reason.
 *
 * @throws RuleViolation `TASK_UNKNOWN`, `STEP_CLOSED`, `BALLOT_IS_PERSONAL`, `NOT_A_HOLDER` with the role.
 */
export function reassign(
  d: Deliberation,
  seq: number,
  personId: string,
  reason: string,
  by: { id: string; role: Role },
): void {
  const task = d.task(seq);
  if (!isOpenTask(task)) throw new RuleViolation('STEP_CLOSED');
  if (task.kind === 'VOTE') throw new RuleViolation('BALLOT_IS_PERSONAL');
  const role = ROLES.find((each) => each === task.capacity);
  if (role === undefined || !holdsRole(d.context.directory, personId, role, d.context.today)) {
    throw new RuleViolation('NOT_A_HOLDER', { role: task.capacity });
  }
  const assignees: readonly Party[] = [{ kind: 'PERSON', id: personId }];
  d.record({ type: 'TaskReassigned', task: seq, assignees, reason }, { kind: 'PERSON', ...by });
}
