import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { threadRootOf, messageIdOf } from '../../domain/amendment/message-id.ts';
import {
  createMailTransport,
  MailServerUnavailable,
  type MailTransport,
  type OutgoingMail,
} from '../../mail/transport.ts';

interface Received {
  readonly recipients: readonly string[];
  readonly source: string;
  readonly mail: Email;
}

const HOST = 'avenant.example';
const MAIL: OutgoingMail = {
  to: 'anne.lambert@spp.example',
  subject: 'Visa – avenant «\u00a0Total de l’article 19\u00a0» (réf. 2021-2023/3)',
  text: 'Bonjour, été',
  html: '<!doctype html><p>Bonjour, été</p>',
  messageId: messageIdOf('mail-7', HOST),
  threadRoot: threadRootOf('file-3', HOST),
  languages: ['fr', 'nl'],
};

/** Lets the server listen on a free port and returns its address. */
async function listen(server: SMTPServer): Promise<string> {
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  const address = server.server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The mail server does not listen on a port.');
  return `smtp://127.0.0.1:${address.port}`;
}

const close = (server: SMTPServer): Promise<void> =>
  new Promise((closed) => {
    server.close(closed);
  });

const smtpError = (responseCode: number, message: string): Error => Object.assign(new Error(message), { responseCode });

