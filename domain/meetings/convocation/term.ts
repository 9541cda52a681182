import { calendarOf, type Policy } from '../../amendment/policy.ts';
import { dayOf } from '../../calendar/calendar.ts';
import { addDays, daysBetween, type IsoDate } from '../../calendar/dates.ts';
import { sendBy, workingDaysAfter, type Deadline } from '../../calendar/deadlines.ts';
import { RuleViolation } from '../../violation.ts';

/** A day on which a meeting would be validly convoked, and the latest day to send for it, which explains itself. */
export interface ValidMeeting {
  readonly on: IsoDate;
  readonly latest: Deadline;
}

export interface Sending {
  readonly on: IsoDate;
  readonly urgent: boolean;
  /** The days that other meetings have. */
  readonly taken: readonly IsoDate[];
}

/** So far ahead a day is looked for; a year without one is a mistake in the closures. */
const FARTHEST_DAYS = 800;

/**
 * The latest day on which the convocation to a meeting can be sent (domain rules, sections 5 and 8): ten clear working days
 * before it; three in urgency, of which the sending day is the first.
 */
export function latestSending({ settings, ...policy }: Policy, meeting: IsoDate, urgent: boolean): Deadline {
  const calendar = calendarOf({ settings, ...policy });
  return urgent
    ? sendBy(calendar, meeting, settings['cocobase.urgentConvocationWorkingDays'], { clear: false })
    : sendBy(calendar, meeting, settings['cocobase.convocationWorkingDays'], { clear: settings['cocobase.clearDays'] });
}

/**
 * The first day on which a meeting convoked on a day would be valid: a working day, free, whose latest sending day has not
 * passed. A convocation sent on a day that does not count leaves as many days as one of the working day after it.
 *
 * @throws RuleViolation `CALENDAR_CLOSED` when there is none.
 */
export function nextValidMeeting(policy: Policy, { on, urgent, taken }: Sending): ValidMeeting {
  const calendar = calendarOf(policy);
  const sent = workingDaysAfter(calendar, on, 0).date;
  for (let day = addDays(sent, 1); daysBetween(sent, day) < FARTHEST_DAYS; day = addDays(day, 1)) {
    if (!dayOf(calendar, day).working || taken.includes(day)) continue;
    const latest = latestSending(policy, day, urgent);
    if (latest.date >= on) return { on: day, latest };
  }
  throw new RuleViolation('CALENDAR_CLOSED', { from: on });
}
