import type { By } from '../../../file.ts';
import { PROCEDURE } from '../../../file.ts';
import { standingIn } from '../../../people/holders.ts';
import { ROLES, sameParty, type Party } from '../../../people/roles.ts';
import type { MeetingCommand } from '../commands.ts';
import { isAhead } from '../meeting.ts';
import { refusal } from '../refusals.ts';
import type { MeetingDeliberation } from './deliberation.ts';

/**
 * What one invited answers, himself or by his calendar. An answer to another invitation than the last one, or to a meeting that
 * is over, changes nothing; of several the latest counts.
 *
 * @throws RuleViolation `NOT_YOURS`, `NOT_INVITED`.
 */
export function answerInvitation(
  d: MeetingDeliberation,
  { party, answer, sequence }: Extract<MeetingCommand, { type: 'ANSWER_INVITATION' }>,
): void {
  const by = answeringAs(d, party);
  const { state } = d;
  if (!state.invited.some((each) => sameParty(each, party))) throw refusal('NOT_INVITED');
  if (sequence !== state.sequence || !isAhead(state) || state.answers[party.id] === answer) return;
  d.record({ type: 'ParticipationAnswered', party: { kind: party.kind, id: party.id }, answer }, by);
}

/** A reply from a calendar is brought by the procedure, which knows the address it came from. */
function answeringAs({ context: { actor, directory, today } }: MeetingDeliberation, party: Party): By {
  if (actor.kind === 'PROCEDURE') return PROCEDURE;
  if (!sameParty(actor, party)) throw refusal('NOT_YOURS');
  if (actor.kind === 'ORGANISATION') return { kind: 'ORGANISATION', id: actor.id };
  const standing = standingIn(directory, actor.id, ROLES, today);
  if (standing === undefined) throw refusal('NOT_INVITED');
  return { kind: 'PERSON', id: actor.id, ...standing };
}
