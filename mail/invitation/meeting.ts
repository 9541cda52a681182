import type { Instant, IsoDate } from '../../domain/calendar/dates.ts';
import type { Language } from '../../domain/language.ts';
import type { Answer } from '../../domain/meetings/meeting/meeting.ts';

/** What is expected of someone invited (RFC 5545, ROLE). */
export type AttendeeRole = 'CHAIR' | 'REQ-PARTICIPANT' | 'OPT-PARTICIPANT';

/** A name with the address at which calendars know it. */
export interface CalendarAddress {
  readonly name: string;
  readonly email: string;
}

/** Someone invited. A union is invited as the organisation, by its name and address, never by a delegate's. */
export interface CalendarAttendee extends CalendarAddress {
  readonly role: AttendeeRole;
  /** What he answered; nothing yet without it. */
  readonly partstat?: Answer | undefined;
}

/** A meeting as a calendar knows it. */
export interface CalendarMeeting {
  /** Its own for ever, whatever changes: letters, digits and `.!#$%&'*+/=?^_{|}~@-`. */
  readonly uid: string;
  /** Rises with each change that those invited are told of; 0 at first. */
  readonly sequence: number;
  /** The day in Brussels. */
  readonly on: IsoDate;
  /** `HH:MM` in Brussels. */
  readonly at: string;
  readonly durationMinutes: number;
  readonly place?: string | undefined;
  readonly summary: string;
  readonly description: string;
  readonly organizer: CalendarAddress;
  readonly attendees: readonly CalendarAttendee[];
  /** The page of the meeting. */
  readonly url: string;
  /** When this was written: the same meeting gives the same bytes. */
  readonly stamp: Instant;
  readonly language: Language;
}
