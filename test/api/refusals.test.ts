import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AMENDMENT_REFUSALS } from '../../domain/amendment/refusals.ts';
import { statusFor } from '../../api/http/statuses.ts';
import { connect } from '../../prisma/client.ts';
import { DirectoryRecord } from '../../prisma/record/directory.ts';
import { Life } from './support/life.ts';
import { createApiWorld, type ApiWorld } from './support/world.ts';

let world: ApiWorld;
let life: Life;
beforeAll(async () => {
  world = await createApiWorld();
  life = await Life.launch(world);
  await life.toCommittee();
});
afterAll(() => world.close());

const code = (name: string) => expect.objectContaining({ code: name });

describe('a malformed request', () => {
  it('is told every member that is wrong, in the reader’s language', async () => {
    const body = { contractId: 7, title: { fr: 'Un' }, origin: { kind: 'WISH' }, urgent: true };
    const {
      status,
      headers,
      body: said,
    } = await world.as('president').post('/amendments', body, { headers: { 'Accept-Language': 'nl' } });
    expect(status).toBe(400);
    expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(said).toMatchObject({
      type: 'urn:avenant:problem:BODY_INVALID',
      status: 400,
      requestId: headers.get('x-request-id'),
      errors: expect.arrayContaining([
        {
          field: 'body.contractId',
          code: 'WRONG_TYPE',
          text: 'De waarde is niet van het juiste type: tekst verwacht.',
        },
        { field: 'body.title.nl', code: 'REQUIRED', text: 'Dit veld is verplicht.' },
        expect.objectContaining({ field: 'body.origin.kind', code: 'NOT_ONE_OF' }),
        { field: 'body.urgent', code: 'UNKNOWN_FIELD', text: 'Dit veld is niet bekend. Verwijder het.' },
      ]),
    });
  });

  it.each([
    ['/tasks?limit=0', 'query.limit', 'TOO_SMALL'],
    ['/tasks?limit=101', 'query.limit', 'TOO_BIG'],
    ['/tasks?cursor=x', 'query.cursor', 'BAD_FORMAT'],
    ['/tasks?sort=due', 'query.sort', 'UNKNOWN_FIELD'],
    ['/amendments?phase=SOON', 'query.phase', 'NOT_ONE_OF'],
    ['/amendments/directory', 'params.id', 'BAD_FORMAT'],
    ['/tasks/1', 'params.id', 'BAD_FORMAT'],
  ])('%s names %s', async (path, field, problem) => {
    const { status, body } = await world.as('president').get(path);
    expect([status, body]).toEqual([
      400,
      expect.objectContaining({ errors: [expect.objectContaining({ field, code: problem })] }),
    ]);
  });

  it('that is no JSON, too long or of another kind is refused as such', async () => {
    const send = (body: string, type = 'application/json') =>
      world.as('president').send('POST', '/api/v1/amendments', {
        headers: { 'Content-Type': type, 'Idempotency-Key': 'k' },
        body,
      });
    expect((await send('{')).status).toBe(400);
    expect((await send('a=b', 'application/x-www-form-urlencoded')).body).toEqual(code('UNSUPPORTED_MEDIA_TYPE'));
    expect((await send(JSON.stringify({ title: 'x'.repeat(2_100_000) }))).body).toEqual(code('TOO_LARGE'));
  });
});

describe('who one is', () => {
  it('is asked before anything is read', async () => {
    const { status, headers, body } = await world.as().post('/amendments', 'nonsense', { key: null });
    expect([status, body]).toEqual([401, code('NOT_SIGNED_IN')]);
    expect(headers.get('www-authenticate')).toBe('Bearer');
  });

  it('is not believed on a forged token, nor on one of somebody unknown', async () => {
    const own = await world.tokenOf('auditor');
    const forged = `${own.slice(0, -2)}${own.endsWith('AA') ? 'BB' : 'AA'}`;
    for (const token of [forged, 'x', '']) {
      const { status } = await world.as().get('/tasks', { Authorization: `Bearer ${token}` });
      expect(status).toBe(401);
    }
  });

  it('is found in the session cookie, but not for a form of another site', async () => {
    const cookie = await world.cookieOf('president');
    expect((await world.as().get('/tasks', { cookie })).status).toBe(200);
    const foreign = [{ 'Sec-Fetch-Site': 'cross-site' }, { Origin: 'https://elsewhere.example' }];
    for (const headers of foreign) {
      const withdrawal = world
        .as()
        .post(`/amendments/${life.id}/withdraw`, { reason: 'x' }, { headers: { cookie, ...headers } });
      expect((await withdrawal).body).toEqual(code('CROSS_SITE'));
    }
  });
});

