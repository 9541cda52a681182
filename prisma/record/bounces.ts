import type { Instant } from '../../domain/calendar/dates.ts';
import type { MailStatus } from '../../domain/mail-proof.ts';
import type { Queries } from '../client.ts';

/** A mail server reports that a message did not reach someone after all. */
export interface Bounce {
  /** Of the message, with its angle brackets. */
  readonly messageId: string;
  /** Whom it did not reach: as written by the sender, as rewritten on the way, or both. In small letters. */
  readonly addresses: readonly string[];
  /** As in RFC 3463, such as `5.1.1`. */
  readonly status: string;
  /** In the server's words, on one line; may be empty. */
  readonly reason: string;
}

/**
 * What became of a report. `NOT_OURS`: no message of that id went to that address. `NOT_YET_SENT`: one is on its way out and its
 * sending not recorded yet; the same report will find it later.
 */
export type BounceOutcome =
  | { readonly kind: 'RECORDED' | 'KNOWN'; readonly mailId: string; readonly fileId: string }
  | { readonly kind: 'NOT_OURS' | 'NOT_YET_SENT' };

interface Found {
  readonly id: string;
  readonly file_id: string;
  readonly status: MailStatus;
  readonly is_addressee: boolean | null;
}

/** Records that a message came back, once; a second report changes nothing. */
export async function recordBounce(db: Queries, bounce: Bounce, at: Instant): Promise<BounceOutcome> {
  const { messageId, addresses, status, reason } = bounce;
  const [recorded] = await db.$queryRawUnsafe<Pick<Found, 'id' | 'file_id'>[]>(
    `UPDATE mail SET status = 'BOUNCED', bounced_at = $3::timestamptz, bounce_status = $4, bounce_reason = $5
     WHERE message_id = $1 AND status = 'SENT' AND lower(address) = ANY($2::text[]) RETURNING id, file_id`,
    messageId,
    addresses,
    at,
    status,
    reason,
  );
  if (recorded !== undefined) return { kind: 'RECORDED', mailId: recorded.id, fileId: recorded.file_id };
  const [mail] = await db.$queryRawUnsafe<Found[]>(
    `SELECT id, file_id, status, lower(address) = ANY($2::text[]) AS is_addressee FROM mail WHERE message_id = $1`,
    messageId,
    addresses,
  );
  if (mail?.status === 'PENDING') return { kind: 'NOT_YET_SENT' };
  if (mail === undefined || mail.is_addressee !== true || mail.status === 'REFUSED') return { kind: 'NOT_OURS' };
  // Its sending may have been recorded between the two statements.
  if (mail.status === 'SENT') return { kind: 'NOT_YET_SENT' };
  return { kind: 'KNOWN', mailId: mail.id, fileId: mail.file_id };
}
