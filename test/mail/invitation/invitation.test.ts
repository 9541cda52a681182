import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { addDays, addMinutes, instantAt } from '../../../domain/calendar/dates.ts';
import { cancellation, invitation } from '../../../mail/invitation/invitation.ts';
import type { CalendarMeeting } from '../../../mail/invitation/meeting.ts';
import { MEETING } from './meetings.ts';
import { readWithIcalJs, readWithNodeIcal } from './readers.ts';

const READERS = [
  ['ical.js', readWithIcalJs],
  ['node-ical', readWithNodeIcal],
] as const;

/** Unfolded. */
const linesOf = (text: string): readonly string[] => text.replaceAll('\r\n ', '').split('\r\n');

const person = (of: { readonly name: string; readonly email: string }, role = '', answer = '', asked = '') => ({
  name: of.name,
  email: of.email,
  role,
  answer,
  asked,
});

describe.each(READERS)('an invitation, read by %s', (_reader, read) => {
  const [chair, union, guest] = MEETING.attendees;
  if (chair === undefined || union === undefined || guest === undefined) throw new Error('Three are invited.');

  it('asks each of those invited to answer for a moment in Brussels', () => {
    const { content, method } = invitation(MEETING);
    expect(method).toBe('REQUEST');
    expect(read(content)).toEqual({
      method: 'REQUEST',
      name: '',
      meetings: [
        {
          uid: MEETING.uid,
          sequence: 0,
          status: 'CONFIRMED',
          start: '2026-12-08T08:30:00.000Z',
          end: '2026-12-08T10:00:00.000Z',
          stamp: MEETING.stamp,
          summary: MEETING.summary,
          description: MEETING.description,
          place: MEETING.place,
          url: 'https://avenant.example/meetings/1?view=a%2Cb%3Bc',
          organizer: person(MEETING.organizer),
          attendees: [
            person(chair, 'CHAIR', 'NEEDS-ACTION', 'TRUE'),
            person(union, 'REQ-PARTICIPANT', 'NEEDS-ACTION', 'TRUE'),
            person(guest, 'OPT-PARTICIPANT', 'TENTATIVE', 'TRUE'),
          ],
        },
      ],
    });
  });

  it('is taken back under the same id, by a higher sequence', () => {
    const { content, method } = cancellation({ ...MEETING, sequence: 3 });
    expect(method).toBe('CANCEL');
    const { method: written, meetings } = read(content);
    expect(written).toBe('CANCEL');
    expect(meetings).toMatchObject([{ uid: MEETING.uid, sequence: 3, status: 'CANCELLED' }]);
    expect(meetings[0]?.attendees.map(({ email, asked }) => [email, asked])).toEqual(
      MEETING.attendees.map(({ email }) => [email, '']),
    );
  });

  it.each([
    ['in summer', '2026-07-07', '09:30', '2026-07-07T07:30:00.000Z'],
    ['on the day summer time begins', '2027-03-28', '09:00', '2027-03-28T07:00:00.000Z'],
    ['in the night in which it begins', '2027-03-28', '01:30', '2027-03-28T00:30:00.000Z'],
    ['on the day it ends', '2026-10-25', '09:00', '2026-10-25T08:00:00.000Z'],
    ['in a year long past', '2021-01-05', '14:00', '2021-01-05T13:00:00.000Z'],
  ])('is at the right moment %s', (_when, on, at, start) => {
    const { meetings } = read(invitation({ ...MEETING, on, at }).content);
    expect(meetings).toMatchObject([{ start, end: addMinutes(start, 90) }]);
  });

  // node-ical knows summer time for the next ten years alone.
  it('is at the moment clocks in Brussels show, on every day and at every hour of a working day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5_400 }),
        fc.integer({ min: 7, max: 21 }),
        fc.constantFrom('00', '15', '30'),
        fc.integer({ min: 15, max: 60 }),
        (days, hour, minute, durationMinutes) => {
          const on = addDays('2021-01-01', days);
          const at = `${String(hour).padStart(2, '0')}:${minute}`;
          const start = instantAt(on, at);
          const { meetings } = read(invitation({ ...MEETING, on, at, durationMinutes }).content);
          expect(meetings).toMatchObject([{ start, end: addMinutes(start, durationMinutes) }]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('reads as one meeting with the same people, whatever words stand in it', () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), hostile);
    fc.assert(
      fc.property(text, text, text, text, (name, summary, place, description) => {
        const attendees = MEETING.attendees.map((attendee) => ({ ...attendee, name }));
        const altered = {
          ...MEETING,
          attendees,
          summary,
          place,
          description,
          organizer: { ...MEETING.organizer, name },
        };
        const { method, meetings } = read(invitation(altered).content);
        expect(method).toBe('REQUEST');
        expect(meetings).toMatchObject([
          {
            uid: MEETING.uid,
            status: 'CONFIRMED',
            start: '2026-12-08T08:30:00.000Z',
            organizer: { email: MEETING.organizer.email },
            attendees: attendees.map(({ email, role }) => ({ email, role, asked: 'TRUE' })),
          },
        ]);
      }),
      { numRuns: 60 },
    );
  });
});

