import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { checkDatabase, checkSmtp } from '../../api/health.ts';
import { connect } from '../../prisma/client.ts';
import { freePort } from '../../embedded/free-port.ts';
import { createApiWorld, type ApiWorld } from './support/world.ts';

const state = { temporal: true, smtp: true, database: true };
const lines: string[] = [];
let world: ApiWorld;
beforeAll(async () => {
  world = await createApiWorld({
    checks: {
      database: async () => state.database,
      temporal: async () => state.temporal,
      smtp: async () => state.smtp,
    },
    logger: pino({ level: 'info' }, { write: (line: string) => lines.push(line) }),
  });
});
afterAll(() => world.close());

const health = () => world.as().send('GET', '/health');

describe('the health of the server', () => {
  it('is good when every part answers', async () => {
    const { status, body } = await health();
    expect([status, body]).toEqual([200, { status: 'ok', parts: { database: 'ok', temporal: 'ok', smtp: 'ok' } }]);
  });

  it('is degraded without the engine or the mail server, for decisions are still taken', async () => {
    Object.assign(state, { temporal: false, smtp: false });
    const { status, body } = await health();
    expect([status, body]).toEqual([
      200,
      { status: 'degraded', parts: { database: 'ok', temporal: 'down', smtp: 'down' } },
    ]);
    Object.assign(state, { temporal: true, smtp: true });
  });

  it('is bad without the database', async () => {
    state.database = false;
    const { status, body } = await health();
    expect([status, body]).toMatchObject([503, { status: 'down', parts: { database: 'down', temporal: 'ok' } }]);
    state.database = true;
  });
});

describe('the checks', () => {
  it('know a mail server that takes connections from one that is away', async () => {
    const server = createServer((socket) => socket.end()).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    expect(await checkSmtp(`smtp://127.0.0.1:${port ?? 0}`)()).toBe(true);
    server.close();
    expect(await checkSmtp(`smtp://127.0.0.1:${await freePort()}`)()).toBe(false);
  });

  it('know a database that answers from one that is away', async () => {
    expect(await checkDatabase(world.db)()).toBe(true);
    const dead = connect('postgresql://nobody:nothing@127.0.0.1:9/none', 1);
    await expect(checkDatabase(dead)()).rejects.toThrow();
    await dead.$disconnect();
  });
});

describe('the metrics', () => {
  it('count requests by line of the API and refusals by code', async () => {
    await world.as('president').get('/amendments/3f1c7e0a5b1e4a559c1f2d6f7a1b8c90');
    const { body } = await world.as().send('GET', '/metrics');
    expect(body).toContain(
      'avenant_http_request_duration_seconds_count{method="GET",route="/api/v1/amendments/:id",status="404"} 1',
    );
    expect(body).toContain('avenant_http_refusals_total{code="FILE_UNKNOWN"} 1');
    expect(body).not.toContain('3f1c7e0a');
  });
});

describe('the log', () => {
  it('has a line a request with its id and the file it is about, and nothing of who asked or of what', async () => {
    lines.length = 0;
    const secret = 'a-key-in-a-link';
    const { headers } = await world.as().send('GET', `/tasks/3f1c7e0a5b1e4a559c1f2d6f7a1b8c90.1?key=${secret}`);
    await world.as('president').post('/amendments', { title: 'Hélène Vandamme' });
    expect(lines).toHaveLength(2);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      req: { id: headers.get('x-request-id'), method: 'GET' },
      res: { statusCode: 403 },
      route: '/tasks/:id',
      file: '3f1c7e0a5b1e4a559c1f2d6f7a1b8c90.1',
      code: 'TOKEN_INVALID',
    });
    expect(lines[0]?.match(/"file":/gu)).toHaveLength(1);
    for (const word of [secret, 'Bearer', 'president', 'Hélène']) expect(lines.join('')).not.toContain(word);
  });
});