describe('the mail transport', () => {
  let received: Received[];
  let server: SMTPServer;
  let transport: MailTransport;
  let url: string;
  let envelopes: { readonly from: unknown; readonly to: readonly unknown[] }[];
  let refuse: { recipient?: Error; sender?: Error; data?: Error };

  beforeEach(async () => {
    received = [];
    envelopes = [];
    refuse = {};
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      hideDSN: false,
      onMailFrom: (_address, _session, done) => done(refuse.sender),
      onRcptTo: (_address, _session, done) => done(refuse.recipient),
      onData: (stream, session, done) => {
        envelopes.push({ from: session.envelope.mailFrom, to: session.envelope.rcptTo });
        void keep(
          stream,
          session.envelope.rcptTo.map(({ address }) => address),
        ).then(() => done(refuse.data));
      },
    });
    url = await listen(server);
    transport = createMailTransport({ url, from: 'Avenant <avenant@spp.example>' });
  });

  afterEach(async () => {
    transport.close();
    await close(server);
  });

  async function keep(stream: NodeJS.ReadableStream, recipients: readonly string[]): Promise<void> {
    const bytes = await buffer(stream);
    received.push({ recipients, source: bytes.toString('latin1'), mail: await PostalMime.parse(bytes) });
  }

  const header = (key: string): string | undefined => received[0]?.mail.headers.find((each) => each.key === key)?.value;

  it('hands a message over with its words, its own Message-ID and its place in the thread', async () => {
    const delivery = await transport.send(MAIL);
    expect(delivery).toMatchObject({ kind: 'ACCEPTED', address: MAIL.to });
    expect(delivery.response).toMatch(/^250 /u);
    const mail = received[0]?.mail;
    expect(mail?.subject).toBe(MAIL.subject);
    expect(mail?.text?.trim()).toBe(MAIL.text);
    expect(mail?.html?.trim()).toBe(MAIL.html);
    expect(mail?.from).toMatchObject({ address: 'avenant@spp.example' });
    expect(mail?.messageId).toBe('<mail-7@avenant.example>');
    expect(mail?.inReplyTo).toBe('<file-3@avenant.example>');
    expect(mail?.references).toBe('<file-3@avenant.example>');
    expect(header('auto-submitted')).toBe('auto-generated');
    expect(header('content-language')).toBe('fr, nl');
  });

  it('sends a message again under the same Message-ID', async () => {
    await transport.send(MAIL);
    await transport.send(MAIL);
    expect(received.map(({ mail }) => mail.messageId)).toEqual([
      '<mail-7@avenant.example>',
      '<mail-7@avenant.example>',
    ]);
  });

  it('tells a refused address from everything else', async () => {
    refuse.recipient = smtpError(550, 'No such user here');
    await expect(transport.send(MAIL)).resolves.toEqual({
      kind: 'REFUSED',
      address: MAIL.to,
      response: '550 No such user here',
    });
  });

  it('takes a refused message for refused', async () => {
    refuse.data = smtpError(552, 'Message exceeds the limit');
    await expect(transport.send(MAIL)).resolves.toMatchObject({
      kind: 'REFUSED',
      response: '552 Message exceeds the limit',
    });
  });

  it.each([
    ['a server that is about to go away', { recipient: smtpError(421, 'Shutting down') }],
    ['a full server', { data: smtpError(452, 'Insufficient system storage') }],
    ['a sender the server does not accept, which is ours to mend', { sender: smtpError(550, 'Sender refused') }],
  ])('fails for %s, so that it is tried again', async (_, refusals) => {
    refuse = refusals;
    await expect(transport.send(MAIL)).rejects.toThrow(MailServerUnavailable);
  });

  it('says that the server puts one recipient off, as for a greylisting: others may be written to meanwhile', async () => {
    refuse = { recipient: smtpError(450, 'Try again later') };
    expect(await transport.send(MAIL)).toMatchObject({ kind: 'POSTPONED', address: MAIL.to });
  });

  it.each([
    ['an address that is none', 'nobody'],
    ['an empty address', ''],
    ['an address with another command in it', 'a@spp.example>\r\nRCPT TO:<b@spp.example'],
    ['an address with another header in it', 'a@spp.example\r\nBcc: b@spp.example'],
    ['two addresses', 'a@spp.example, b@spp.example'],
  ])('refuses %s and reaches nobody', async (_, to) => {
    await expect(transport.send({ ...MAIL, to })).resolves.toMatchObject({ kind: 'REFUSED', address: to });
    expect(received).toEqual([]);
  });

  it('has failures alone reported, to the return path, by the address as it was written', async () => {
    const withReports = createMailTransport({ url, from: 'avenant@spp.example', returnPath: 'retours@spp.example' });
    await withReports.send(MAIL);
    withReports.close();
    expect(envelopes).toMatchObject([
      {
        from: { address: 'retours@spp.example', args: { RET: 'HDRS', ENVID: MAIL.messageId } },
        to: [{ address: MAIL.to, args: { NOTIFY: 'FAILURE', ORCPT: `rfc822;${MAIL.to}` } }],
      },
    ]);
  });

  it.each(['', 'a@spp.example>\r\nRCPT TO:<b@spp.example', 'a@spp.example, b@spp.example'])(
    'refuses %j with a return path as well',
    async (to) => {
      const withReports = createMailTransport({ url, from: 'avenant@spp.example', returnPath: 'retours@spp.example' });
      await expect(withReports.send({ ...MAIL, to })).resolves.toMatchObject({ kind: 'REFUSED', address: to });
      withReports.close();
      expect(received).toEqual([]);
    },
  );

  it('lets no header in through a subject', async () => {
    await transport.send({ ...MAIL, subject: 'Visa\r\nBcc: b@spp.example\r\n\r\nHello' });
    expect(received[0]?.recipients).toEqual([MAIL.to]);
    expect(received[0]?.mail.bcc ?? []).toEqual([]);
    expect(received[0]?.mail.subject).toContain('Visa');
    expect(received[0]?.mail.text?.trim()).toBe(MAIL.text);
  });

  it('sees whether the server is there', async () => {
    await expect(transport.verify()).resolves.toBeUndefined();
  });
});

describe('the mail transport without a server', () => {
  it('fails as unavailable, never as refused', async () => {
    const server = new SMTPServer({ disabledCommands: ['STARTTLS'] });
    const url = await listen(server);
    await close(server);
    const transport = createMailTransport({ url, from: 'avenant@spp.example' });
    await expect(transport.send(MAIL)).rejects.toThrow(/ECONNREFUSED/u);
    await expect(transport.send(MAIL)).rejects.toThrow(MailServerUnavailable);
    await expect(transport.verify()).rejects.toThrow(MailServerUnavailable);
    transport.close();
  });
});

describe('the ids of a thread', () => {
  it.each(['mail 7', 'mail>7', 'mail\r\n7', ''])('refuse %j, which no header can bear', (id) => {
    expect(() => messageIdOf(id, HOST)).toThrow(RangeError);
    expect(() => threadRootOf('file', id)).toThrow(RangeError);
  });
});
