import type { By } from '../../file.ts';
import type { AmendmentCommand } from '../commands.ts';
import type { Context } from '../context.ts';
import { barredFrom } from '../four-eyes.ts';
import { refusal } from '../refusals.ts';
import type { AmendmentState, Task } from '../state.ts';
import { isOpenTask } from '../state.ts';
import { closeTerm, consolidate, enterIntoForce } from './after-signature.ts';
import { answerTask } from './answer-task.ts';
import { annul, repeal } from './take-out.ts';
import { consolidatePart } from './later-part.ts';
import { askStandIns } from './ask-stand-ins.ts';
import { actingAs } from '../../rights/capacity.ts';
import { rolesFor } from '../../rights/table.ts';
import { answering, roleOf } from './capacity.ts';
import { contestAnswer } from './contest-answer.ts';
import { Deliberation } from './deliberation.ts';
import { followMeeting } from './follow-meeting.ts';
import { enteringIn } from './in-meeting.ts';
import { propose } from './launch.ts';
import { closeVote, putAnotherMotion } from './motion.ts';
import { justifyDifference } from './justify-difference.ts';
import { linkUsed, requestLink } from '../../links/decide-link.ts';
import { nudge } from './nudge.ts';
import { openPhase } from './open-phase.ts';
import { passOn, reassign } from './pass-on.ts';
import { rebaseText } from './rebase-text.ts';
import { reasoned } from './requirements.ts';
import { freezeAct } from './signature.ts';
import { endFile } from './steps.ts';
import { lengthenTerm } from './lengthen-term.ts';
import { movePolicy } from './move-policy.ts';
import { resumeTerm, suspendTerm } from './suspend-term.ts';
import { takeBack } from './take-back.ts';

/**
 * Judges a command on a file: the facts it leads to, in order, with the texts that come into being. No fact: the command
 * had been carried out before.
 *
 * @throws RuleViolation with one of `AMENDMENT_REFUSALS`; nothing has then happened.
 */
export function decide(state: AmendmentState, command: AmendmentCommand, context: Context): Deliberation {
  const d = new Deliberation(state, context);
  if (state.procedure.seq === 0 && command.type !== 'PROPOSE') throw refusal('FILE_UNKNOWN');
  if (context.actor.kind === 'PROCEDURE') runProcedure(d, command);
  else obeyPeople(d, command);
  askStandIns(d);
  return d;
}

function obeyPeople(d: Deliberation, command: AmendmentCommand): void {
  switch (command.type) {
    case 'PROPOSE':
      return propose(d, command);
    case 'DECIDE':
      decideTask(d, command);
      return linkUsed(d, command, 'ANSWER');
    case 'PUT_MOTION': {
      const by = actingAs(d.context, rolesFor('PUT_MOTION'));
      running(d);
      return putAnotherMotion(d, command.motion, by);
    }
    case 'JUSTIFY_DIFFERENCE':
      return justifyDifference(d, command);
    case 'TAKE_BACK':
      return takeBack(d, command);
    case 'CONTEST_ANSWER':
      return contestAnswer(d, command);
    case 'REQUEST_LINK':
      return requestLink(d, command);
    case 'CLOSE_VOTE': {
      const by = actingAs(d.context, rolesFor('CLOSE_VOTE'));
      running(d);
      return closeVote(d, by);
    }
    case 'WITHDRAW': {
      const by = actingAs(d.context, rolesFor('WITHDRAW'));
      running(d);
      if (d.state.signedOn !== undefined) throw refusal('ALREADY_SIGNED');
      return endFile(d, 'WITHDRAWN', by, command.reason);
    }
    case 'REASSIGN': {
      const by = actingAs(d.context, rolesFor('REASSIGN'));
      running(d);
      return reassign(d, command, by);
    }
    case 'MOVE_POLICY': {
      const by = actingAs(d.context, rolesFor('MOVE_POLICY'));
      running(d);
      return movePolicy(d, command, by);
    }
    case 'ANNUL':
      return annul(d, command);
    case 'REPEAL':
      return repeal(d, command);
    case 'SUSPEND_TERM':
      return suspendTerm(d, command);
    case 'RESUME_TERM':
      return resumeTerm(d, command);
    case 'LENGTHEN_TERM':
      return lengthenTerm(d, command);
    default:
      throw refusal('NOT_ALLOWED', { roles: [] });
  }
}

function runProcedure(d: Deliberation, command: AmendmentCommand): void {
  switch (command.type) {
    case 'OPEN_PHASE':
      return openPhase(d, command.phase);
    case 'NUDGE':
      return nudge(d, command.phase, command.on);
    case 'CLOSE_TERM':
      return closeTerm(d, command.phase);
    case 'FOLLOW_MEETING':
      return followMeeting(d, command);
    case 'FREEZE_ACT':
      return freezeAct(d, command);
    case 'REBASE':
      return rebaseText(d);
    case 'ENTER_INTO_FORCE':
      return enterIntoForce(d);
    case 'CONSOLIDATE':
      return consolidate(d);
    case 'CONSOLIDATE_PART':
      return consolidatePart(d, command.on);
    case 'PASS_ON':
      return passOn(d);
    default:
      throw refusal('NOT_ALLOWED', { roles: [] });
  }
}

/**
 * A decision on a task. An organisation's answer that comes late or twice is kept and changes nothing.
 *
 * @throws RuleViolation `TASK_UNKNOWN`, `NOT_YOURS`, `MANDATE_ENDED`, `DECISION_MISFIT`, `FILE_ENDED`, `STEP_CLOSED`, what bars
 * whoever decides from the task (`barredFrom`), `REASON_REQUIRED`, those of the decision itself, and of one that was taken in
 * a meeting `MEETING_UNKNOWN` and those of `enteringIn`.
 */
function decideTask(d: Deliberation, command: Extract<AmendmentCommand, { type: 'DECIDE' }>): void {
  const { task: seq, decision, meeting } = command;
  const task = d.task(seq);
  const by = meeting === undefined ? answering(task, d.context) : entering(d, task, command.onBehalfOf);
  if (task.kind !== decision.kind) throw refusal('DECISION_MISFIT', { expected: task.kind });
  if (!isOpenTask(task)) {
    if (roleOf(task.capacity) !== undefined) {
      throw refusal(d.state.procedure.end === undefined ? 'STEP_CLOSED' : 'FILE_ENDED');
    }
    return d.record({ type: 'AnswerKept', task: seq, decision }, by);
  }
  const decider = by.kind === 'PERSON' && meeting !== undefined ? by.onBehalfOf : idOf(by);
  const bar = decider === undefined ? undefined : barredFrom(d.state, task.kind, decider);
  if (bar !== undefined) throw refusal(bar);
  reasoned(decision);
  answerTask(d, task, decision, by);
}

function entering({ context }: Deliberation, task: Task, onBehalfOf?: string): By {
  if (context.meeting === undefined) throw refusal('MEETING_UNKNOWN');
  return enteringIn(context.meeting, task, context, onBehalfOf);
}

const idOf = (by: By): string | undefined => (by.kind === 'PERSON' ? by.id : undefined);

function running(d: Deliberation): void {
  if (d.state.procedure.end !== undefined) throw refusal('FILE_ENDED');
}
