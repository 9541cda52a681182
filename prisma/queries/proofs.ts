import { proofOf, type MailProof } from '../../domain/mail-proof.ts';
import type { Queries } from '../client.ts';

interface TraceRow {
  readonly party_id: string;
  readonly status: string;
  readonly message_id: string;
  readonly sent_at: Date | null;
  readonly response: string | null;
}

/** By organisation: the proof of the mail that an event of a file sent it. */
export async function proofsOf(db: Queries, fileId: string, seq: number): Promise<Readonly<Record<string, MailProof>>> {
  const rows = await db.$queryRawUnsafe<TraceRow[]>(
    `SELECT party_id, status, message_id, sent_at, response FROM mail
     WHERE file_id = $1 AND seq = $2::int AND party_kind = 'ORGANISATION'`,
    fileId,
    seq,
  );
  return Object.fromEntries(
    rows.map(({ party_id: id, status, message_id: messageId, sent_at: sentAt, response }) => [
      id,
      proofOf({ status, messageId, sentAt: sentAt?.toISOString() ?? null, response }),
    ]),
  );
}
