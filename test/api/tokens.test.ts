import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import express from 'express';
import { z } from 'zod';
import { tokenIdentity } from '../../api/sign-in/token-identity.ts';
import { MOST_TOKENS } from '../../domain/people/token-rules.ts';
import { databaseAsText } from '../support/database-as-text.ts';
import { sessionOf, type Session } from './support/session.ts';
import { createApiWorld, NOW, type ApiWorld } from './support/world.ts';

let world: ApiWorld;
let at = NOW;
let secretary: Session;
beforeAll(async () => {
  world = await createApiWorld({ now: () => at });
});
beforeEach(async () => {
  at = NOW;
  secretary = await sessionOf(world, 'secretary');
});
afterEach(async () => {
  await world.db.apiToken.deleteMany({ where: { personId: { in: ['secretary', 'president'] } } });
});
afterAll(() => world.close());

const code = (name: string) => expect.objectContaining({ code: name });
const made = z.strictObject({ id: z.string(), token: z.string(), expiresAt: z.string() });
const listed = z.object({ items: z.array(z.looseObject({ id: z.string() })) });

async function makeToken(body: object, from: Session = secretary): Promise<z.infer<typeof made>> {
  const answer = await from.post('/tokens', body);
  expect(answer.status).toBe(201);
  return made.parse(answer.body);
}

const later = (hours: number): string => new Date(Date.parse(NOW) + hours * 3_600_000).toISOString();

const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });
const statusWith = async (token: string): Promise<number> => (await world.as().get('/tasks', bearer(token))).status;
const listOf = async (session: Session, path = '/tokens') => listed.parse((await session.get(path)).body).items;

