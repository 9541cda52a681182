import { calendarOf, type Policy } from '../../amendment/policy.ts';
import { dayOf, type Calendar } from '../../calendar/calendar.ts';
import { addDays, instantAt, type Instant, type IsoDate } from '../../calendar/dates.ts';
import { workingDaysBefore } from '../../calendar/deadlines.ts';
import { RuleViolation } from '../../violation.ts';
import { latestSending } from '../convocation/term.ts';
import { firstDay, lastDay, monthOf } from '../months.ts';
import { SERIES_RULES, type MeetingSeries } from '../series.ts';
import type { MeetingState, Place, Timetable } from './meeting.ts';

const LONGEST_CLOSURE_DAYS = 366;

/** Whether a meeting can be on a day: it counts, and no other meeting has it. */
const isFree = (calendar: Calendar, taken: readonly IsoDate[], on: IsoDate): boolean =>
  dayOf(calendar, on).working && !taken.includes(on);

/**
 * The first day from one on that a meeting can have.
 *
 * @throws RuleViolation `CALENDAR_CLOSED` when there is none for a year.
 */
export function nextFreeDay(calendar: Calendar, taken: readonly IsoDate[], from: IsoDate): IsoDate {
  for (let days = 0; days < LONGEST_CLOSURE_DAYS; days++) {
    const day = addDays(from, days);
    if (isFree(calendar, taken, day)) return day;
  }
  throw new RuleViolation('CALENDAR_CLOSED', { from });
}

/**
 * The other days of its month that a meeting could have, from tomorrow on; where it meets on convocation, those for which one
 * sent today would still be in time.
 */
export function substituteDates(
  state: MeetingState,
  calendar: Calendar,
  taken: readonly IsoDate[],
  today: IsoDate,
): readonly IsoDate[] {
  const { place, series, policy, urgency } = state;
  const month = monthOf(place.on);
  const days: IsoDate[] = [];
  for (let on = firstDay(month); on <= lastDay(month); on = addDays(on, 1)) {
    if (on <= today || on === place.on || !isFree(calendar, taken, on)) continue;
    const isInTime = !SERIES_RULES[series].convoked || latestSending(policy, on, urgency !== undefined).date >= today;
    if (isInTime) days.push(on);
  }
  return days;
}

/** The days on which a meeting is prepared, by the settings it was planned with. */
export function timetableOf(policy: Policy, series: MeetingSeries, on: IsoDate): Timetable {
  const calendar = calendarOf(policy);
  const before = (date: IsoDate, key: 'meeting.inviteWorkingDays' | 'meeting.freezeWorkingDays'): IsoDate =>
    workingDaysBefore(calendar, date, policy.settings[key]).date;
  const freezeOn = before(on, 'meeting.freezeWorkingDays');
  if (!SERIES_RULES[series].convoked) return { inviteOn: before(on, 'meeting.inviteWorkingDays'), freezeOn };
  const convokeBy = latestSending(policy, on, false).date;
  return { inviteOn: before(convokeBy, 'meeting.inviteWorkingDays'), freezeOn, convokeBy };
}

/** The moment at which a meeting begins. */
export const beginningOf = ({ on, at }: Pick<Place, 'on' | 'at'>): Instant => instantAt(on, at);
