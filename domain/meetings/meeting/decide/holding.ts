import { isOnlyAuditor } from '../../../rights/table.ts';
import { workingDaysAfter } from '../../../calendar/deadlines.ts';
import type { IsoDate } from '../../../calendar/dates.ts';
import type { By } from '../../../file.ts';
import { rolesOf } from '../../../people/holders.ts';
import { sameParty, type Party } from '../../../people/roles.ts';
import { beginningOf } from '../days.ts';
import { isAhead, openTasks, type MeetingTask } from '../meeting.ts';
import type { PointOutcome } from '../points.ts';
import { refusal } from '../refusals.ts';
import type { Action, MeetingDecision } from '../tasks.ts';
import { ask, makeMoot } from './ask.ts';
import { organisationsOf } from './convocation.ts';
import { expectedAt, inWhosePlace } from './invited.ts';
import type { MeetingDeliberation } from './deliberation.ts';
import { onAgenda, required } from './requirements.ts';

type Holding = Extract<MeetingDecision, { kind: 'HOLD_MEETING' }>;
type Held = Extract<Holding, { outcome: 'HELD' }>;

/**
 * Asks, once the meeting should have begun, what became of it: silence makes it neither held nor missed.
 *
 * @throws RuleViolation `MEETING_NOT_YET`, `ROLE_NOT_HELD`.
 */
export function askWhetherHeld(d: MeetingDeliberation): void {
  const { place } = d.state;
  if (!isAhead(d.state)) return;
  if (d.context.at < beginningOf(place)) throw refusal('MEETING_NOT_YET', { on: place.on });
  if (openTasks(d.state, 'HOLD_MEETING').length > 0) return;
  makeMoot(d, 'TERM_ENDED');
  ask(d, { kind: 'HOLD_MEETING', capacity: d.rule.keeper, dueOn: after(d, place.on, 'meeting.reportWorkingDays') });
}

type Term = 'meeting.reportWorkingDays' | 'meeting.minutesWorkingDays' | 'cocobase.minutesSendWorkingDays';

const after = (d: MeetingDeliberation, on: IsoDate, term: Term): IsoDate =>
  workingDaysAfter(d.calendar, on, d.state.policy.settings[term]).date;

/**
 * What became of the meeting: held, with what it did, or missed with a reason.
 *
 * @throws RuleViolation `REASON_REQUIRED`, `CONVOCATION_INVALID`, `CONVOCATION_NOT_PROVEN`, `NOBODY_PRESENT`, `NOT_INVITED`,
 * `POINT_UNKNOWN`, `POINT_TWICE`, `DECISION_EMPTY`, and those of `checkAction`.
 */
export function holdMeeting(d: MeetingDeliberation, task: MeetingTask, decision: Holding, by: By): void {
  if (decision.outcome === 'HELD') return held(d, task, decision, by);
  required(decision.reason);
  d.record({ type: 'TaskDone', task: task.seq, decision }, by);
  d.record({ type: 'MeetingMissed', reason: decision.reason }, by);
}

function held(d: MeetingDeliberation, task: MeetingTask, decision: Held, by: By): void {
  const { present, points, actions } = decision;
  validlyConvoked(d);
  checkPresent(d, present);
  onAgenda(
    d.state,
    points.map(({ pointId }) => pointId),
  );
  for (const point of points) if (point.outcome === 'DECIDED') required(point.decision, 'DECISION_EMPTY');
  for (const action of actions) checkAction(d, action);
  d.record({ type: 'TaskDone', task: task.seq, decision }, by);
  d.record({ type: 'MeetingHeld', present: inWhosePlace(d, present) }, by);
  closePoints(d, decision, by);
  for (const action of actions) askAction(d, action);
  const term = d.rule.convoked ? 'cocobase.minutesSendWorkingDays' : 'meeting.minutesWorkingDays';
  ask(d, { kind: 'DRAFT_MINUTES', capacity: d.rule.keeper, dueOn: after(d, d.state.place.on, term) });
}

/** A meeting on convocation is held only where the convocation is proven, or its lateness cured by all. */
function validlyConvoked(d: MeetingDeliberation): void {
  if (!d.rule.convoked) return;
  const { convocation } = d.state;
  if (convocation?.kind === 'LATE') throw refusal('CONVOCATION_INVALID', { next: convocation.nextValidOn });
  if (convocation?.kind === 'PROVEN' || convocation?.kind === 'CURED') return;
  const organisations = convocation?.kind === 'NOT_PROVEN' ? convocation.organisations : organisationsOf(d.state);
  throw refusal('CONVOCATION_NOT_PROVEN', { organisations });
}

/** Nobody is said to have been there who was not expected. */
function checkPresent(d: MeetingDeliberation, present: readonly Party[]): void {
  if (present.length === 0) throw refusal('NOBODY_PRESENT');
  const expected = expectedAt(d);
  if (!present.every((party) => expected.some((each) => sameParty(each, party)))) throw refusal('NOT_INVITED');
}

/** Every point comes out of the meeting in some way: one of which nothing is said is carried over. */
function closePoints(d: MeetingDeliberation, { points }: Held, by: By): void {
  for (const { id } of d.state.points) {
    const said = points.find(({ pointId }) => pointId === id);
    const outcome = said === undefined ? { outcome: 'CARRIED_OVER' as const } : outcomeOf(said);
    d.record({ type: 'PointClosed', pointId: id, outcome }, by);
  }
}

function outcomeOf({ pointId: _pointId, ...outcome }: Held['points'][number]): PointOutcome {
  return outcome;
}

/**
 * Something somebody is to do: said in words, by a person who holds an office other than an auditor’s, not before today, about a point of the agenda or
 * none.
 *
 * @throws RuleViolation `ACTION_EMPTY`, `ACTION_DUE_PAST`, `POINT_UNKNOWN`, `ACTION_NOBODY`.
 */
function checkAction(d: MeetingDeliberation, { text, dueOn, pointId, personId }: Action): void {
  const { today, directory } = d.context;
  required(text, 'ACTION_EMPTY');
  if (dueOn < today) throw refusal('ACTION_DUE_PAST', { on: dueOn });
  if (pointId !== undefined) onAgenda(d.state, [pointId]);
  const roles = rolesOf(directory, personId, today);
  if (roles.length === 0 || isOnlyAuditor(roles)) throw refusal('ACTION_NOBODY');
}

function askAction(d: MeetingDeliberation, action: Action): void {
  const { directory, today } = d.context;
  const [capacity = d.rule.keeper] = rolesOf(directory, action.personId, today);
  const assignees = [{ kind: 'PERSON', id: action.personId } as const];
  ask(d, { kind: 'DO_ACTION', capacity, assignees, dueOn: action.dueOn, action });
}