describe('a personal token', () => {
  it('is shown once, and lets a program do what its person may', async () => {
    const { token, id, expiresAt } = await makeToken({ name: 'Tableau de bord', scope: 'ACT' });
    expect(token).toMatch(/^avt_[\w-]{43}$/);
    expect(expiresAt).toBe('2026-12-23T22:59:59.000Z');
    expect(await statusWith(token)).toBe(200);
    const feed = await world.as().post('/me/calendar-feed', {}, { headers: bearer(token) });
    expect(feed.status).toBe(200);
    await world.db.calendarFeed.deleteMany();
    const items = await listOf(secretary);
    expect(items).toEqual([
      {
        id,
        name: 'Tableau de bord',
        scopes: ['READ', 'ACT'],
        level: 'EID',
        levelUntil: later(8),
        madeAt: NOW,
        expiresAt,
        lastUsedOn: '2026-11-23',
      },
    ]);
    expect(JSON.stringify(items)).not.toContain(token);
  });

  it('stands nowhere in the database', async () => {
    const { token } = await makeToken({ name: 'Export' });
    await statusWith(token);
    const everything = await databaseAsText(world.adminUrl);
    expect(everything).toContain('Export');
    expect(everything).not.toContain(token.slice('avt_'.length));
  });

  it('that may only read changes nothing, and its program is told why', async () => {
    const { token } = await makeToken({ name: 'Lecture' });
    const { status, headers, body } = await world.as().post('/me/calendar-feed', {}, { headers: bearer(token) });
    expect([status, body]).toEqual([403, code('TOKEN_SCOPE')]);
    expect(headers.get('www-authenticate')).toBe('Bearer error="insufficient_scope"');
    expect(await world.db.calendarFeed.count()).toBe(0);
    for (const method of ['PUT', 'DELETE']) {
      const refused = await world.as().send(method, '/api/v1/me/calendar-feed', { headers: bearer(token) });
      expect([method, refused.status]).toEqual([method, method === 'PUT' ? 405 : 403]);
    }
  });

  it('is nobody’s once it has expired, at the end of its last day', async () => {
    const { token, expiresAt } = await makeToken({ name: 'Un jour', days: 1 });
    at = new Date(Date.parse(expiresAt) - 1).toISOString();
    expect(await statusWith(token)).toBe(200);
    at = expiresAt;
    expect(await statusWith(token)).toBe(401);
    expect(await listOf(secretary)).toEqual([]);
  });

  it('is nobody’s once it was revoked, at once, and stays so when that is said twice', async () => {
    const { id, token } = await makeToken({ name: 'À révoquer' });
    for (const attempt of [1, 2]) {
      expect([attempt, (await secretary.delete(`/tokens/${id}`)).status]).toEqual([attempt, 200]);
      expect(await statusWith(token)).toBe(401);
    }
  });

  it('is not found by another, and no cookie stands behind a wrong one', async () => {
    const { token } = await makeToken({ name: 'Mien' });
    const wrong = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
    const cookie = await world.cookieOf('secretary');
    const { status } = await world.as().get('/tasks', { cookie, ...bearer(wrong) });
    expect(status).toBe(401);
    for (const shown of [wrong, 'avt_', token.toUpperCase(), `x${token}`]) expect(await statusWith(shown)).toBe(401);
  });

  it('opens no page: those are for who is signed in', async () => {
    const { token } = await makeToken({ name: 'Programme', scope: 'ACT' });
    const { status, headers } = await world.as().send('GET', '/', { headers: bearer(token) });
    expect([status, headers.get('location')]).toEqual([303, '/sign-in?to=%2F']);
  });

  it('gives no power of its own: whose last mandate has ended has none left', async () => {
    const { token } = await makeToken({ name: 'Sans mandat' });
    const { mandates } = await world.directory.current();
    const own = Object.values(mandates).filter(({ personId }) => personId === 'secretary');
    at = '2026-11-24T09:00:00.000Z';
    for (const { id } of own) {
      const command = { type: 'END_MANDATE', id, until: '2026-11-23' } as const;
      await world.directory.record({ command, by: { kind: 'PROCEDURE' }, now: at });
    }
    expect((await world.as().get('/persons', bearer(token))).body).toEqual(code('NOT_ALLOWED'));
    for (const mandate of own) {
      const command = { type: 'GIVE_MANDATE', mandate: { ...mandate, id: `${mandate.id}-again`, from: '2026-11-24' } };
      await world.directory.record({
        command: { ...command, type: 'GIVE_MANDATE' },
        by: { kind: 'PROCEDURE' },
        now: at,
      });
    }
  });

  it('notes the day of its use once', async () => {
    const { id, token } = await makeToken({ name: 'Usage' });
    const versionOf = async (): Promise<unknown> =>
      world.db.$queryRawUnsafe('SELECT xmin::text AS version, last_used_on FROM api_token WHERE id = $1', id);
    await Promise.all([statusWith(token), statusWith(token), statusWith(token)]);
    const first = await versionOf();
    await statusWith(token);
    expect(await versionOf()).toEqual(first);
    at = later(24);
    await statusWith(token);
    expect(await versionOf()).toMatchObject([{ last_used_on: '2026-11-24' }]);
  });
});

