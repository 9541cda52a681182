import { actingAs } from '../../../rights/capacity.ts';
import { workingDaysBefore } from '../../../calendar/deadlines.ts';
import type { By } from '../../../file.ts';
import { PROCEDURE } from '../../../file.ts';
import { judge } from '../../convocation/proof.ts';
import type { MeetingCommand } from '../commands.ts';
import { openTasks, type ConvokedBy, type MeetingState, type MeetingTask } from '../meeting.ts';
import { refusal } from '../refusals.ts';
import type { MeetingDecision } from '../tasks.ts';
import { ask, makeMoot } from './ask.ts';
import type { MeetingDeliberation } from './deliberation.ts';
import { notInFuture, required } from './requirements.ts';
import { nextValid } from './sending.ts';

/**
 * The president of COCOBASE shortens the term of a convocation that is still to be sent, or to be sent again.
 *
 * @throws RuleViolation `NOT_ALLOWED`, `NOT_CONVOKED`, `MEETING_OVER`, `URGENCY_AFTER_SENDING`, `REASON_REQUIRED`.
 */
export function grantUrgency(d: MeetingDeliberation, reason: string): void {
  const by = actingAs(d.context, [d.rule.chair]);
  if (!d.rule.convoked) throw refusal('NOT_CONVOKED');
  d.ahead();
  const { status, urgency } = d.state;
  if (status !== 'PLANNED' && status !== 'INVALID') throw refusal('URGENCY_AFTER_SENDING');
  required(reason);
  if (urgency !== reason) d.record({ type: 'UrgencyGranted', reason }, by);
}

/** Judges the convocation by what is known of its mails; again when one comes back. */
export function judgeConvocation(d: MeetingDeliberation): void {
  const { convoked, convocation, status } = d.state;
  if (convoked === undefined || convocation?.kind === 'CURED') return;
  if (status === 'INVITED' || status === 'FROZEN' || status === 'INVALID') judgeBy(d, convoked);
}

/** A convocation once late is saved by another proof alone, not by a mail that comes and goes. */
function judgeBy(d: MeetingDeliberation, { latestOn }: ConvokedBy): void {
  const { delivered, convocation } = d.state;
  const found = judge(organisationsOf(d.state), latestOn, d.need('proofs'), delivered);
  switch (found.kind) {
    case 'PENDING':
      return;
    case 'LATE':
      if (convocation?.kind !== 'LATE') declareLate(d, found.on, latestOn);
      return;
    case 'NOT_PROVEN': {
      const { organisations } = found;
      const isKnown = convocation?.kind === 'NOT_PROVEN' && sameIds(convocation.organisations, organisations);
      if (!isKnown && convocation?.kind !== 'LATE')
        d.record({ type: 'ConvocationNotProven', organisations }, PROCEDURE);
      return;
    }
    case 'PROVEN':
      if (convocation?.kind === 'PROVEN') return;
      makeMoot(d, 'DECIDED_BY_OTHERS', 'ACCEPT_LATENESS');
      return d.record({ type: 'ConvocationProven', on: found.on }, PROCEDURE);
  }
}

const sameIds = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id) => b.includes(id));

export const organisationsOf = ({ invited }: MeetingState): readonly string[] =>
  invited.filter(({ kind }) => kind === 'ORGANISATION').map(({ id }) => id);

/** The meeting is void; every organisation is asked whether it takes part all the same [U], until the day before. */
function declareLate(d: MeetingDeliberation, on: string, latestOn: string): void {
  d.record({ type: 'ConvocationLate', on, latestOn, nextValidOn: nextValid(d).on }, PROCEDURE);
  const dueOn = workingDaysBefore(d.calendar, d.state.place.on, 1).date;
  for (const id of organisationsOf(d.state)) {
    ask(d, {
      kind: 'ACCEPT_LATENESS',
      capacity: 'UNION_ORGANISATION',
      assignees: [{ kind: 'ORGANISATION', id }],
      dueOn,
    });
  }
}

/**
 * The keeper proves in another way that an organisation was convoked, and when.
 *
 * @throws RuleViolation `NOT_ALLOWED`, `NOT_CONVOKED`, `MEETING_OVER`, `NOT_SENT_YET`, `NOT_INVITED`, `PROOF_REQUIRED`,
 * `DATE_IN_FUTURE`.
 */
export function proveDelivery(
  d: MeetingDeliberation,
  { organisation, on, means }: Extract<MeetingCommand, { type: 'PROVE_DELIVERY' }>,
): void {
  const by = actingAs(d.context, [d.rule.keeper]);
  if (!d.rule.convoked) throw refusal('NOT_CONVOKED');
  d.ahead();
  const { convoked, delivered } = d.state;
  if (convoked === undefined) throw refusal('NOT_SENT_YET');
  if (!organisationsOf(d.state).includes(organisation)) throw refusal('NOT_INVITED');
  required(means, 'PROOF_REQUIRED');
  notInFuture(d.context, on);
  if (delivered[organisation] === on) return;
  d.record({ type: 'ConvocationDelivered', organisation, on, means }, by);
  judgeConvocation(d);
}

/** All organisations together cure the lateness, one alone keeps the meeting void. */
export function acceptLateness(
  d: MeetingDeliberation,
  task: MeetingTask,
  decision: Extract<MeetingDecision, { kind: 'ACCEPT_LATENESS' }>,
  by: By,
): void {
  if (decision.outcome === 'OBJECT') required(decision.reason);
  d.record({ type: 'TaskDone', task: task.seq, decision }, by);
  if (decision.outcome === 'OBJECT') return makeMoot(d, 'DECIDED_BY_OTHERS', 'ACCEPT_LATENESS');
  if (openTasks(d.state, 'ACCEPT_LATENESS').length === 0) d.record({ type: 'LatenessCured' }, PROCEDURE);
}
