import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Server } from 'node:net';
import { buffer } from 'node:stream/consumers';
import express, { type Express } from 'express';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import { ANSWERS, sendAnswer } from './mail/answer.ts';
import { Mailbox } from './mail/mailbox.ts';
import { listPage, mailPage } from './mail/pages.tsx';
import type { CaughtMail } from './mail/mail.ts';

export interface MailCatcherOptions {
  readonly smtpPort: number;
  readonly pagePort: number;
  /** Keeps the mails over a restart; without it they live in memory. */
  readonly directory?: string;
  /** Where answers are taken in, `smtp://…`: the page of a mail then lets one give them. */
  readonly answersTo?: string | undefined;
}

export interface MailCatcher {
  readonly smtpUrl: string;
  /** The page with all mails; `GET api/mails?to=&after=` and `GET api/mails/:id` beside it give JSON. */
  readonly pageUrl: string;
  /** Mails to an address, or all; `after` leaves out those up to that id. */
  readonly mails: (question?: { to?: string; after?: number }) => CaughtMail[];
  readonly stop: () => Promise<void>;
}

/** A domain whose addresses no mail reaches: every recipient in it is refused with 550, to show what happens then. */
export const REFUSED_DOMAIN = 'refused.example';
const HOST = '127.0.0.1';
const SIZE_LIMIT = 25 * 1024 * 1024;
/** For the connections a client keeps open in its pool. */
const CLOSE_LIMIT_MS = 500;

/**
 * An SMTP server that delivers nothing: it keeps each mail and shows it on a page.
 * @throws the system's EADDRINUSE when a port is taken.
 */
export async function startMailCatcher(options: MailCatcherOptions): Promise<MailCatcher> {
  const mailbox = await Mailbox.open(options.directory);
  const smtp = createSmtpServer(mailbox);
  const pages = createServer(createPages(mailbox, options.answersTo));
  await listen(smtp.server, options.smtpPort);
  try {
    await listen(pages, options.pagePort);
  } catch (error) {
    await close(smtp);
    throw error;
  }
  return {
    smtpUrl: `smtp://${HOST}:${options.smtpPort}`,
    pageUrl: `http://${HOST}:${options.pagePort}/`,
    mails: (question) => mailbox.list(question),
    stop: async () => {
      pages.closeAllConnections();
      await Promise.all([close(smtp), close(pages)]);
    },
  };
}

function createSmtpServer(mailbox: Mailbox): SMTPServer {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    size: SIZE_LIMIT,
    closeTimeout: CLOSE_LIMIT_MS,
    onRcptTo: ({ address }, _session, done) => {
      const isRefused = address.toLowerCase().endsWith(`@${REFUSED_DOMAIN}`);
      done(isRefused ? Object.assign(new Error(`5.1.1 No mailbox ${address}`), { responseCode: 550 }) : null);
    },
    onData: (stream, session, done) => {
      buffer(stream)
        .then((raw) => mailbox.add(raw, envelopeOf(session)))
        .then(
          (id) => done(null, `2.0.0 Kept as mail ${id}`),
          (error: unknown) => done(Object.assign(new Error(String(error)), { responseCode: 451 })),
        );
    },
  });
  // A client that breaks off, as a killed worker does, is no fault of the server's.
  server.on('error', () => undefined);
  return server;
}

function envelopeOf({ envelope }: SMTPServerSession) {
  return {
    from: envelope.mailFrom === false ? '' : envelope.mailFrom.address.toLowerCase(),
    to: envelope.rcptTo.map(({ address }) => address.toLowerCase()),
  };
}

function createPages(mailbox: Mailbox, inbound: string | undefined): Express {
  const app = express();
  app.disable('x-powered-by');
  app.get('/', ({ query: { to } }, response) => {
    const address = typeof to === 'string' ? to : '';
    response.send(listPage(mailbox.list({ to: address || undefined }), address));
  });
  app.get('/mails/:id', ({ params }, response, next) => {
    const mail = mailbox.get(Number(params.id));
    if (mail === undefined) return next();
    response.send(mailPage(mail, inbound !== undefined));
  });
  app.post('/mails/:id/answer', express.urlencoded({ extended: false }), async ({ params, body }, response, next) => {
    const mail = mailbox.get(Number(params['id']));
    const answer = ANSWERS.find((each) => each === body.answer);
    if (mail === undefined || answer === undefined || inbound === undefined) return next();
    await sendAnswer(inbound, mail, answer);
    response.redirect(303, `/mails/${mail.id}`);
  });
  app.get('/mails/:id/html', ({ params }, response, next) => {
    const mail = mailbox.get(Number(params.id));
    if (mail === undefined) return next();
    response.set('content-security-policy', `sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:`);
    response.send(mail.html);
  });
  app.get('/api/mails', ({ query: { to, after } }, response) => {
    response.json(mailbox.list({ to: typeof to === 'string' ? to : undefined, after: Number(after ?? 0) }));
  });
  app.get('/api/mails/:id', ({ params }, response, next) => {
    const mail = mailbox.get(Number(params.id));
    if (mail === undefined) return next();
    response.json(mail);
  });
  return app;
}

async function listen(server: Server, port: number): Promise<void> {
  const listening = once(server, 'listening');
  server.listen(port, HOST);
  await listening;
}

function close(server: { close(done: () => void): void }): Promise<void> {
  return new Promise((resolve) => {
    server.close(resolve);
  });
}
