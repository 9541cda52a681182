import { dayOf, type Calendar } from '../../../calendar/calendar.ts';
import { addDays } from '../../../calendar/dates.ts';
import { beginningOf, nextFreeDay } from '../days.ts';
import type { Place } from '../meeting.ts';
import { refusal } from '../refusals.ts';
import type { MeetingDeliberation } from './deliberation.ts';

/**
 * A meeting is put on a day that counts, that no other has, and at an hour still to come.
 *
 * @throws RuleViolation `MEETING_IN_PAST`; `DAY_CLOSED` and `DAY_TAKEN` with the next day that would do.
 */
export function checkDay(d: MeetingDeliberation, calendar: Calendar, place: Place): void {
  const { on } = place;
  const taken = d.need('taken');
  checkHour(d, place);
  const next = (): string => nextFreeDay(calendar, taken, addDays(on, 1));
  if (!dayOf(calendar, on).working) throw refusal('DAY_CLOSED', { on, next: next() });
  if (taken.includes(on)) throw refusal('DAY_TAKEN', { on, next: next() });
}

/** @throws RuleViolation `MEETING_IN_PAST` */
export function checkHour(d: MeetingDeliberation, place: Place): void {
  if (beginningOf(place) <= d.context.at) throw refusal('MEETING_IN_PAST', { on: place.on });
}
