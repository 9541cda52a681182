import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import express from 'express';
import { receiveJson } from '../../api/http/receive.ts';
import { MOST_HEADERS } from '../../api/http/request-shape.ts';
import { createPatientServer } from '../../api/http/server.ts';

const PATIENCE = { headers: 300, request: 600, idle: 1_500, keepAlive: 300, lookEvery: 50 };
/** A byte that often: slower than anybody, too fast to be idle. */
const DRIP_MS = 40;

let server: ReturnType<typeof createPatientServer>;
let port: number;
beforeEach(async () => {
  const app = express();
  app.post('/', (request, response, next) => {
    receiveJson(request, response).then((said) => response.json(said), next);
  });
  app.get('/', (request, response) => response.json(request.rawHeaders.length / 2));
  server = createPatientServer(app, PATIENCE).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  port = typeof address === 'object' ? (address?.port ?? 0) : 0;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** Sends a beginning, then the rest byte by byte; resolves to what the server answered once it hung up. */
async function drip(beginning: string, rest: string): Promise<{ readonly answer: string; readonly ms: number }> {
  const began = Date.now();
  const socket: Socket = connect(port, '127.0.0.1');
  let answer = '';
  socket.on('data', (data) => (answer += data.toString())).on('error', () => undefined);
  await once(socket, 'connect');
  socket.write(beginning);
  let next = 0;
  const timer = setInterval(() => socket.write(rest[next++ % rest.length] ?? 'x'), DRIP_MS);
  await once(socket, 'close');
  clearInterval(timer);
  return { answer, ms: Date.now() - began };
}

it('who sends headers byte by byte is dropped in time, and others are served meanwhile', async () => {
  const slow = Promise.all(Array.from({ length: 50 }, () => drip('GET / HTTP/1.1\r\nHost: here\r\n', 'X-Slow: a\r\n')));
  for (let n = 0; n < 20; n += 1) expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
  for (const { answer, ms } of await slow) {
    expect(answer).toMatch(/^(HTTP\/1\.1 408|$)/);
    expect(ms).toBeLessThan(PATIENCE.headers + 1_000);
  }
});

it('who sends a body byte by byte is dropped in time', async () => {
  const head = 'POST / HTTP/1.1\r\nHost: here\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n';
  const { answer, ms } = await drip(head, ' ');
  expect(answer).toMatch(/^HTTP\/1\.1 408/);
  expect(ms).toBeGreaterThanOrEqual(PATIENCE.request - 100);
  expect(ms).toBeLessThan(PATIENCE.request + 1_000);
});

it('who says nothing at all is dropped in time, as is a connection kept open for nothing', async () => {
  const silent = connect(port, '127.0.0.1');
  silent.on('error', () => undefined);
  const kept = connect(port, '127.0.0.1').on('error', () => undefined);
  kept.write('GET / HTTP/1.1\r\nHost: here\r\n\r\n');
  const began = Date.now();
  kept.resume();
  silent.resume();
  await Promise.all([once(kept, 'close'), once(silent, 'close')]);
  expect(Date.now() - began).toBeLessThan(PATIENCE.idle + 1_500);
});

it('headers that are too large are refused, and of too many those beyond the bound are not read', async () => {
  const large = await drip(`GET / HTTP/1.1\r\nHost: here\r\nX-Large: ${'x'.repeat(17_000)}\r\n\r\n`, '\r\n');
  expect(large.answer).toMatch(/^HTTP\/1\.1 431/);
  const many = Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`x-${n}`, 'y']));
  const read = Number(await (await fetch(`http://127.0.0.1:${port}/`, { headers: many })).text());
  // Node reads 32 at a time; `checkShape` refuses what reaches the bound.
  expect(read).toBeGreaterThanOrEqual(MOST_HEADERS);
  expect(read).toBeLessThan(MOST_HEADERS + 32);
});
