import { calendarOf, type Policy } from '../amendment/policy.ts';
import type { IsoDate } from '../calendar/dates.ts';
import { calendarDaysAfter, workingDaysAfter, workingDaysBefore, type Deadline } from '../calendar/deadlines.ts';
import { latestSending } from '../meetings/convocation/term.ts';
import type { MatterKind } from './matter.ts';

/**
 * The last day of what a matter obliges to, with the days that were counted: a request on well-being to a meeting (setting
 * `cocobase.wellbeingRequestDays` [V]), a commitment not respected to a notice (`nonRespect.noticeWorkingDays` [U]).
 */
export function dueOfMatter(policy: Policy, kind: MatterKind, receivedOn: IsoDate): Deadline {
  const calendar = calendarOf(policy);
  const { settings } = policy;
  return kind === 'WELLBEING_REQUEST'
    ? calendarDaysAfter(calendar, receivedOn, settings['cocobase.wellbeingRequestDays'])
    : workingDaysAfter(calendar, receivedOn, settings['nonRespect.noticeWorkingDays']);
}

/** The last day on which the convocation can leave to a meeting that is in time for a request. */
export const lastConvocation = (policy: Policy, dueOn: IsoDate): Deadline => latestSending(policy, dueOn, false);

/**
 * The days on which it is looked whether a meeting is planned in time: as many working days before the last convocation as
 * reminders go out before a due date, none in the past; today where all of them are, so that nobody is told too late.
 */
export function alarmsFor(policy: Policy, kind: MatterKind, dueOn: IsoDate, today: IsoDate): readonly IsoDate[] {
  if (kind !== 'WELLBEING_REQUEST') return [];
  const calendar = calendarOf(policy);
  const last = lastConvocation(policy, dueOn).date;
  const days = policy.settings['task.reminderWorkingDays'].map((n) => workingDaysBefore(calendar, last, n).date);
  const ahead = [...new Set(days)].filter((on) => on > today).sort();
  return ahead.length > 0 ? ahead : [today];
}
