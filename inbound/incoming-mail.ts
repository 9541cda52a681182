import PostalMime, { addressParser, type Attachment, type Email } from 'postal-mime';

/** A message that came in, as far as it matters here. */
export interface IncomingMail {
  /** Who says he writes, in small letters; undefined where that is nobody or several. */
  readonly from: string | undefined;
  /** The parts that are neither its text nor its page, in their order. */
  readonly parts: readonly IncomingPart[];
}

export interface IncomingPart {
  /** In small letters, such as `text/calendar`. */
  readonly type: string;
  readonly text: string;
}

/** Deeper and longer than any report or answer is; the reader would go on for long. */
const LIMITS = { maxNestingDepth: 20, maxHeadersSize: 256 * 1024, maxRfc822NestingDepth: 0 };

/** Reads a message; undefined for what is none, or is nested beyond all reason. */
export async function readIncoming(raw: Uint8Array): Promise<IncomingMail | undefined> {
  try {
    const email = await PostalMime.parse(raw, LIMITS);
    return { from: senderOf(email), parts: email.attachments.map(partOf) };
  } catch {
    return undefined;
  }
}

/** Of every From there is, so that none hides behind another. */
function senderOf({ headers }: Email): string | undefined {
  const written = headers.filter(({ key }) => key === 'from').map(({ value }) => value);
  const [sender, ...others] = addressParser(written.join(', '), { flatten: true });
  return sender === undefined || others.length > 0 ? undefined : sender.address?.toLowerCase();
}

const partOf = ({ mimeType, content }: Attachment): IncomingPart => ({
  type: mimeType,
  text: typeof content === 'string' ? content : new TextDecoder().decode(content),
});