describe('the level of a personal token', () => {
  it('is that of its session for eight hours, and a password’s from then on', async () => {
    const { token } = await makeToken({ name: 'Niveau' });
    const app = express();
    const port = tokenIdentity(world.db, () => at);
    app.get('/', (request, response, next) => {
      port.identityOf(request).then((identity) => response.json(identity ?? null), next);
    });
    const server = app.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`;
    const levelAt = async (moment: string): Promise<unknown> => {
      at = moment;
      return (await fetch(url, { headers: bearer(token) })).json();
    };
    try {
      expect(await levelAt(new Date(Date.parse(later(8)) - 1).toISOString())).toMatchObject({ level: 'EID' });
      expect(await levelAt(later(8))).toMatchObject({ personId: 'secretary', level: 'PASSWORD' });
      expect(await levelAt(later(24 * 365))).toBeNull();
    } finally {
      server.close();
    }
  });
});

describe('making a personal token', () => {
  it('is refused to a token, whatever it may do', async () => {
    const { status, body } = await world.as('auditor').post('/tokens', { name: 'Fils', scope: 'ACT' });
    expect([status, body]).toEqual([403, code('SESSION_REQUIRED')]);
  });

  it('twice under one key gives the same one, also at the same time; another under that key is refused', async () => {
    const body = { name: 'Une fois' };
    const answers = await Promise.all([1, 2, 3].map(() => secretary.post('/tokens', body, 'the-key')));
    answers.push(await secretary.post('/tokens', body, 'the-key'));
    expect(new Set(answers.map((each) => made.parse(each.body).token)).size).toBe(1);
    expect(await world.db.apiToken.count({ where: { personId: 'secretary' } })).toBe(1);
    const other = await secretary.post('/tokens', { name: 'Autre' }, 'the-key');
    expect(other.body).toEqual(code('IDEMPOTENCY_KEY_REUSED'));
    const elses = await (await sessionOf(world, 'president')).post('/tokens', body, 'the-key');
    expect(made.parse(elses.body).token).not.toBe(made.parse(answers[0]?.body).token);
  });

  it.each([
    [{ name: '' }, 'body.name'],
    [{ name: 'x', days: 366 }, 'body.days'],
    [{ name: 'x', days: 0 }, 'body.days'],
    [{ name: 'x', scope: 'ALL' }, 'body.scope'],
    [{ name: 'x', level: 'EID' }, 'body.level'],
    [{ name: 'x'.repeat(101) }, 'body.name'],
  ])('%j is refused for %s', async (body, field) => {
    const answer = await secretary.post('/tokens', body);
    expect([answer.status, answer.body]).toMatchObject([400, { errors: [{ field }] }]);
  });

  it('is refused to whoever has no mandate, and to who has as many as one may', async () => {
    const now = NOW;
    const details = { id: 'newcomer', name: 'Noor Peeters', email: 'noor@service.example', language: 'nl' } as const;
    const command = { type: 'REGISTER_PERSON', id: 'newcomer', language: 'nl' } as const;
    await world.directory.record({ command, by: { kind: 'PROCEDURE' }, now, details });
    const newcomer = await sessionOf(world, 'newcomer');
    expect((await newcomer.post('/tokens', { name: 'x' })).body).toEqual(code('NOT_ALLOWED'));
    for (let n = 0; n < MOST_TOKENS; n += 1) await makeToken({ name: `${n}` });
    const { status, body } = await secretary.post('/tokens', { name: 'un de trop' });
    expect([status, body]).toEqual([409, code('TOKENS_TOO_MANY')]);
  });
});

describe('the tokens of another', () => {
  it('do not exist for who does not administer', async () => {
    const { id, token } = await makeToken({ name: 'Mien' });
    const president = await sessionOf(world, 'president');
    expect((await president.delete(`/tokens/${id}`)).body).toEqual(code('NOT_FOUND'));
    expect((await president.get('/persons/secretary/tokens')).body).toEqual(code('NOT_ALLOWED'));
    expect((await president.get('/tokens')).body).toEqual({ items: [] });
    expect(await statusWith(token)).toBe(200);
  });

  it('are seen and revoked by the administrator', async () => {
    const { id, token } = await makeToken({ name: 'Perdu' });
    const administrator = await sessionOf(world, 'administrator');
    expect(await listOf(administrator, '/persons/secretary/tokens')).toMatchObject([{ id, name: 'Perdu' }]);
    expect((await administrator.get('/persons/nobody/tokens')).body).toEqual(code('NOT_FOUND'));
    expect((await administrator.delete('/tokens/nothing')).body).toEqual(code('NOT_FOUND'));
    expect((await administrator.delete(`/tokens/${id}`)).status).toBe(200);
    expect(await statusWith(token)).toBe(401);
  });
});
