import PostalMime, { addressParser, type Address } from 'postal-mime';

/** A mail as it was received, and what a reader or a test wants to know of it. */
export interface CaughtMail {
  /** Rises by one with each mail. */
  readonly id: number;
  /** ISO 8601, UTC. */
  readonly receivedAt: string;
  /** Whom the SMTP client named: who really gets it, also those a header does not show. */
  readonly envelope: Envelope;
  readonly messageId: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Every link of the two bodies, once, in their order. */
  readonly links: readonly string[];
  /** Raw header lines, in their order. */
  readonly headers: readonly string[];
  readonly attachments: readonly CaughtAttachment[];
}

export interface Envelope {
  readonly from: string;
  readonly to: readonly string[];
}

export interface CaughtAttachment {
  readonly filename: string;
  readonly mimeType: string;
  /** Of a calendar part, such as REQUEST. */
  readonly method?: string;
  readonly base64: string;
}

/** What a raw message says. @throws when it is no mail. */
export async function readMail(raw: Uint8Array): Promise<Omit<CaughtMail, 'id' | 'receivedAt' | 'envelope'>> {
  const email = await PostalMime.parse(raw, { attachmentEncoding: 'base64' });
  const text = email.text ?? '';
  const html = email.html ?? '';
  return {
    messageId: email.messageId ?? '',
    from: addresses(email.from === undefined ? [] : [email.from])[0] ?? '',
    to: addresses(email.to ?? []),
    cc: addresses(email.cc ?? []),
    subject: email.subject ?? '',
    text,
    html,
    links: linksOf(text, html),
    headers: email.headerLines.map(({ line }) => line),
    attachments: email.attachments.map(({ content, filename, method, mimeType }) => ({
      filename: filename ?? '',
      mimeType,
      ...(method === undefined ? {} : { method }),
      base64: typeof content === 'string' ? content : Buffer.from(new Uint8Array(content)).toString('base64'),
    })),
  };
}

/** The bare address of "Name <address>", in lower case. */
export function bareAddress(written: string): string {
  return (addressParser(written, { flatten: true })[0]?.address ?? written).toLowerCase();
}

function addresses(list: readonly Address[]): string[] {
  return list.flatMap((entry) => entry.group ?? [entry]).map(({ address }) => address.toLowerCase());
}

function linksOf(text: string, html: string): string[] {
  const inHtml = [...html.matchAll(/href="([^"]+)"/g)].map(([, link = '']) => link.replaceAll('&amp;', '&'));
  const inText = text.match(/https?:\/\/[^\s<>")\]]+/g) ?? [];
  return [...new Set([...inText, ...inHtml])].filter((link) => /^https?:/.test(link));
}
