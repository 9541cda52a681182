import { createTransport } from 'nodemailer';
import type { NodemailerError, SendMailOptions } from 'nodemailer';
import type { Language } from '../domain/language.ts';
import type { Invitation } from './invitation/invitation.ts';
import type { Message } from './message.tsx';

/** A message with its address and its place in its file's thread. */
export interface OutgoingMail extends Message {
  readonly to: string;
  /** As `messageIdOf` makes it. */
  readonly messageId: string;
  /** As `threadRootOf` makes it. */
  readonly threadRoot: string;
  readonly languages: readonly Language[];
  /** For the calendar of who gets it: shown with "accept" and "decline", and attached as a file. */
  readonly invitation?: Invitation | undefined;
}

/** What the mail server said to one message; a refusal is its last word on that address, `POSTPONED` is not. */
export interface Delivery {
  readonly kind: 'ACCEPTED' | 'POSTPONED' | 'REFUSED';
  readonly address: string;
  readonly response: string;
}

/** The server is away, busy or misconfigured: the same message may go through later. */
export class MailServerUnavailable extends Error {
  constructor(cause: unknown) {
    super(`The mail server did not take the message: ${String(cause)}`, { cause });
    this.name = 'MailServerUnavailable';
  }
}

export interface MailTransport {
  /** @throws MailServerUnavailable when the message was neither accepted nor refused. */
  readonly send: (mail: OutgoingMail) => Promise<Delivery>;
  /**
   * Connects and signs in, sends nothing.
   *
   * @throws MailServerUnavailable
   */
  readonly verify: () => Promise<void>;
  /** Ends the connections once what is under way is sent. */
  readonly close: () => void;
}

/** Milliseconds; a server that is silent for so long is taken for away. */
const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

export interface TransportOptions {
  /** `smtp://…` or `smtps://…`. */
  readonly url: string;
  /** Who writes, as readers see it. */
  readonly from: string;
  /** Where a server reports that a message did not arrive after all; to who writes, without it. */
  readonly returnPath?: string | undefined;
  /** Whether a message leaves over TLS or not at all; on `smtp://` by STARTTLS. */
  readonly requireTls?: boolean;
  /** PEM, of the authorities the server's certificate is checked against; those the machine knows, without it. */
  readonly ca?: string | undefined;
}

/** Sends over a few connections that are kept open. Wherever TLS is spoken, the server's certificate is checked. */
export function createMailTransport(options: TransportOptions): MailTransport {
  const { url, from, returnPath, requireTls = false, ca } = options;
  const smtp = createTransport({
    url,
    pool: true,
    maxConnections: 3,
    disableFileAccess: true,
    disableUrlAccess: true,
    requireTLS: requireTls,
    tls: { rejectUnauthorized: true, minVersion: 'TLSv1.2', ...(ca === undefined ? {} : { ca }) },
    ...TIMEOUTS,
  });
  return {
    send: async (mail) => {
      try {
        const envelope = returnPath === undefined ? {} : { envelope: envelopeOf(mail, returnPath) };
        const { response } = await smtp.sendMail({ from, ...optionsOf(mail), ...envelope });
        return { kind: 'ACCEPTED', address: mail.to, response };
      } catch (error) {
        return deliveryOf(mail.to, error);
      }
    },
    verify: async () => {
      try {
        await smtp.verify();
      } catch (error) {
        throw new MailServerUnavailable(error);
      }
    },
    close: () => {
      smtp.close();
    },
  };
}

/** An address object is taken whole: a comma or a line break in it makes no second recipient. */
const whole = (address: string) => ({ name: '', address });

/**
 * What the servers on the way are told: where to report, that only a failure is worth a report, and that its report names the
 * address as it was written here (RFC 3461), which forwarding would hide.
 */
const envelopeOf = ({ to, messageId }: OutgoingMail, returnPath: string): SendMailOptions['envelope'] => ({
  from: whole(returnPath),
  to: whole(to),
  dsn: { id: messageId, return: 'headers', notify: 'failure', recipient: `rfc822;${to}` },
});

function optionsOf(mail: OutgoingMail): SendMailOptions {
  const { to, subject, text, html, messageId, threadRoot, languages, invitation } = mail;
  return {
    to: whole(to),
    subject,
    text,
    html,
    messageId,
    inReplyTo: threadRoot,
    references: threadRoot,
    headers: {
      'Auto-Submitted': 'auto-generated',
      // No notes of absence or of reading. "All" would also suppress the report that a message did not arrive.
      'X-Auto-Response-Suppress': 'DR, RN, NRN, OOF, AutoReply',
      'Content-Language': languages.join(', '),
    },
    ...(invitation === undefined ? {} : { icalEvent: { ...invitation, filename: FILE_NAMES[invitation.method] } }),
  };
}

const FILE_NAMES: Readonly<Record<Invitation['method'], string>> = { REQUEST: 'invite.ics', CANCEL: 'cancel.ics' };

/** The steps at which a server judges this recipient or this message; before them it judges the sender and the service. */
const JUDGED_AT: ReadonlySet<string | undefined> = new Set(['RCPT TO', 'DATA']);

/** The answer by which a server says that it is about to go away, at whatever step (RFC 5321, 3.8). */
const GOING_AWAY = 421;

/**
 * What a failure says of the address: that it is none, or that the server puts it off (a greylisting, a full mailbox).
 *
 * @throws MailServerUnavailable for what may pass: a server that is away or full, a refused sender or sign-in.
 */
function deliveryOf(address: string, failure: unknown): Delivery {
  const error: NodemailerError = failure instanceof Error ? failure : new Error(String(failure));
  const isRefused = error.permanent === true && JUDGED_AT.has(error.command);
  const isNoAddress = error.code === 'EENVELOPE' && error.command === 'API';
  const isPutOff = error.permanent !== true && error.command === 'RCPT TO' && error.responseCode !== GOING_AWAY;
  if (!isRefused && !isNoAddress && !isPutOff) throw new MailServerUnavailable(error);
  return { kind: isPutOff ? 'POSTPONED' : 'REFUSED', address, response: error.response ?? error.message };
}
