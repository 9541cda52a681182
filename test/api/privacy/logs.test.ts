import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { z } from 'zod';
import { fileInPath } from '../../../api/http/file-in-path.ts';
import { Browser } from '../pages/browser.ts';
import { Life, TITLE } from '../support/life.ts';
import { createApiWorld, type ApiWorld } from '../support/world.ts';

const SEARCHED = 'maturitéintrouvable';
const MOTIVE = 'La mesure montre un retard.';
const WRONG = 'wrong-password-of-somebody';

const log = new PassThrough();
let text = '';
let world: ApiWorld;
let life: Life;
beforeAll(async () => {
  log.on('data', (chunk: Buffer) => (text += chunk.toString()));
  world = await createApiWorld({ logger: pino({ level: 'trace' }, log) });
  life = await Life.launch(world);
  await aDay();
});
afterAll(() => world.close());

/** What people do in a day, and what goes wrong in it. */
async function aDay(): Promise<void> {
  await life.toQualification();
  const secretary = world.as('secretary');
  await secretary.get(`/search?q=${encodeURIComponent(SEARCHED)}`);
  await secretary.get('/persons/Claire%20Fontaine');
  await secretary.post('/amendments', { title: TITLE, origin: 'nothing of the kind' });
  await world
    .as('administrator')
    .post('/persons', { name: 'Zoé Wouters', email: 'zoe@memoire.example', language: 'fr' });
  await world.as().send('GET', '/api/v1/tasks', { headers: { Authorization: `Bearer ${WRONG}` } });
  await world.as().send('GET', `/tasks/${life.id}.4?key=${WRONG}`, { headers: { Cookie: `__Host-avenant=${WRONG}` } });
  const browser = await Browser.signedInAs(world, 'secretary');
  for (const page of ['/', `/amendments/${life.id}`, '/people', `/search?q=${SEARCHED}`, '/people/persons/zoe@x']) {
    await browser.open(page);
  }
}

const line = z.looseObject({
  req: z.strictObject({ id: z.string(), method: z.string() }),
  res: z.strictObject({ statusCode: z.number() }),
  responseTime: z.number(),
  route: z.string().optional(),
  file: z.string().optional(),
});
const lines = () =>
  text
    .trim()
    .split('\n')
    .map((each): unknown => JSON.parse(each));

describe('the log of a day, at its most talkative', () => {
  it('is JSON: each request with its id, its route and the file it is about', () => {
    const requests = lines().map((each) => line.parse(each));
    expect(requests.length).toBeGreaterThan(20);
    expect(new Set(requests.map(({ req }) => req.id)).size).toBe(requests.length);
    const ofFile = requests.filter(({ file }) => file === life.id);
    expect(ofFile.map(({ route }) => route)).toEqual(
      expect.arrayContaining(['/api/v1/amendments/:id/draft', '/amendments/:id']),
    );
    expect(requests.map(({ file }) => file)).toContain(`${life.id}.4`);
  });

  it('names nobody: no name, no address, no id of a person', async () => {
    const { db } = world;
    const people = await db.person.findMany();
    expect(people.length).toBeGreaterThan(20);
    for (const { id, name, email } of people) {
      for (const said of [name ?? '', email ?? '', `"${id}"`, `/${id}`]) {
        expect(text.toLowerCase()).not.toContain(said.toLowerCase());
      }
    }
    const { organisations } = await world.directory.current();
    for (const { name, email } of Object.values(organisations)) {
      for (const said of [name.fr, name.nl, email]) expect(text).not.toContain(said);
    }
  });

  it('holds no text, no search, no token and no cookie', async () => {
    const token = await world.tokenOf('secretary');
    const cookie = (await world.cookieOf('secretary')).split('=')[1] ?? '';
    for (const said of [TITLE.fr, TITLE.nl, MOTIVE, SEARCHED, WRONG, token, cookie, 'Bearer', 'Claire', 'zoe']) {
      expect(said).not.toBe('');
      expect(text).not.toContain(said);
    }
  });
});

describe('the file of an address', () => {
  const uuid = '3f1c7e0a5b1e4a559c1f2d6f7a1b8c90';

  it.each([
    [`/api/v1/amendments/${uuid}/draft`, uuid],
    [`/amendments/${uuid}?language=fr`, uuid],
    [`/api/v1/tasks/${uuid}.12/decision`, `${uuid}.12`],
    ['/meetings/meeting-cocobase-2026-11-23/minutes', 'meeting-cocobase-2026-11-23'],
    ['/meetings/meeting-tutelle-2026-12-1', 'meeting-tutelle-2026-12-1'],
  ])('%s is %s', (address, file) => {
    expect(fileInPath(address)).toBe(file);
  });

  it.each([
    '/amendments/zoe.wouters@memoire.example',
    '/people/persons/zoe',
    '/amendments/new',
    `/search?q=/amendments/${uuid}`,
  ])('is none in %s', (address) => {
    expect(fileInPath(address)).toBeUndefined();
  });
});
