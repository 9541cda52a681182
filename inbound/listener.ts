import { once } from 'node:events';
import type { Logger } from 'pino';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';
import { takeIn, type InboundPorts } from './take-in.ts';

export interface ListenerOptions extends InboundPorts {
  readonly host: string;
  readonly port: number;
  /** The one address that mail is accepted for. */
  readonly address: string;
  readonly logger: Logger;
}

/** Takes mail in over SMTP, between the two calls. */
export interface Listener {
  /** @throws the system's EADDRINUSE when the port is taken. */
  readonly listen: () => Promise<void>;
  /** Takes nothing more; what is being received is given two seconds to end, and comes again otherwise. */
  readonly close: () => Promise<void>;
}

/** A report may bring the whole message back. */
const LARGEST = 10 * 1024 * 1024;
const MOST_CLIENTS = 50;
/** Milliseconds. */
const SILENCE = 60_000;
const CLOSING = 2_000;

/**
 * A mail server for one address. It relays nothing, knows no accounts and no TLS: it stands behind the gateway of the service.
 * A message is accepted once it is dealt with; whatever hinders that, the database being away first of all, is answered with
 * 451, and the server that brought it tries again.
 */
export function createListener(options: ListenerOptions): Listener {
  const { host, port, address, logger } = options;
  const server = new SMTPServer({
    name: address.slice(address.indexOf('@') + 1),
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: LARGEST,
    maxClients: MOST_CLIENTS,
    socketTimeout: SILENCE,
    closeTimeout: CLOSING,
    onRcptTo: (recipient, _session, done) => {
      const isOurs = recipient.address.toLowerCase() === address.toLowerCase();
      done(isOurs ? null : answer(550, '5.7.1 Nothing is delivered to that address here'));
    },
    onData: (stream, _session, done) => {
      receive(stream)
        .then((raw) => (raw === undefined ? TOO_LARGE : take(options, raw)))
        .then((refused) => done(refused, '2.0.0 Taken'))
        .catch((error: unknown) => {
          logger.warn({ reason: error instanceof Error ? error.name : 'unknown' }, 'a message that came in waits');
          done(answer(451, '4.3.0 Not now, try again later'));
        });
    },
  });
  // A client that breaks off is no fault of the server's; a port that is taken is told by `listen`.
  server.on('error', () => undefined);
  return {
    listen: async () => {
      const listening = once(server.server, 'listening');
      server.listen(port, host);
      await listening;
    },
    close: () => new Promise((closed) => server.close(closed)),
  };
}

async function take({ logger, ...ports }: ListenerOptions, raw: Uint8Array): Promise<null> {
  logger.info(await takeIn(ports, raw), 'a message came in');
  return null;
}

/** Undefined for what is too large, of which no more is kept. */
async function receive(stream: SMTPServerDataStream): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) {
    if (stream.sizeExceeded) chunks.length = 0;
    else if (chunk instanceof Uint8Array) chunks.push(chunk);
  }
  return stream.sizeExceeded ? undefined : Buffer.concat(chunks);
}

const answer = (responseCode: number, message: string): Error => Object.assign(new Error(message), { responseCode });

const TOO_LARGE = answer(552, '5.3.4 The message is too large');
