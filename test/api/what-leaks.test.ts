import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { connect } from '../../prisma/client.ts';
import { DirectoryRecord } from '../../prisma/record/directory.ts';
import { Browser } from './pages/browser.ts';
import { Life } from './support/life.ts';
import { createApiWorld, type ApiWorld } from './support/world.ts';

const SECRET = 'a secret of the tests, long enough to be one';

describe('the log, at its most talkative', () => {
  const lines: string[] = [];
  let world: ApiWorld;
  beforeAll(async () => {
    const logger = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
    world = await createApiWorld({ logger });
  });
  afterAll(() => world.close());

  it('holds no secret, token, cookie, name, address or text of what people did and were refused', async () => {
    const { email, name } = await world.db.person.findUniqueOrThrow({ where: { id: 'auditor' } });
    const token = await world.tokenOf('president');
    const life = await Life.launch(world);
    await world.as('president').post(`/amendments/${life.id}/withdraw`, { reason: 'Un motif confidentiel' });
    await world
      .as('administrator')
      .post('/persons', { name: 'Zoé Inconnue', email: 'zoe@inconnue.example', language: 'fr' });
    await world.as('administrator').put('/persons/auditor', { name, email: 'not an address', language: 'fr' });
    await world.as('auditor').get('/search?q=confidentiel');
    await world.as().get('/tasks', { Authorization: 'Bearer wrong-token-in-clear' });
    const browser = await Browser.signedInAs(world, 'president');
    const home = await browser.open('/');
    await browser.open('/amendments?title=Inconnue');
    await browser.open('/tasks/abc?key=stolen-key-in-clear');
    await browser.open('/calendar/stolen-calendar-in-clear.ics');
    await browser.send('/amendments/new', { 'title.fr': 'Titre confidentiel', csrfToken: 'wrong' });
    const csrf = home.$('meta[name="csrf-token"]').attr('content') ?? '';
    const kept = [
      [SECRET, 'secret'],
      [token, 'token'],
      [browser.cookie.split('=')[1] ?? '', 'cookie'],
      [csrf, 'csrf'],
      [email ?? '', 'email'],
      [name ?? '', 'name'],
    ] as const;
    for (const [value, what] of kept) expect([what, value.length > 3]).toEqual([what, true]);
    const log = lines.join('');
    expect(lines.length).toBeGreaterThanOrEqual(12);
    const told = [...kept.map(([value]) => value), 'onfidentiel', 'nconnue', 'in-clear', 'postgresql://', 'SELECT '];
    expect(told.filter((each) => log.includes(each))).toEqual([]);
  });
});

/** What only a program or its maker should see. */
const INSIDES =
  /\bat \S+ \(|node_modules|\.ts:\d|\.js:\d|SELECT |INSERT |prisma|hunter2|127\.0\.0\.1:1\b|ECONNREFUSED/i;

const PATHS = ['/', '/amendments', '/people', '/api/v1/tasks', '/api/v1/contracts', '/api/v1/persons', '/health'];

describe('an answer tells nothing of the insides', () => {
  const openAll = async (world: ApiWorld): Promise<readonly (readonly [string, number, string])[]> => {
    const cookie = await world.cookieOf('president').catch(() => 'avenant_session=x');
    const answers: [string, number, string][] = [];
    for (const path of PATHS) {
      const response = await fetch(world.baseUrl + path, { headers: { cookie }, redirect: 'manual' });
      answers.push([path, response.status, await response.text()]);
    }
    return answers;
  };

  it('when the database is away', async () => {
    const db = connect('postgresql://application:hunter2@127.0.0.1:1/avenant', 1);
    const world = await createApiWorld({ db, directory: new DirectoryRecord(db) });
    const answers = await openAll(world);
    expect(answers.some(([, status]) => status === 503)).toBe(true);
    for (const [path, status, text] of answers)
      expect([path, status, INSIDES.exec(text)]).toEqual([path, status, null]);
    await world.close();
  });

  it('when something fails that nobody foresaw', async () => {
    const directory: DirectoryRecord = Object.assign(Object.create(DirectoryRecord.prototype), {
      current: async () => {
        throw new Error('password hunter2 in SELECT * FROM person (node_modules/prisma/index.js:1)');
      },
    });
    const world = await createApiWorld({ directory });
    const answers = await openAll(world);
    expect(answers.filter(([, status]) => status === 500).length).toBeGreaterThan(3);
    for (const [path, status, text] of answers)
      expect([path, status, INSIDES.exec(text)]).toEqual([path, status, null]);
    await world.close();
  });

  it('when a request is no request', async () => {
    const world = await createApiWorld();
    const token = await world.tokenOf('president');
    const send = async (type: string, body: string) => {
      const response = await fetch(`${world.baseUrl}/api/v1/amendments`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': type, 'Idempotency-Key': 'k' },
        body,
      });
      return [response.status, await response.text()] as const;
    };
    const sent = [
      ['application/json', '{"a":'],
      ['application/json', 'null'],
      ['application/json', '"text"'],
      ['application/json; charset=utf-7', '{}'],
      ['application/json; charset=nonsense', '{}'],
      ['text/xml', '<a/>'],
      ['multipart/form-data', 'no boundary'],
      ['multipart/form-data; boundary=x', '--x\r\nbroken'],
    ] as const;
    for (const [type, body] of sent) {
      const [status, text] = await send(type, body);
      expect([type, body, status >= 400 && status < 500, INSIDES.exec(text)]).toEqual([type, body, true, null]);
    }
    await world.close();
  });
});
