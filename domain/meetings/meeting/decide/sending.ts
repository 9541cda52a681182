import { actingAs } from '../../../rights/capacity.ts';
import type { By } from '../../../file.ts';
import { PROCEDURE } from '../../../file.ts';
import { sameParty, type Party } from '../../../people/roles.ts';
import { latestSending, nextValidMeeting, type ValidMeeting } from '../../convocation/term.ts';
import { addsTo, sameAgenda, versionToSend } from '../agenda.ts';
import { openTasks, type MeetingState } from '../meeting.ts';
import { refusal } from '../refusals.ts';
import { ask, makeMoot } from './ask.ts';
import type { MeetingDeliberation } from './deliberation.ts';
import { fill } from './fill.ts';
import { partiesOf } from './invited.ts';

/**
 * The procedure invites on its day, once; to convoke is the keeper's own act, and he is asked for it.
 *
 * @throws RuleViolation `MEETING_NOT_YET`, and those of `send`.
 */
export function invite(d: MeetingDeliberation): void {
  const { status, timetable } = d.state;
  if (status !== 'PLANNED') return;
  if (d.context.today < timetable.inviteOn) throw refusal('MEETING_NOT_YET', { on: timetable.inviteOn });
  if (!d.rule.convoked) return send(d, PROCEDURE);
  if (openTasks(d.state, 'CONVOKE').length > 0) return;
  ask(d, { kind: 'CONVOKE', capacity: d.rule.keeper, dueOn: latestOf(d.state) });
}

/**
 * The keeper sends the invitation or the convocation; again after something changed.
 *
 * @throws RuleViolation `NOT_ALLOWED`, `MEETING_OVER`, `INVITATION_UNCHANGED`, and those of `send`.
 */
export function sendInvitation(d: MeetingDeliberation): void {
  const by = actingAs(d.context, [d.rule.keeper]);
  d.ahead();
  sendChanged(d, by);
}

/** The same as the answer to the task. */
export function sendChanged(d: MeetingDeliberation, by: By): void {
  const { state } = d;
  const isUnchanged = sameAgenda(sentPoints(state), state.points) && sameParties(state.invited, partiesOf(d));
  if (!isUnsent(state) && isUnchanged) throw refusal('INVITATION_UNCHANGED');
  send(d, by);
}

/**
 * Fixes the agenda under its letter and invites. The first sending to a place brings in what waits. On convocation it counts as
 * one, as does one that replaces a convocation sent too late, or that adds a point or an organisation.
 *
 * @throws RuleViolation `ROLE_NOT_HELD`, `AGENDA_EMPTY`, and `CONVOCATION_TOO_LATE` with the next date that would be valid.
 */
export function send(d: MeetingDeliberation, by: By, because: 'MOVED' | 'CHANGED' = 'CHANGED'): void {
  if (d.state.status === 'PLANNED') fill(d);
  const { state, rule } = d;
  const invited = partiesOf(d);
  const { letter, points } = versionToSend(state);
  if (rule.convoked && points.length === 0) throw refusal('AGENDA_EMPTY');
  const convokes = rule.convoked && (isUnsent(state) || addsTo(sentPoints(state), points) || isJoined(state, invited));
  const cause = state.sequence === 0 ? 'FIRST' : because;
  const convocation = convokes ? { convocation: inTime(d) } : {};
  d.record(
    { type: 'InvitationSent', cause, sequence: state.sequence + 1, letter, points, invited, ...convocation },
    by,
  );
  for (const task of openTasks(d.state, 'CONVOKE')) {
    d.record({ type: 'TaskDone', task: task.seq, decision: { kind: 'CONVOKE' } }, by);
  }
  if (convokes) makeMoot(d, 'DECIDED_BY_OTHERS', 'ACCEPT_LATENESS');
}

/** Whether nobody was yet invited to the meeting as it stands, or not in time. */
const isUnsent = ({ status }: MeetingState): boolean => status === 'PLANNED' || status === 'INVALID';

const sentPoints = ({ versions }: MeetingState): MeetingState['points'] => versions.at(-1)?.points ?? [];

const isJoined = ({ invited }: MeetingState, now: readonly Party[]): boolean =>
  now.some((party) => party.kind === 'ORGANISATION' && !invited.some((had) => sameParty(had, party)));

const sameParties = (a: readonly Party[], b: readonly Party[]): boolean =>
  a.length === b.length && a.every((party) => b.some((other) => sameParty(party, other)));

function inTime(d: MeetingDeliberation): { readonly latestOn: string; readonly urgent: boolean } {
  const latestOn = latestOf(d.state);
  if (d.context.today > latestOn) throw refusal('CONVOCATION_TOO_LATE', { latestOn, next: nextValid(d).on });
  return { latestOn, urgent: d.state.urgency !== undefined };
}

const latestOf = ({ policy, place, urgency }: MeetingState): string =>
  latestSending(policy, place.on, urgency !== undefined).date;

/** The next date for which a convocation sent today would be in time. */
export const nextValid = (d: MeetingDeliberation): ValidMeeting =>
  nextValidMeeting(d.state.policy, {
    on: d.context.today,
    urgent: d.state.urgency !== undefined,
    taken: d.need('taken'),
  });
