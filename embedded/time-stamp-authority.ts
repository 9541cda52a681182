import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { z } from 'zod';
import { identityIn, makeAuthority, makeStamper, writtenOf, type Identity } from './time-stamp/certificates.ts';
import { answerTo } from './time-stamp/token.ts';

export interface TimeStampAuthorityOptions {
  readonly port: number;
  /** Keeps its keys and `ca.pem`, so that what it stamped before a restart can still be verified. */
  readonly directory: string;
  /** The machine's clock when absent. */
  readonly now?: () => Date;
}

export interface TimeStampAuthority {
  readonly url: string;
  /** The certificate that those who verify trust. */
  readonly caFile: string;
  readonly stop: () => Promise<void>;
}

const HOST = '127.0.0.1';
const LONGEST_REQUEST = 10_000;
const AUTHORITY = 'Avenant: local authority, for trying out';
const STAMPER = 'Avenant: local time stamps, for trying out';

const written = z.object({ certificate: z.string(), key: z.string() });

/**
 * An authority that stamps times (RFC 3161) with the clock of this machine, for trying out and for tests: it proves nothing to
 * anyone outside. The real one is set with TSA_URL.
 * @throws the system's EADDRINUSE when the port is taken.
 */
export async function startTimeStampAuthority(options: TimeStampAuthorityOptions): Promise<TimeStampAuthority> {
  const caFile = path.join(options.directory, 'ca.pem');
  const now = options.now ?? (() => new Date());
  const stamper = await stamperIn(options.directory, caFile, now());
  const server = createServer((request, response) => {
    stamp(request, response, stamper, now()).catch(() => response.destroy());
  });
  const listening = once(server, 'listening');
  server.listen(options.port, HOST);
  await listening;
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : options.port;
  return {
    url: `http://${HOST}:${port}/`,
    caFile,
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function stamp(request: IncomingMessage, response: ServerResponse, stamper: Identity, at: Date): Promise<void> {
  const isAsked = request.method === 'POST' && request.headers['content-type'] === 'application/timestamp-query';
  const length = Number(request.headers['content-length'] ?? Number.NaN);
  if (!isAsked || !(length <= LONGEST_REQUEST)) {
    response.writeHead(400).end();
    return;
  }
  const answer = await answerTo(await buffer(request), stamper, at);
  response.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(Buffer.from(answer));
}

/** Its keys, made at the first start; the hour before allows for clocks that differ. */
async function stamperIn(directory: string, caFile: string, now: Date): Promise<Identity> {
  const file = path.join(directory, 'stamper.json');
  const kept = await readFile(file, 'utf8').catch(() => undefined);
  if (kept !== undefined) return identityIn(written.parse(JSON.parse(kept)));
  const from = new Date(now.getTime() - 3_600_000);
  const authority = await makeAuthority(AUTHORITY, from);
  const stamper = await makeStamper(STAMPER, AUTHORITY, authority, from);
  await mkdir(directory, { recursive: true });
  await writeFile(caFile, (await writtenOf(authority)).certificate);
  await writeFile(file, JSON.stringify(await writtenOf(stamper)), { mode: 0o600 });
  return stamper;
}
