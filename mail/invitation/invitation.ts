import { ICalCalendarMethod } from 'ical-generator';
import { calendarIn, eventOf, peopleOf, textOf } from './calendar.ts';
import type { CalendarMeeting } from './meeting.ts';

/** What a message carries for the calendars of those who get it (iTIP, RFC 5546). */
export interface Invitation {
  /** As the METHOD in `content`: mail programs show "accept" and "decline" only where the two agree. */
  readonly method: 'REQUEST' | 'CANCEL';
  readonly content: string;
}

/**
 * Asks those invited to come: the first time with sequence 0, after a change with a higher one under the same id.
 *
 * @throws RangeError for an id, an address or a page that no calendar can bear.
 */
export function invitation(meeting: CalendarMeeting): Invitation {
  const calendar = calendarIn(meeting.language, { method: ICalCalendarMethod.REQUEST });
  calendar.createEvent({ ...eventOf(meeting, false), ...peopleOf(meeting, 'ANSWER') });
  return { method: 'REQUEST', content: textOf(calendar) };
}

/**
 * Takes the meeting out of their calendars again; its sequence is higher than that of the last invitation.
 *
 * @throws RangeError for an id, an address or a page that no calendar can bear.
 */
export function cancellation(meeting: CalendarMeeting): Invitation {
  const calendar = calendarIn(meeting.language, { method: ICalCalendarMethod.CANCEL });
  calendar.createEvent({ ...eventOf(meeting, true), ...peopleOf(meeting, 'NOTHING') });
  return { method: 'CANCEL', content: textOf(calendar) };
}
