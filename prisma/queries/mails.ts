import type { Instant } from '../../domain/calendar/dates.ts';
import type { Queries } from '../client.ts';

/** A message that a mail server refused: its address has to be put right by a person. */
export interface RefusedMailRow {
  readonly id: string;
  readonly file_id: string;
  readonly kind: string;
  readonly party_kind: 'PERSON' | 'ORGANISATION';
  readonly party_id: string;
  readonly address: string | null;
  readonly response: string | null;
  readonly ordered_at: Date;
}

export type MailKey = readonly [orderedAt: Instant, id: string];

/** Refused messages, the newest first. */
export const refusedMails = (
  db: Queries,
  limit: number,
  [orderedAt, id]: MailKey = ['9999-12-31T00:00:00.000Z', ''],
): Promise<RefusedMailRow[]> =>
  db.$queryRawUnsafe<RefusedMailRow[]>(
    `SELECT id, file_id, kind, party_kind, party_id, address, response, ordered_at FROM mail
     WHERE status = 'REFUSED' AND (ordered_at, id) < ($1::timestamptz, $2)
     ORDER BY ordered_at DESC, id DESC LIMIT $3::int`,
    orderedAt,
    id,
    limit,
  );
