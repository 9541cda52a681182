import ICAL from 'ical.js';
import nodeIcal, { type VCalendar, type VEvent } from 'node-ical';

/** A calendar as a program reads it, whichever. */
export interface ReadCalendar {
  readonly method: string;
  readonly name: string;
  readonly meetings: readonly ReadMeeting[];
}

interface ReadMeeting {
  readonly uid: string;
  readonly sequence: number;
  readonly status: string;
  /** As moments: what the written local time means. */
  readonly start: string;
  readonly end: string;
  readonly stamp: string;
  readonly summary: string;
  readonly description: string;
  readonly place: string;
  readonly url: string;
  readonly organizer: ReadPerson;
  readonly attendees: readonly ReadPerson[];
}

interface ReadPerson {
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly answer: string;
  readonly asked: string;
}

/** Reads times by the rules of summer and winter that the calendar brings along. */
export function readWithIcalJs(text: string): ReadCalendar {
  const calendar = ICAL.Component.fromString(text);
  const of = (component: ICAL.Component, name: string): string => String(component.getFirstPropertyValue(name) ?? '');
  const moment = (event: ICAL.Component, name: string): string => {
    const time: unknown = event.getFirstPropertyValue(name);
    if (!(time instanceof ICAL.Time)) throw new Error(`${name} is no time.`);
    return new Date(time.toUnixTime() * 1000).toISOString();
  };
  const person = (property: ICAL.Property | null): ReadPerson => {
    const parameter = (name: string): string => String(property?.getParameter(name) ?? '');
    return {
      name: parameter('cn'),
      email: String(property?.getFirstValue() ?? '').replace(/^mailto:/iu, ''),
      role: parameter('role'),
      answer: parameter('partstat'),
      asked: parameter('rsvp'),
    };
  };
  return {
    method: of(calendar, 'method'),
    name: of(calendar, 'x-wr-calname'),
    meetings: calendar.getAllSubcomponents('vevent').map((event) => ({
      uid: of(event, 'uid'),
      sequence: Number(of(event, 'sequence')),
      status: of(event, 'status'),
      start: moment(event, 'dtstart'),
      end: moment(event, 'dtend'),
      stamp: moment(event, 'dtstamp'),
      summary: of(event, 'summary'),
      description: of(event, 'description'),
      place: of(event, 'location'),
      url: of(event, 'url'),
      organizer: person(event.getFirstProperty('organizer')),
      attendees: event.getAllProperties('attendee').map(person),
    })),
  };
}

/** Reads times by what its own machine knows of Europe/Brussels. */
export function readWithNodeIcal(text: string): ReadCalendar {
  const { vcalendar, ...components } = nodeIcal.sync.parseICS(text);
  const { method = '', 'WR-CALNAME': name = '' } = isOfCalendar(vcalendar) ? vcalendar : {};
  const events = Object.values(components).filter((each): each is VEvent => each?.type === 'VEVENT');
  return { method, name, meetings: events.map(meetingOf) };
}

const isOfCalendar = (component: unknown): component is VCalendar =>
  typeof component === 'object' && component !== null && 'type' in component && component.type === 'VCALENDAR';

const meetingOf = (event: VEvent): ReadMeeting => ({
  uid: event.uid,
  sequence: Number(event.sequence),
  status: String(event.status),
  start: event.start.toISOString(),
  end: event.end?.toISOString() ?? '',
  stamp: event.dtstamp.toISOString(),
  summary: valueOf(event.summary),
  description: valueOf(event.description),
  place: valueOf(event.location),
  url: valueOf(event.url),
  organizer: personOf(event.organizer),
  attendees: [event.attendee ?? []].flat().map(personOf),
});

const valueOf = (value: string | { readonly val: string } | undefined): string =>
  typeof value === 'object' ? value.val : (value ?? '');

function personOf(value: unknown): ReadPerson {
  const { val, params } = isPerson(value) ? value : { val: '', params: {} };
  const parameter = (name: string): string => `${params[name] ?? ''}`.replaceAll(/^"|"$/gu, '');
  return {
    name: parameter('CN'),
    email: val.replace(/^mailto:/iu, ''),
    role: parameter('ROLE'),
    answer: parameter('PARTSTAT'),
    asked: parameter('RSVP').toUpperCase(),
  };
}

const isPerson = (
  value: unknown,
): value is { readonly val: string; readonly params: Record<string, string | boolean> } =>
  typeof value === 'object' && value !== null && 'val' in value && 'params' in value;
