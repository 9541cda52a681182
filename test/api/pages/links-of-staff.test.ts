import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CaughtMail } from '../../../embedded/mail/mail.ts';
import { Life } from '../support/life.ts';
import { setMeetingScene, type MeetingScene } from '../support/meeting-scene.ts';
import { Postman } from '../support/postman.ts';
import { createApiWorld, type ApiWorld } from '../support/world.ts';
import { Browser } from './browser.ts';

/** A link with the person it was sent to, and the kind of its message. */
interface StaffLink {
  readonly kind: string;
  readonly personId: string;
  readonly path: string;
}

let world: ApiWorld;
let postman: Postman;
let life: Life;
let scene: MeetingScene;
let links: readonly StaffLink[];
beforeAll(async () => {
  world = await createApiWorld();
  postman = await Postman.of(world);
  scene = await setMeetingScene(world);
  life = await Life.launch(world);
  await life.toQualification({ concertationMatter: true });
  await life.toConcertation();
  await world.as('secretary').post('/matters', {
    kind: 'WELLBEING_REQUEST',
    title: { fr: 'Chauffage', nl: 'Verwarming' },
    text: 'Il fait froid.',
    receivedOn: '2026-11-20',
  });
  links = await sentToStaff();
}, 120_000);
afterAll(async () => {
  await postman.close();
  await world.close();
});

/** Every link in every message that any file owes to a person. */
async function sentToStaff(): Promise<readonly StaffLink[]> {
  const owed = await world.db.mail.findMany({ where: { status: 'PENDING' } });
  for (const fileId of new Set(owed.map((mail) => mail.fileId))) await postman.send(fileId);
  const caught = new Map(postman.all().map((mail) => [mail.messageId, mail]));
  return owed.flatMap(({ kind, partyKind, partyId, messageId }) =>
    partyKind === 'PERSON' ? own(caught.get(messageId)).map((path) => ({ kind, personId: partyId, path })) : [],
  );
}

const own = (mail: CaughtMail | undefined): readonly string[] =>
  (mail?.links ?? []).filter((link) => link.startsWith(world.baseUrl)).map((link) => link.slice(world.baseUrl.length));

describe('a link to staff', () => {
  it('of whatever message names what it is about, and bears no key', () => {
    expect(new Set(links.map(({ kind }) => kind)).size).toBeGreaterThan(5);
    for (const { path } of links)
      expect(path).toMatch(/^\/(tasks\/[^?]+\?v=\d+|meetings\/[^?]+|matters\/[^?]+|amendments\/[^?]+)$/);
  });

  it('carries no authority: who is not signed in is led to sign in, and back to it', async () => {
    for (const path of new Set(links.map((link) => link.path))) {
      const led = await followed(new Browser(world), path);
      expect([path, led.status]).toEqual([path, 303]);
      const to = new URL(led.headers.get('location') ?? '', world.baseUrl).searchParams.get('to') ?? '';
      expect(to.replace(/^\/meetings\/(?<id>[^/]+)\/tasks\/(?<seq>\d+)/, '/tasks/$<id>.$<seq>')).toBe(path);
    }
  });

  it('is where its person lands once signed in', async () => {
    const readers = new Map<string, Browser>();
    for (const { personId, path } of links) {
      const reader = readers.get(personId) ?? (await Browser.signedInAs(world, personId));
      readers.set(personId, reader);
      const landed = await followed(reader, path);
      // A convocation is sent from its meeting.
      expect([path, [200, 302].includes(landed.status)]).toEqual([path, true]);
    }
  });

  it('whose version is old says what changed since', async () => {
    const reader = await Browser.signedInAs(world, 'secretary');
    const draft = links.find(({ personId, path }) => personId === 'secretary' && path.startsWith(`/tasks/${life.id}`));
    const old = await reader.open(draft?.path ?? '');
    expect(old.$('.govuk-inset-text').text()).toContain('Le dossier a avancé depuis l’envoi du message');
    expect(old.$('.govuk-inset-text li').length).toBeGreaterThan(0);
    const { procedure } = await world.amendments.read(life.id);
    const present = (draft?.path ?? '').replace(/v=\d+/, `v=${procedure.seq}`);
    expect((await reader.open(present)).$('.govuk-inset-text').text()).not.toContain('depuis l’envoi du message');

    const keeper = await Browser.signedInAs(world, 'cocobase-secretary');
    const minutes = await scene.remarks.task('REMARK_ON_MINUTES');
    const shown = await keeper.open(`/meetings/${scene.remarks.id}/tasks/${minutes}?v=1&language=fr`);
    expect(shown.$('.govuk-inset-text').text()).toContain('projet de procès-verbal rédigé');
  });
});

/** Those of meetings have their page with the meeting. */
async function followed(browser: Browser, path: string): ReturnType<Browser['open']> {
  const shown = await browser.open(path);
  const location = shown.headers.get('location') ?? '';
  return shown.status === 302 && location.startsWith('/meetings/') && !location.endsWith('/invitation')
    ? browser.open(location)
    : shown;
}
