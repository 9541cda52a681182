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

/**
 * A reply from a calendar is brought by the procedure, which knows the address it came from. Who is invited in the place of one
 * who will be away answers before he stands in for him.
 */
function answeringAs({ state, context }: MeetingDeliberation, party: Party): By {
  const { actor, directory, today } = context;
  if (actor.kind === 'PROCEDURE') return PROCEDURE;
  if (!sameParty(actor, party)) throw refusal('NOT_YOURS');
  if (actor.kind === 'ORGANISATION') return { kind: 'ORGANISATION', id: actor.id };
  const [standing] = [today, state.place.on].flatMap((on) => standingIn(directory, actor.id, ROLES, on) ?? []);
  if (standing === undefined) throw refusal('NOT_INVITED');
  return { kind: 'PERSON', id: actor.id, ...standing };
}
