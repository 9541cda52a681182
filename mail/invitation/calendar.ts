import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalEventStatus,
  type ICalAttendeeData,
  type ICalCalendar,
  type ICalCalendarData,
  type ICalEventData,
} from 'ical-generator';
import { Temporal } from 'temporal-polyfill/implementation';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import { ZONE } from '../../domain/calendar/dates.ts';
import type { Language } from '../../domain/language.ts';
import { bearableAddress, bearableUid, bearableUrl, line, prose, quotable } from './bearable.ts';
import type { CalendarAttendee, CalendarMeeting } from './meeting.ts';

const ROLES = {
  CHAIR: ICalAttendeeRole.CHAIR,
  'REQ-PARTICIPANT': ICalAttendeeRole.REQ,
  'OPT-PARTICIPANT': ICalAttendeeRole.OPT,
} as const;

/** Whether those invited are asked to answer. */
export type Asking = 'ANSWER' | 'NOTHING';

/**
 * A calendar that brings the rules of summer and winter of its meetings' zone along. The zone is the meetings', not its own:
 * the library would write the stamps in it as well, which are UTC.
 */
export const calendarIn = (language: Language, data: ICalCalendarData): ICalCalendar =>
  ical({
    prodId: { company: 'Avenant', product: 'Avenant', language: language.toUpperCase() },
    timezone: { name: null, generator: rulesOf },
    ...data,
  });

/** The text of a calendar, its last line ended like the others (RFC 5545, 3.1). */
export const textOf = (calendar: ICalCalendar): string => `${calendar.toString()}\r\n`;

/** What every calendar says of a meeting. Zoned times, since the library shows a native `Date` in the machine's own zone. */
export function eventOf(meeting: CalendarMeeting, isCancelled: boolean): ICalEventData {
  const start = Temporal.PlainDate.from(meeting.on).toZonedDateTime({ timeZone: ZONE, plainTime: meeting.at });
  return {
    id: bearableUid(meeting.uid),
    sequence: meeting.sequence,
    stamp: new Date(meeting.stamp),
    timezone: ZONE,
    start,
    end: start.add({ minutes: meeting.durationMinutes }),
    summary: line(meeting.summary),
    description: prose(meeting.description),
    url: bearableUrl(meeting.url),
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    ...(meeting.place === undefined ? {} : { location: line(meeting.place) }),
  };
}

/** Who calls a meeting and who is invited to it. */
export const peopleOf = ({ organizer, attendees }: CalendarMeeting, asking: Asking): Partial<ICalEventData> => ({
  organizer: { name: named(organizer), email: bearableAddress(organizer.email) },
  attendees: attendees.map((attendee) => attendeeData(attendee, asking)),
});

const attendeeData = (attendee: CalendarAttendee, asking: Asking): ICalAttendeeData => ({
  name: named(attendee),
  email: bearableAddress(attendee.email),
  role: ROLES[attendee.role],
  status: ICalAttendeeStatus[attendee.partstat ?? 'NEEDSACTION'],
  ...(asking === 'ANSWER' ? { rsvp: true } : {}),
});

/** The library takes no empty name. */
const named = ({ name, email }: { readonly name: string; readonly email: string }): string => quotable(name) || email;

function rulesOf(zone: string): string {
  const [rules] = tzlib_get_ical_block(zone);
  if (rules === undefined) throw new Error(`No rules of summer and winter are known for ${zone}.`);
  return rules;
}
