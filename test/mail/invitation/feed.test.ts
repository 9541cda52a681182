import { describe, expect, it } from '@jest/globals';
import { feed } from '../../../mail/invitation/feed.ts';
import { MEETING } from './meetings.ts';
import { readWithIcalJs, readWithNodeIcal } from './readers.ts';

const MEETINGS = [
  { ...MEETING, cancelled: false },
  { ...MEETING, uid: 'tutelle/2026-12/2@avenant.example', on: '2026-12-22', sequence: 4, cancelled: true },
];
const text = feed(MEETINGS, { name: 'Réunions, Avenant; 2026', language: 'fr' });

describe.each([
  ['ical.js', readWithIcalJs],
  ['node-ical', readWithNodeIcal],
])('a feed, read by %s', (_reader, read) => {
  it('shows every meeting at its moment, a cancelled one as such, and asks nothing', () => {
    const { method, meetings } = read(text);
    expect(method).toBe('');
    expect(meetings).toMatchObject([
      { uid: MEETING.uid, status: 'CONFIRMED', start: '2026-12-08T08:30:00.000Z', summary: MEETING.summary },
      { uid: 'tutelle/2026-12/2@avenant.example', status: 'CANCELLED', start: '2026-12-22T08:30:00.000Z', sequence: 4 },
    ]);
  });

  it('names nobody, since its address may be passed on', () => {
    for (const { attendees, organizer } of read(text).meetings) {
      expect(attendees).toEqual([]);
      expect(organizer.email).toBe('');
    }
    expect(text).not.toMatch(/mailto|CGSP|Lambert/iu);
  });

  it('may be empty', () => {
    expect(read(feed([], { name: 'Vergaderingen', language: 'nl' })).meetings).toEqual([]);
  });
});

describe('the text of a feed', () => {
  it('has a name, and asks to be read again every hour', () => {
    expect(readWithNodeIcal(text).name).toBe('Réunions, Avenant; 2026');
    expect(text).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n');
  });

  it('lets no line in through its name', () => {
    const hostile = feed(MEETINGS, { name: 'Réunions\r\nMETHOD:CANCEL', language: 'fr' });
    expect(hostile).not.toMatch(/^METHOD/mu);
    expect(readWithIcalJs(hostile).method).toBe('');
  });
});
