import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { z } from 'zod';
import { uidOf } from '../../../mail/invitation/uid.ts';
import { setMeetingScene, type MeetingScene } from '../support/meeting-scene.ts';
import { createApiWorld, type ApiWorld } from '../support/world.ts';
import { Browser } from './browser.ts';
import { textOf } from './shown.ts';

let world: ApiWorld;
let scene: MeetingScene;
let keeper: Browser;
beforeAll(async () => {
  world = await createApiWorld();
  scene = await setMeetingScene(world);
  keeper = await Browser.signedInAs(world, 'cocobase-secretary');
  await keeper.open('/meetings/calendar?language=fr');
}, 60_000);
afterAll(() => world.close());

const address = z.object({ url: z.string(), webcal: z.string() });
const pathOf = (url: string): string => new URL(url).pathname;

const open = (path: string) => world.as().send('GET', path);

describe('a calendar’s secret address', () => {
  it('is made once and shown once: 256 bits, of which the hash alone is kept', async () => {
    const page = await keeper.open('/meetings/calendar');
    const key = page.$('form[action="/meetings/calendar"] input').attr('value') ?? '';
    const made = await keeper.send('/meetings/calendar', { idempotencyKey: key });
    const url = made.$('#f-address').attr('value') ?? '';
    expect(url).toMatch(/^http:\/\/avenant\.example\/calendar\/[\w-]{43}\.ics$/);
    expect(made.$('a[href^="webcal:"]').attr('href')).toBe(url.replace('http:', 'webcal:'));
    expect((await keeper.send('/meetings/calendar', { idempotencyKey: key })).$('#f-address').attr('value')).toBe(url);
    expect((await keeper.open('/meetings/calendar')).text).not.toContain('.ics"');
    const [feed] = await world.db.calendarFeed.findMany();
    expect(url).not.toContain(feed?.hash);
  });

  it('shows the meetings one is invited to, without a session, without minutes or names', async () => {
    const made = address.parse((await world.as('cocobase-secretary').post('/me/calendar-feed', {})).body);
    const shown = await open(pathOf(made.url));
    expect([shown.status, shown.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(shown.headers.get('content-type')).toContain('text/calendar');
    const text = String(shown.body);
    const events = ICAL.Component.fromString(text).getAllSubcomponents('vevent');
    const uids = events.map((event) => String(event.getFirstPropertyValue('uid')));
    expect(uids).toContain(uidOf(scene.remarks.id, 'avenant.example'));
    expect(uids).not.toContain(uidOf(scene.tooLate.id, 'avenant.example'));
    expect(uids).not.toContain(uidOf(scene.tomorrow.id, 'avenant.example'));
    for (const name of ['Aerts', 'Lejeune', 'Janssens, ', 'ATTENDEE', 'présidente expose'])
      expect(text).not.toContain(name);
  });

  it('is void once another is made, or it is revoked: as if it had never been', async () => {
    const first = address.parse((await world.as('president').post('/me/calendar-feed', {})).body);
    const second = address.parse((await world.as('president').post('/me/calendar-feed', {})).body);
    expect((await open(pathOf(first.url))).status).toBe(404);
    expect((await open(pathOf(second.url))).status).toBe(200);
    const president = await Browser.signedInAs(world, 'president');
    await president.open('/meetings/calendar?language=fr');
    const revoked = await president.send('/meetings/calendar/revoke', {});
    expect(textOf(await president.open(revoked.headers.get('location') ?? ''))).toContain('Adresse supprimée');
    expect((await open(pathOf(second.url))).status).toBe(404);
    expect((await open('/calendar/nobody.ics')).status).toBe(404);
  });

  it('is ended over the API too, twice the same', async () => {
    const made = address.parse((await world.as('secretary').post('/me/calendar-feed', {})).body);
    const end = () => world.as('secretary').send('DELETE', '/api/v1/me/calendar-feed');
    expect([(await end()).status, (await end()).status]).toEqual([200, 200]);
    expect((await open(pathOf(made.url))).status).toBe(404);
  });
});

describe('an answer that one’s calendar made', () => {
  const reply = (uid: string, email: string, partstat: string): string =>
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Somebody//Calendar//EN',
      'METHOD:REPLY',
      'BEGIN:VEVENT',
      `UID:${uid}`,
      'SEQUENCE:1',
      'DTSTAMP:20261123T100000Z',
      `ATTENDEE;PARTSTAT=${partstat}:mailto:${email}`,
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n');
  const uid = (): string => uidOf(scene.notProven.id, 'avenant.example');
  const OWN = 'cocobase-secretary@memoire-geheugen.example';

  it('is taken as pasted', async () => {
    const shown = await keeper.open('/meetings/calendar');
    const idempotencyKey = shown.$('form[action$="/reply"] input[type="hidden"]').attr('value') ?? '';
    const text = reply(uid(), OWN, 'ACCEPTED');
    const sent = await keeper.send('/meetings/calendar/reply', { idempotencyKey, text });
    expect(sent.headers.get('location')).toBe('/meetings/calendar?done=reply');
    expect((await scene.notProven.state).answers['cocobase-secretary']).toBe('ACCEPTED');
  });

  it('is taken as a file', async () => {
    const form = new FormData();
    form.append('idempotencyKey', 'a-file');
    form.append('text', '');
    form.append('file', new Blob([reply(uid(), OWN, 'DECLINED')], { type: 'text/calendar' }), 'reply.ics');
    const sent = await keeper.send('/meetings/calendar/reply', form);
    expect(sent.status).toBe(303);
    expect((await scene.notProven.state).answers['cocobase-secretary']).toBe('DECLINED');
  });

  it('of somebody else is refused beside the field, with what was pasted', async () => {
    const text = reply(uid(), 'president@memoire-geheugen.example', 'ACCEPTED');
    const sent = await keeper.send('/meetings/calendar/reply', { idempotencyKey: 'another', text });
    expect(sent.status).toBe(403);
    expect(sent.$('#f-text-error').length).toBe(1);
    expect(sent.$('#f-text').text()).toContain('BEGIN:VCALENDAR');
  });

  it('that is none is refused, and so is one to a meeting that is none', async () => {
    const send = (text: string) =>
      keeper.send('/meetings/calendar/reply', { idempotencyKey: `key-${text.length}`, text });
    expect((await send('Je viens.')).$('#f-text-error').length).toBe(1);
    expect((await send(reply('other@elsewhere.example', OWN, 'ACCEPTED'))).status).toBe(404);
    expect((await send('')).status).toBe(400);
  });

  it('is also given on the meeting’s page', async () => {
    const shown = await keeper.open(`/meetings/${scene.notProven.id}`);
    const done = await keeper.fill(shown, { answer: 'TENTATIVE' });
    expect(textOf(done)).toContain('accepte sous réserve');
    expect((await keeper.fill(shown, {})).status).toBe(400);
  });
});
