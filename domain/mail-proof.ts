import type { Instant } from './calendar/dates.ts';

/** How far a message is: ordered, taken by the mail server, refused by it, or taken and sent back later. */
export type MailStatus = 'PENDING' | 'SENT' | 'REFUSED' | 'BOUNCED';

/** What the mail server is quoted with for someone who has no address at all. */
export const NO_ADDRESS = 'NO_ADDRESS';

/** What is kept of a message's sending. */
export interface MailTrace {
  /** A `MailStatus`. */
  readonly status: string;
  /** Its own for ever, however often it is sent again. */
  readonly messageId: string;
  /** When the mail server answered. */
  readonly sentAt: Instant | null;
  /** What it answered. */
  readonly response: string | null;
}

/** Whether it is proven that a message was sent (domain rules, section 5). */
export type MailProof =
  | { readonly kind: 'PROVEN'; readonly messageId: string; readonly at: Instant; readonly answer: string }
  | { readonly kind: 'NOT_YET' }
  | { readonly kind: 'NOT_PROVEN'; readonly why: 'REFUSED' | 'BOUNCED' | 'NO_ADDRESS' };

/**
 * The proof of a sending: the message as sent, the moment the mail server took it and its answer. One that came back is not
 * proven, though it was taken.
 */
export function proofOf({ status, messageId, sentAt, response }: MailTrace): MailProof {
  if (status === 'BOUNCED') return { kind: 'NOT_PROVEN', why: 'BOUNCED' };
  if (status === 'REFUSED') return { kind: 'NOT_PROVEN', why: response === NO_ADDRESS ? 'NO_ADDRESS' : 'REFUSED' };
  if (status !== 'SENT' || sentAt === null) return { kind: 'NOT_YET' };
  return { kind: 'PROVEN', messageId, at: sentAt, answer: response ?? '' };
}
