import type { MailKind } from '../../domain/amendment/mail-orders.ts';
import type { Instant, IsoDate } from '../../domain/calendar/dates.ts';
import type { MeetingMailKind } from '../../domain/meetings/meeting/mail-orders.ts';
import type { MeetingSeries } from '../../domain/meetings/series.ts';
import type { Queries } from '../client.ts';

/** A message that a mail server refused, or that came back: its address has to be put right by a person. */
export type RefusedMailRow = RefusedMail & (OfAmendment | OfMeeting);

interface OfAmendment {
  readonly series: null;
  readonly title_fr: string;
  readonly title_nl: string;
  readonly reference: number | null;
}

interface OfMeeting {
  readonly series: MeetingSeries;
  readonly meeting_on: IsoDate;
  readonly reference: null;
}

interface RefusedMail {
  readonly id: string;
  readonly file_id: string;
  readonly kind: MailKind | MeetingMailKind;
  readonly party_kind: 'PERSON' | 'ORGANISATION';
  readonly party_id: string;
  /** Of a person; organisations have theirs in the directory. */
  readonly name: string | null;
  /** Where it was sent to; empty when there was no address at all. */
  readonly address: string | null;
  /** Where the next message will be sent to. */
  readonly current_address: string | null;
  /** Whether the address is another one by now. */
  readonly mended: boolean;
  /** What the server that refused it said, or the one that sent it back. */
  readonly response: string | null;
  /** Of one that came back, though a server had taken it. */
  readonly bounced_at: Date | null;
  readonly ordered_at: Date;
}

export type MailKey = readonly [orderedAt: Instant, id: string];

export interface RefusedFilter {
  /** The present addresses of organisations by their ids: unlike those of persons, they stand in the directory. */
  readonly organisations: Readonly<Record<string, { readonly email: string }>>;
  /** Only those whose address is still the same. */
  readonly unmended?: boolean | undefined;
}

/** Messages that were refused or came back, the newest first; not those to a person who was erased: nothing is to be mended. */
export const refusedMails = (
  db: Queries,
  { organisations, unmended }: RefusedFilter,
  limit: number,
  [orderedAt, id]: MailKey = ['9999-12-31T00:00:00.000Z', ''],
): Promise<RefusedMailRow[]> =>
  db.$queryRawUnsafe<RefusedMailRow[]>(
    `SELECT m.id, m.file_id, a.title_fr, a.title_nl, a.reference, g.series, g.day AS meeting_on, m.kind, m.party_kind, m.party_id, p.name, m.address,
            coalesce(p.email, o.email) AS current_address, NOT same.address AS mended,
            CASE m.status WHEN 'BOUNCED' THEN coalesce(nullif(m.bounce_reason, ''), m.bounce_status) ELSE m.response END AS response,
            m.bounced_at, m.ordered_at
     FROM mail m LEFT JOIN amendment a ON a.id = m.file_id LEFT JOIN meeting g ON g.id = m.file_id
     LEFT JOIN person p ON m.party_kind = 'PERSON' AND p.id = m.party_id
     LEFT JOIN unnest($4::text[], $5::text[]) AS o (id, email) ON m.party_kind = 'ORGANISATION' AND o.id = m.party_id,
     LATERAL (SELECT coalesce(p.email, o.email, '') = coalesce(m.address, '')) AS same (address)
     WHERE m.status IN ('REFUSED', 'BOUNCED') AND p.erased_at IS NULL AND (m.ordered_at, m.id) < ($1::timestamptz, $2)
       AND (a.id IS NOT NULL OR g.id IS NOT NULL) AND (same.address OR NOT $6::boolean)
     ORDER BY m.ordered_at DESC, m.id DESC LIMIT $3::int`,
    orderedAt,
    id,
    limit,
    Object.keys(organisations),
    Object.values(organisations).map(({ email }) => email),
    unmended ?? false,
  );