describe('what one may not do', () => {
  it('is refused with who may', async () => {
    const { status, body } = await world.as('secretary').post(`/amendments/${life.id}/withdraw`, { reason: 'x' });
    expect([status, body]).toEqual([
      403,
      expect.objectContaining({ code: 'NOT_ALLOWED', details: { roles: ['PRESIDENT'] } }),
    ]);
  });

  it('is refused to one who was not asked', async () => {
    const task = await life.taskFor('dg-support', 'VOTE');
    const { status, body } = await world.as('auditor').post(`/tasks/${task}/decision`, { kind: 'VOTE', vote: 'FOR' });
    expect([status, body]).toEqual([403, code('NOT_YOURS')]);
  });

  it('is refused when it is another question', async () => {
    const task = await life.taskFor('dg-support', 'VOTE');
    const { status, body } = await world
      .as('dg-support')
      .post(`/tasks/${task}/decision`, { kind: 'GIVE_VISA', outcome: 'GRANT' });
    expect([status, body]).toEqual([422, code('DECISION_MISFIT')]);
  });

  it('is refused on a file that has ended', async () => {
    const ended = await Life.launch(world);
    const withdraw = () => world.as('president').post(`/amendments/${ended.id}/withdraw`, { reason: 'x' });
    await withdraw();
    const { status, body } = await withdraw();
    expect([status, body]).toEqual([409, code('FILE_ENDED')]);
  });
});

describe('to a person without any mandate', () => {
  beforeAll(() =>
    world.directory.record({
      command: { type: 'REGISTER_PERSON', id: 'stranger', language: 'nl' },
      details: { id: 'stranger', name: 'Iemand', email: 'iemand@elders.example', language: 'nl' },
      by: { kind: 'PROCEDURE' },
      now: '2026-11-23T09:00:00.000Z',
    }),
  );

  it('a file, its tasks and its documents do not exist', async () => {
    const stranger = world.as('stranger');
    const answers = await Promise.all([
      stranger.get(`/amendments/${life.id}`),
      stranger.get(`/amendments/${life.id}/timeline`),
      stranger.get(`/amendments/${life.id}/draft`),
      stranger.get(`/amendments/${life.id}/documents/${'0'.repeat(64)}`),
      stranger.get(`/tasks/${life.id}.1`),
      stranger.post(`/tasks/${life.id}.1/decision`, { kind: 'VOTE', vote: 'FOR' }),
      stranger.post(`/amendments/${life.id}/withdraw`, { reason: 'x' }),
    ]);
    for (const { status, body } of answers) expect([status, body]).toEqual([404, code('FILE_UNKNOWN')]);
  });

  it('lists are closed, in his language', async () => {
    for (const path of ['/amendments', '/persons', '/contracts', '/mails/refused', '/missions-awaiting']) {
      const { status, body } = await world.as('stranger').get(path);
      expect([status, body]).toEqual([403, expect.objectContaining({ title: expect.stringContaining('Deze') })]);
    }
  });
});

describe('an address', () => {
  it('that is unknown is not found, and a method that is unknown is named with those that are', async () => {
    expect((await world.as('president').get('/nothing')).status).toBe(404);
    const { status, headers } = await world.as('president').send('DELETE', `/api/v1/amendments/${life.id}`);
    expect([status, headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });
});

describe('a failure', () => {
  it('nobody foresaw tells nothing of itself', async () => {
    const broken = await createApiWorld({
      now: () => {
        throw new Error('password=secret');
      },
    });
    try {
      const { status, body } = await broken.as('president').get('/tasks');
      expect([status, body]).toEqual([500, code('INTERNAL')]);
      expect(JSON.stringify(body)).not.toContain('secret');
    } finally {
      await broken.close();
    }
  });

  it('of the database says to ask again later', async () => {
    const dead = connect('postgresql://nobody:nothing@127.0.0.1:9/none', 1);
    const broken = await createApiWorld({ db: dead, directory: new DirectoryRecord(dead) });
    try {
      const { status, headers, body } = await broken.as('president').get('/tasks');
      expect([status, body, headers.get('retry-after')]).toEqual([503, code('UNAVAILABLE'), '5']);
    } finally {
      await broken.close();
      await dead.$disconnect();
    }
  });
});

describe('the codes of the rules', () => {
  it('have each a status of their own kind', () => {
    const statuses = AMENDMENT_REFUSALS.map(statusFor);
    expect(new Set(statuses)).toEqual(new Set([403, 404, 409, 422, 429]));
  });
});
