import { PROCEDURE } from '../../file.ts';
import { holdsRole } from '../../people/holders.ts';
import type { Assignee, Role } from '../../people/roles.ts';
import type { AmendmentCommand } from '../commands.ts';
import { barredFrom } from '../four-eyes.ts';
import { refusal } from '../refusals.ts';
import { successionOf } from '../succession.ts';
import type { Task } from '../state.ts';
import { isOpenTask, openTasks } from '../state.ts';
import type { ByPerson } from './capacity.ts';
import { roleOf } from './capacity.ts';
import type { Deliberation } from './deliberation.ts';
import { required } from './requirements.ts';

/**
 * Passes the open tasks of ended mandates on (B9, B10): to those who hold the role now, else to the substitutes. A ballot is
 * personal: it goes to a substitute or stays. Past acts keep the old name.
 */
export function passOn(d: Deliberation): void {
  for (const task of openTasks(d.state)) {
    const role = roleOf(task.capacity);
    const assignees = role === undefined ? [] : successors(d, task, role);
    if (assignees.length === 0 || sameAs(task.assignees, assignees)) continue;
    const passed = { type: 'TaskReassigned', task: task.seq, from: task.assignees, assignees } as const;
    d.record({ ...passed, reason: 'MANDATE_ENDED' }, PROCEDURE);
  }
}

function successors(d: Deliberation, task: Task, role: Role): readonly Assignee[] {
  const { directory, today } = d.context;
  const eligible = ({ id }: Assignee): boolean => barredFrom(d.state, task.kind, id) === undefined;
  return successionOf(task, role, directory, today, eligible).assignees;
}

const person = (id: string): Assignee => ({ kind: 'PERSON', id });

const sameAs = (a: readonly Assignee[], b: readonly Assignee[]): boolean =>
  a.length === b.length && a.every((party, index) => party.id === b[index]?.id);

/**
 * The administrator passes a stuck task on, with a reason.
 *
 * @throws RuleViolation `REASON_REQUIRED`, `TASK_UNKNOWN`, `STEP_CLOSED`, `BALLOT_IS_PERSONAL`, `NOT_A_HOLDER` with the role,
 * and what bars that person from the task (`barredFrom`).
 */
export function reassign(
  d: Deliberation,
  { task: seq, personId, reason }: Extract<AmendmentCommand, { type: 'REASSIGN' }>,
  by: ByPerson,
): void {
  required(reason);
  const task = d.task(seq);
  if (!isOpenTask(task)) throw refusal('STEP_CLOSED');
  if (task.kind === 'VOTE') throw refusal('BALLOT_IS_PERSONAL');
  const role = roleOf(task.capacity);
  if (role === undefined || !holdsRole(d.context.directory, personId, role, d.context.today)) {
    throw refusal('NOT_A_HOLDER', { role: task.capacity });
  }
  const bar = barredFrom(d.state, task.kind, personId);
  if (bar !== undefined) throw refusal(bar);
  const passed = { type: 'TaskReassigned', task: seq, from: task.assignees, assignees: [person(personId)] } as const;
  d.record({ ...passed, reason }, by);
}
