import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import {
  createSecureServer,
  createServer,
  type Http2SecureServer,
  type Http2Server,
  type IncomingHttpHeaders,
  type ServerHttp2Stream,
} from 'node:http2';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Connection } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import { engineConnection, type EngineTls } from '../../temporal/connection.ts';
import { createCertificates, type Authority, type Pair } from '../support/certificates.ts';

/** Of gRPC: not compressed, no bytes. */
const EMPTY_MESSAGE = Buffer.from([0, 0, 0, 0, 0]);
const CONNECT_MS = 1_500;

let certificates: Awaited<ReturnType<typeof createCertificates>>;
let ours: Authority;
let stranger: Authority;
let own: Pair;
const open: { destroy(): void }[] = [];
const keys: unknown[] = [];
beforeAll(async () => {
  certificates = await createCertificates();
  [ours, stranger] = await Promise.all([certificates.authority('ours'), certificates.authority('stranger')]);
  own = await ours.issue('localhost');
});
afterEach(() => {
  for (const each of open.splice(0)) each.destroy();
});
afterAll(() => certificates.remove());

/** A server that answers whatever it is asked with nothing, as gRPC writes it, and keeps which key came with it. */
async function listen(server: Http2Server | Http2SecureServer): Promise<number> {
  server.on('stream', (stream: ServerHttp2Stream, { authorization }: IncomingHttpHeaders) => {
    keys.push(authorization);
    stream.on('error', () => undefined).resume();
    stream.respond({ ':status': 200, 'content-type': 'application/grpc' }, { waitForTrailers: true });
    stream.on('wantTrailers', () => stream.sendTrailers({ 'grpc-status': '0' }));
    stream.end(EMPTY_MESSAGE);
  });
  // Who hangs up on a certificate is what most of these tests wait for.
  server.on('sessionError', () => undefined);
  server.on('session', (session) => open.push(session));
  open.push({ destroy: () => server.close() });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}

async function withTls({ cert, key }: Pair, clients?: Pair): Promise<Http2SecureServer> {
  const own = { cert: await readFile(cert), key: await readFile(key) };
  if (clients === undefined) return createSecureServer(own);
  return createSecureServer({ ...own, ca: await readFile(clients.cert), requestCert: true, rejectUnauthorized: true });
}

const PLAIN_TLS: EngineTls = { serverName: undefined, caFile: undefined, certFile: undefined, keyFile: undefined };

const to = (port: number, temporal: EngineTls | undefined, temporalApiKey?: string) =>
  engineConnection({ temporalAddress: `localhost:${port}`, edge: { tls: { temporal, temporalApiKey } } });

/** Both ways in: the client's, in JavaScript, and the worker's, in Rust. */
const WAYS = [
  ['the client', async (how: ReturnType<typeof to>) => Connection.connect({ ...how, connectTimeout: CONNECT_MS })],
  ['the worker', async (how: ReturnType<typeof to>) => NativeConnection.connect(how)],
] as const;

describe.each(WAYS)('%s', (_who, connect) => {
  const reaches = async (how: ReturnType<typeof to>): Promise<boolean> => {
    try {
      await (await connect(how)).close();
      return true;
    } catch {
      return false;
    }
  };

  it('reaches an engine whose certificate is of the authority and for the host', async () => {
    const port = await listen(await withTls(own));
    expect(await reaches(to(port, { ...PLAIN_TLS, caFile: ours.cert }))).toBe(true);
  });

  it('reaches no engine whose certificate is of another authority, or of one nobody knows', async () => {
    const port = await listen(await withTls(await stranger.issue('localhost')));
    expect(await reaches(to(port, { ...PLAIN_TLS, caFile: ours.cert }))).toBe(false);
    expect(await reaches(to(port, PLAIN_TLS))).toBe(false);
  });

  it('reaches none whose certificate is for another host, unless that is the name it was told', async () => {
    const port = await listen(await withTls(await ours.issue('engine.example')));
    expect(await reaches(to(port, { ...PLAIN_TLS, caFile: ours.cert }))).toBe(false);
    expect(await reaches(to(port, { ...PLAIN_TLS, caFile: ours.cert, serverName: 'engine.example' }))).toBe(true);
  });

  it('speaks to no engine in clear where TLS is meant', async () => {
    const port = await listen(createServer());
    expect(await reaches(to(port, { ...PLAIN_TLS, caFile: ours.cert }))).toBe(false);
    expect(await reaches(to(port, undefined))).toBe(true);
  });

  it('shows its own certificate, and its key', async () => {
    const port = await listen(await withTls(own, ours));
    expect(await reaches(to(port, { ...PLAIN_TLS, caFile: ours.cert }))).toBe(false);
    const { cert: certFile, key: keyFile } = await ours.issue('worker');
    keys.length = 0;
    expect(await reaches(to(port, { ...PLAIN_TLS, caFile: ours.cert, certFile, keyFile }, 'five'))).toBe(true);
    expect(keys).toContain('Bearer five');
  });
});