/** What would begin a line, end a name or add a parameter, if it were written as it is. */
const hostile = fc.constantFrom(
  'Réunion\r\nATTENDEE:mailto:intruder@evil.example',
  'Réunion\nMETHOD:CANCEL',
  'Réunion\rSTATUS:CANCELLED',
  'Réunion\u2028STATUS:CANCELLED',
  'END:VEVENT\r\nBEGIN:VEVENT\r\nUID:2',
  '"Maes";RSVP=FALSE:mailto:intruder@evil.example',
  'Maes\\";PARTSTAT=DECLINED;X="',
  'Maes^nSTATUS:CANCELLED',
  'a, b; c: d \\n e \\',
  '\ud83d',
);

describe('the text of an invitation', () => {
  const { content } = invitation(MEETING);

  it('says the local time and brings the rules of summer and winter of its zone along', () => {
    const lines = linesOf(content);
    expect(lines).toContain('DTSTART;TZID=Europe/Brussels:20261208T093000');
    expect(lines).toContain('DTEND;TZID=Europe/Brussels:20261208T110000');
    expect(lines).toContain('DTSTAMP:20261122T100000Z');
    expect(lines.filter((line) => line === 'BEGIN:VTIMEZONE' || line === 'TZID:Europe/Brussels')).toHaveLength(2);
    expect(lines).toEqual(
      expect.arrayContaining(['TZOFFSETTO:+0200', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'TZOFFSETTO:+0100']),
    );
  });

  it('is the same bytes for the same meeting, whatever the time and the zone of the machine', () => {
    expect(invitation({ ...MEETING })).toEqual(invitation(MEETING));
    expect(content).not.toContain(String(new Date().getFullYear() + 1));
  });

  it('has no line of more than 75 octets, and every line is ended', () => {
    const long = { ...MEETING, summary: 'Été 🎉 '.repeat(60), description: 'é'.repeat(500), place: '€'.repeat(200) };
    const text = invitation(long).content;
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(readWithNodeIcal(text).meetings[0]?.summary).toBe(long.summary.trim());
  });

  it.each<[string, Partial<CalendarMeeting>]>([
    ['an id with a line break', { uid: 'a\r\nSTATUS:CANCELLED' }],
    ['an empty id', { uid: '' }],
    ['an organizer without an address', { organizer: { name: 'A', email: 'nobody' } }],
    ['an address with a line break', { attendees: [{ name: 'A', email: 'a@b\r\nX:1', role: 'CHAIR' }] }],
    ['two addresses in one', { attendees: [{ name: 'A', email: 'a@b.example,c@d.example', role: 'CHAIR' }] }],
    ['a page that is none', { url: 'meetings/1' }],
  ])('is not written with %s', (_what, wrong) => {
    expect(() => invitation({ ...MEETING, ...wrong })).toThrow(RangeError);
    expect(() => cancellation({ ...MEETING, ...wrong })).toThrow(RangeError);
  });
});
