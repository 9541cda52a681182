import { actingAs } from '../../../rights/capacity.ts';
import { calendarOf } from '../../../amendment/policy.ts';
import type { By } from '../../../file.ts';
import { PROCEDURE } from '../../../file.ts';
import { SERIES_RULES } from '../../series.ts';
import { filledAgenda } from '../agenda.ts';
import type { MeetingCommand } from '../commands.ts';
import { timetableOf } from '../days.ts';
import { refusal } from '../refusals.ts';
import type { MeetingDeliberation } from './deliberation.ts';
import { checkDay } from './place.ts';

type Plan = Extract<MeetingCommand, { type: 'PLAN' }>;

/**
 * Puts a promised meeting in the record. Planned before under its key, it stays as it is.
 *
 * @throws RuleViolation `MEETING_EXISTS` when another meeting has its id.
 */
export function plan(d: MeetingDeliberation, command: Plan): void {
  if (d.state.seq === 0) return put(d, command, PROCEDURE);
  if (d.state.key !== command.key) throw refusal('MEETING_EXISTS', { key: d.state.key });
}

/**
 * The keeper calls a meeting, of COCOBASE or the committee, or one more of a promised series.
 *
 * @throws RuleViolation `NOT_ALLOWED`, `MEETING_EXISTS`, and those of `checkDay`.
 */
export function call(d: MeetingDeliberation, { series, place }: Extract<MeetingCommand, { type: 'CALL' }>): void {
  const by = actingAs(d.context, [SERIES_RULES[series].keeper]);
  if (d.state.seq > 0) throw refusal('MEETING_EXISTS', { key: d.state.key });
  checkDay(d, calendarOf(d.context.policy), place);
  put(d, { series, key: `${series}/${place.on}`, place }, by);
}

function put(d: MeetingDeliberation, { series, key, place }: Omit<Plan, 'type'>, by: By): void {
  const { policy } = d.context;
  const points = filledAgenda({ points: [], removed: [] }, d.need('waiting'));
  const timetable = timetableOf(policy, series, place.on);
  d.record({ type: 'MeetingPlanned', series, key, place, timetable, policy, points }, by);
}
