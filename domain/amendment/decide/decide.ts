import { RuleViolation } from '../../violation.ts';
import type { AmendmentCommand } from '../commands.ts';
import type { Context } from '../context.ts';
import type { TaskDecision } from '../decisions.ts';
import type { AmendmentState, Task } from '../state.ts';
import { isOpenTask } from '../state.ts';
import { closeTerm, consolidate, enterIntoForce } from './after-signature.ts';
import { answerTask } from './answer-task.ts';
import { actingAs, answering } from './capacity.ts';
import { Deliberation } from './deliberation.ts';
import { propose } from './launch.ts';
import { closeVote, committeeSeized, putMotion } from './motion.ts';
import { nudge, passOn, reassign } from './nudge.ts';
import { openPhase } from './open-phase.ts';
import { endFile } from './steps.ts';
import { freezeAct } from './to-signature.ts';

/**
 * Judges a command on a file: the facts it leads to, in order, with the texts that come into being. No fact: the command
 * had been carried out before.
 *
 * @throws RuleViolation with a stable code; nothing has then happened.
 */
export function decide(state: AmendmentState, command: AmendmentCommand, context: Context): Deliberation {
  const d = new Deliberation(state, context);
  if (state.procedure.seq === 0 && command.type !== 'PROPOSE') throw new RuleViolation('FILE_UNKNOWN');
  if (context.actor.kind === 'PROCEDURE') runProcedure(d, command);
  else obeyPeople(d, command);
  return d;
}

function obeyPeople(d: Deliberation, command: AmendmentCommand): void {
  switch (command.type) {
    case 'PROPOSE':
      return propose(d, command);
    case 'DECIDE':
      return decideTask(d, command.task, command.decision);
    case 'PUT_MOTION': {
      const by = actingAs(d.context, ['PRESIDENT']);
      running(d);
      return putMotion(d, command.motion, committeeSeized(d).members, by);
    }
    case 'CLOSE_VOTE':
      actingAs(d.context, ['PRESIDENT']);
      running(d);
      return closeVote(d);
    case 'WITHDRAW': {
      const by = actingAs(d.context, ['PRESIDENT']);
      running(d);
      if (d.state.signedOn !== undefined) throw new RuleViolation('ALREADY_SIGNED');
      return endFile(d, 'WITHDRAWN', by, command.reason);
    }
    case 'REASSIGN': {
      const by = actingAs(d.context, ['ADMINISTRATOR']);
      running(d);
      if (by.kind === 'PERSON') reassign(d, command.task, command.personId, command.reason, by);
      return;
    }
    default:
      throw new RuleViolation('NOT_ALLOWED', { roles: [] });
  }
}

function runProcedure(d: Deliberation, command: AmendmentCommand): void {
  switch (command.type) {
    case 'OPEN_PHASE':
      return openPhase(d, command.phase);
    case 'NUDGE':
      return nudge(d, command.task, command.nudge);
    case 'CLOSE_TERM':
      return closeTerm(d, command.phase);
    case 'FREEZE_ACT':
      return freezeAct(d, command);
    case 'ENTER_INTO_FORCE':
      return enterIntoForce(d);
    case 'CONSOLIDATE':
      return consolidate(d);
    case 'PASS_ON':
      return passOn(d);
    default:
      throw new RuleViolation('NOT_ALLOWED', { roles: [] });
  }
}

/**
 * A decision on a task. An organisation's answer that comes late or twice is kept and changes nothing.
 *
 * @throws RuleViolation `TASK_UNKNOWN`, `NOT_YOURS`, `MANDATE_ENDED`, `DECISION_MISFIT`, `FILE_ENDED`, `STEP_CLOSED`.
 */
function decideTask(d: Deliberation, seq: number, decision: TaskDecision): void {
  const task = d.task(seq);
  const by = answering(task, d.context);
  if (task.kind !== decision.kind) throw new RuleViolation('DECISION_MISFIT', { expected: task.kind });
  if (!isOpenTask(task)) {
    if (!isOrganisations(task))
      throw new RuleViolation(d.state.procedure.end === undefined ? 'STEP_CLOSED' : 'FILE_ENDED');
    return d.record({ type: 'AnswerKept', task: seq, decision }, by);
  }
  answerTask(d, task, decision, by);
}

const isOrganisations = (task: Task): boolean => task.assignees.every((party) => party.kind === 'ORGANISATION');

function running(d: Deliberation): void {
  if (d.state.procedure.end !== undefined) throw new RuleViolation('FILE_ENDED');
}
