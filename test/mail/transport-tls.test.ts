import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import {
  createMailTransport,
  MailServerUnavailable,
  type MailTransport,
  type OutgoingMail,
  type TransportOptions,
} from '../../mail/transport.ts';
import { createCertificates, type Authority } from '../support/certificates.ts';

const MAIL: OutgoingMail = {
  to: 'anne.lambert@spp.example',
  subject: 'Visa',
  text: 'Bonjour',
  html: '<!doctype html><p>Bonjour</p>',
  messageId: '<mail-7@avenant.example>',
  threadRoot: '<file-3@avenant.example>',
  languages: ['fr'],
};

let certificates: Awaited<ReturnType<typeof createCertificates>>;
let ours: Authority;
let stranger: Authority;
const open: { close(): void }[] = [];
beforeAll(async () => {
  certificates = await createCertificates();
  [ours, stranger] = await Promise.all([certificates.authority('ours'), certificates.authority('stranger')]);
});
afterEach(() => {
  for (const each of open.splice(0)) each.close();
});
afterAll(() => certificates.remove());

interface Listening {
  readonly port: number;
  /** Whether each message came over TLS. */
  readonly messages: boolean[];
}

async function listen(options: SMTPServerOptions): Promise<Listening> {
  const messages: boolean[] = [];
  const server = new SMTPServer({
    authOptional: true,
    ...options,
    onData: (stream, session, done) => {
      void buffer(stream).then(() => {
        messages.push(session.secure);
        done();
      });
    },
  });
  // A client that hangs up on a certificate is what most of these tests wait for.
  server.on('error', () => undefined);
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  open.push(server);
  const address = listening.address();
  return { port: typeof address === 'object' ? (address?.port ?? 0) : 0, messages };
}

async function withCertificate(authority: Authority, host: string): Promise<SMTPServerOptions> {
  const { cert, key } = await authority.issue(host);
  return { cert: await readFile(cert, 'utf8'), key: await readFile(key, 'utf8') };
}

function transportTo(url: string, options: Partial<TransportOptions> = {}): MailTransport {
  const transport = createMailTransport({ url, from: 'avenant@spp.example', ...options });
  open.push(transport);
  return transport;
}

it.each([
  ['smtp', false],
  ['smtps', true],
])(
  'over %s a message leaves by TLS when the certificate is of the authority and for the host',
  async (scheme, secure) => {
    const server = await listen({ secure, ...(await withCertificate(ours, '127.0.0.1')) });
    const ca = await readFile(ours.cert, 'utf8');
    const transport = transportTo(`${scheme}://127.0.0.1:${server.port}`, { requireTls: true, ca });
    expect(await transport.send(MAIL)).toMatchObject({ kind: 'ACCEPTED' });
    expect(server.messages).toEqual([true]);
  },
);

it.each([
  ['of another authority', 'smtp', () => stranger, '127.0.0.1'],
  ['of another authority', 'smtps', () => stranger, '127.0.0.1'],
  ['for another host', 'smtp', () => ours, 'mail.elsewhere.example'],
  ['for another host', 'smtps', () => ours, 'mail.elsewhere.example'],
])('a certificate %s ends it over %s, before a word of the message', async (_why, scheme, authority, host) => {
  const server = await listen({ secure: scheme === 'smtps', ...(await withCertificate(authority(), host)) });
  const ca = await readFile(ours.cert, 'utf8');
  for (const requireTls of [true, false]) {
    const transport = transportTo(`${scheme}://127.0.0.1:${server.port}`, { requireTls, ca });
    await expect(transport.send(MAIL)).rejects.toThrow(MailServerUnavailable);
  }
  expect(server.messages).toEqual([]);
});

it('without an authority of one’s own, one nobody knows is not believed', async () => {
  const server = await listen({ secure: true, ...(await withCertificate(ours, '127.0.0.1')) });
  await expect(transportTo(`smtps://127.0.0.1:${server.port}`).send(MAIL)).rejects.toThrow(MailServerUnavailable);
});

it('a server that offers no TLS gets nothing where TLS is required', async () => {
  const server = await listen({ disabledCommands: ['STARTTLS'] });
  const url = `smtp://127.0.0.1:${server.port}`;
  await expect(transportTo(url, { requireTls: true }).send(MAIL)).rejects.toThrow(MailServerUnavailable);
  expect(server.messages).toEqual([]);
  expect(await transportTo(url).send(MAIL)).toMatchObject({ kind: 'ACCEPTED' });
  expect(server.messages).toEqual([false]);
});
