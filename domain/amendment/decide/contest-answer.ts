import { PROCEDURE } from '../../file.ts';
import { actingAs } from '../../rights/capacity.ts';
import { rolesFor } from '../../rights/table.ts';
import type { AmendmentCommand } from '../commands.ts';
import { barToContest, effectOfContest } from '../contest.ts';
import { refusal } from '../refusals.ts';
import { openTasks, type Task } from '../state.ts';
import type { Deliberation } from './deliberation.ts';
import { required } from './requirements.ts';

/**
 * The contract secretary contests an answer that came by an organisation's link, which somebody else may have followed. While
 * nothing depends on it the answer is struck: its task waits again under its number and due date, and the table of remarks
 * that the last answer had opened becomes moot. Later it stays, and is shown as contested. Nothing is deleted.
 *
 * @throws RuleViolation `NOT_ALLOWED`, `CAPACITY_REQUIRED`, `REASON_REQUIRED`, `TASK_UNKNOWN`, `NO_ANSWER_BY_LINK`,
 * `ANSWER_CONTESTED_ALREADY`, `TERM_SUSPENDED`: what stands still runs again first.
 */
export function contestAnswer(
  d: Deliberation,
  { task: seq, reason }: Extract<AmendmentCommand, { type: 'CONTEST_ANSWER' }>,
): void {
  const by = actingAs(d.context, rolesFor('CONTEST_ANSWER'));
  required(reason);
  const task = d.task(seq);
  const bar = barToContest(d.state, task);
  if (bar !== undefined) throw refusal(bar);
  if (effectOfContest(d.state, task, d.context.at) === 'NOTED') {
    return d.record({ type: 'AnswerContested', task: seq, reason }, by);
  }
  endTableOf(d, task);
  // A reminder of today has gone out, or would be the second message of the day.
  const nudges = task.nudges.filter(({ on }) => on > d.context.today);
  d.record({ type: 'AnswerStruck', task: seq, phase: task.phase, reason, nudges }, by);
}

/** Nobody answers remarks while an opinion is awaited: the table is asked for again after the last one. */
function endTableOf(d: Deliberation, { phase }: Task): void {
  const table = openTasks(d.state, phase).filter(({ kind }) => kind === 'ANSWER_REMARKS');
  for (const { seq } of table) d.record({ type: 'TaskMoot', task: seq, reason: 'TAKEN_BACK' }, PROCEDURE);
}
