import { refusal } from './refusals.ts';
import { freezeAgenda, setAgenda } from './decide/agenda.ts';
import { answerInvitation } from './decide/answer-invitation.ts';
import { answerTask } from './decide/answer-task.ts';
import { cancel, move } from './decide/change.ts';
import { grantUrgency, judgeConvocation, proveDelivery } from './decide/convocation.ts';
import { MeetingDeliberation } from './decide/deliberation.ts';
import { askWhetherHeld } from './decide/holding.ts';
import { closeRemarks } from './decide/minutes.ts';
import { inviteStandIns } from './decide/invited.ts';
import { linkUsed, requestLink } from '../../links/decide-link.ts';
import { nudge } from './decide/nudge.ts';
import { askStandIns, passOn } from './decide/pass-on.ts';
import { call, plan } from './decide/plan.ts';
import { invite, sendInvitation } from './decide/sending.ts';
import type { MeetingCommand } from './commands.ts';
import type { MeetingContext } from './context.ts';
import type { MeetingState } from './meeting.ts';

/**
 * Judges a command on a meeting: the facts it leads to, in order. No fact: the command had been carried out before, or has
 * become pointless.
 *
 * @throws RuleViolation with one of `MEETING_REFUSALS`; nothing has then happened.
 */
export function decideMeeting(
  state: MeetingState,
  command: MeetingCommand,
  context: MeetingContext,
): MeetingDeliberation {
  const d = new MeetingDeliberation(state, context);
  if (state.seq === 0 && command.type !== 'PLAN' && command.type !== 'CALL') throw refusal('MEETING_UNKNOWN');
  if (context.actor.kind === 'PROCEDURE') runProcedure(d, command);
  else obeyPeople(d, command);
  askStandIns(d);
  return d;
}

function obeyPeople(d: MeetingDeliberation, command: MeetingCommand): void {
  switch (command.type) {
    case 'CALL':
      return call(d, command);
    case 'SET_AGENDA':
      return setAgenda(d, command.points);
    case 'GRANT_URGENCY':
      return grantUrgency(d, command.reason);
    case 'SEND_INVITATION':
      return sendInvitation(d);
    case 'PROVE_DELIVERY':
      return proveDelivery(d, command);
    case 'MOVE':
      return move(d, command);
    case 'CANCEL':
      return cancel(d, command);
    case 'ANSWER_INVITATION':
      return answerInvitation(d, command);
    case 'DECIDE':
      answerTask(d, command.task, command.decision);
      return linkUsed(d, command, 'ANSWER');
    case 'REQUEST_LINK':
      return requestLink(d, command);
    default:
      throw refusal('NOT_ALLOWED', { roles: [] });
  }
}

function runProcedure(d: MeetingDeliberation, command: MeetingCommand): void {
  switch (command.type) {
    case 'PLAN':
      return plan(d, command);
    case 'INVITE':
      return invite(d);
    case 'JUDGE_CONVOCATION':
      return judgeConvocation(d);
    case 'FREEZE_AGENDA':
      return freezeAgenda(d);
    case 'ASK_WHETHER_HELD':
      return askWhetherHeld(d);
    case 'NUDGE':
      return nudge(d, command.nudges);
    case 'PASS_ON':
      passOn(d);
      return inviteStandIns(d);
    case 'CLOSE_REMARKS':
      return closeRemarks(d);
    case 'ANSWER_INVITATION':
      return answerInvitation(d, command);
    default:
      throw refusal('NOT_ALLOWED', { roles: [] });
  }
}
