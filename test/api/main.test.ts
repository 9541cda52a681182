import { once } from 'node:events';
import net from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type RunningApi } from '../../api/main.ts';
import { loadConfig } from '../../config/config.ts';
import { freePort } from '../../embedded/free-port.ts';
import { connect } from '../../prisma/client.ts';
import { programToken } from '../../scripts/own-application/program-token.ts';
import { createFilledDatabase, type TestDatabase } from '../support/postgres.ts';
import { fillWithSample } from './support/world.ts';

let database: TestDatabase;
let api: RunningApi;
let port: number;
let contractId: string;
const SECRET = 'a secret of the tests, long enough to be one';
let token: string;

beforeAll(async () => {
  database = await createFilledDatabase('sample', fillWithSample);
  const db = connect(database.url, 1);
  contractId = (await db.contract.findFirstOrThrow()).id;
  token = await programToken(db, 'president');
  await db.$disconnect();
  port = await freePort();
  const nobody = await freePort();
  const config = loadConfig({
    DATABASE_URL: database.url,
    TEMPORAL_ADDRESS: `127.0.0.1:${nobody}`,
    SMTP_URL: `smtp://127.0.0.1:${nobody}`,
    SECRET,
    API_PORT: String(port),
    LOG_LEVEL: 'silent',
  });
  api = await startApi(config);
});
afterAll(() => database.drop());

/** What launches an amendment. */
const launch = () => JSON.stringify({ contractId, title: { fr: 'Un', nl: 'Een' }, origin: { kind: 'SERVICE' } });

/** A request of which the last characters are held back. */
async function halfSent(): Promise<{ socket: net.Socket; finish: () => Promise<string> }> {
  const socket = net.connect(port, '127.0.0.1');
  await once(socket, 'connect');
  const body = launch();
  socket.write(
    `POST /api/v1/amendments HTTP/1.1\r\nHost: localhost:${port}\r\nAuthorization: Bearer ${token}\r\n` +
      `Idempotency-Key: half\r\nContent-Type: application/json\r\n` +
      `Content-Length: ${body.length}\r\n\r\n${body.slice(0, 10)}`,
  );
  const finish = async (): Promise<string> => {
    socket.write(body.slice(10));
    const [answer]: unknown[] = await once(socket, 'data');
    return String(answer);
  };
  return { socket, finish };
}

describe('the server as a whole', () => {
  it('starts without the engine and the mail server, and takes decisions', async () => {
    const health = await fetch(`http://127.0.0.1:${port}/health`);
    expect([health.status, await health.json()]).toEqual([
      200,
      { status: 'degraded', parts: { database: 'ok', temporal: 'down', smtp: 'down' } },
    ]);
    const launched = await fetch(`http://127.0.0.1:${port}/api/v1/amendments`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Idempotency-Key': 'k', 'Content-Type': 'application/json' },
      body: launch(),
    });
    expect(launched.status).toBe(201);
  });

  it('when it is stopped finishes what it was asked, and takes nothing more', async () => {
    const { socket, finish } = await halfSent();
    const stopped = api.stop();
    await expect(fetch(`http://127.0.0.1:${port}/health`)).rejects.toThrow();
    expect(await finish()).toMatch(/^HTTP\/1.1 201 /);
    await stopped;
    socket.destroy();
    expect(api.server.listening).toBe(false);
  });
});
