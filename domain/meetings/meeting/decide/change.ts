import { actingAs } from '../../../rights/capacity.ts';
import { canonical } from '../../../hash.ts';
import { firstDay, lastDay, monthOf } from '../../months.ts';
import type { MeetingCommand } from '../commands.ts';
import { timetableOf } from '../days.ts';
import { isPromised } from '../meeting.ts';
import { isAnotherTime } from '../procedure.ts';
import { refusal } from '../refusals.ts';
import { makeMoot } from './ask.ts';
import type { MeetingDeliberation } from './deliberation.ts';
import { checkDay, checkHour } from './place.ts';
import { required } from './requirements.ts';
import { send } from './sending.ts';

type Of<T extends MeetingCommand['type']> = Extract<MeetingCommand, { type: T }>;

/**
 * Puts the meeting on another day or at another hour, or in another room. Whoever was invited is invited again; at another time
 * a convocation counts anew.
 *
 * @throws RuleViolation `NOT_ALLOWED`, `MEETING_OVER`, `REASON_REQUIRED`, `PLACE_UNCHANGED`, `SLOT_LEAVES_MONTH` for a slot that
 * the contract promises within its month, and those of `checkDay` and `send`.
 */
export function move(d: MeetingDeliberation, { to, reason }: Of<'MOVE'>): void {
  const by = actingAs(d.context, [d.rule.keeper, d.rule.chair]);
  d.ahead();
  required(reason);
  const { place: from, policy, series, key, sequence } = d.state;
  if (canonical(from) === canonical(to)) throw refusal('PLACE_UNCHANGED');
  if (to.on === from.on) checkHour(d, to);
  else checkDay(d, d.calendar, to);
  const month = monthOf(from.on);
  if (isPromised(key) && monthOf(to.on) !== month) {
    throw refusal('SLOT_LEAVES_MONTH', { from: firstDay(month), until: lastDay(month) });
  }
  if (isAnotherTime(from, to)) makeMoot(d, 'DECIDED_BY_OTHERS');
  d.record({ type: 'MeetingMoved', from, to, timetable: timetableOf(policy, series, to.on), reason }, by);
  if (sequence > 0) send(d, by, 'MOVED');
}

/**
 * The meeting does not take place, with a reason; where the keeper knows when it does instead, he says so.
 *
 * @throws RuleViolation `NOT_ALLOWED`, `MEETING_OVER`, `REASON_REQUIRED`, and those of `checkDay` for the day instead.
 */
export function cancel(d: MeetingDeliberation, { reason, insteadOn }: Of<'CANCEL'>): void {
  const by = actingAs(d.context, [d.rule.keeper, d.rule.chair]);
  d.ahead();
  required(reason);
  if (insteadOn !== undefined) checkDay(d, d.calendar, { ...d.state.place, on: insteadOn });
  makeMoot(d, 'ENDED');
  d.record({ type: 'MeetingCancelled', reason, ...(insteadOn === undefined ? {} : { insteadOn }) }, by);
}
