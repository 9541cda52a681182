import type { Party } from '../../domain/people/roles.ts';
import type { Queries } from '../client.ts';

/**
 * Who a meeting's messages went to at that address, in small letters; undefined when none did. By what was sent, not by the
 * directory: one answers from the address at which he was invited.
 */
export async function partyWrittenTo(db: Queries, meetingId: string, address: string): Promise<Party | undefined> {
  const [party] = await db.$queryRawUnsafe<Party[]>(
    `SELECT m.party_kind AS kind, m.party_id AS id FROM mail m JOIN meeting g ON g.id = m.file_id
     WHERE m.file_id = $1 AND lower(m.address) = $2 AND m.status IN ('SENT', 'BOUNCED') ORDER BY m.seq DESC, m.id LIMIT 1`,
    meetingId,
    address,
  );
  return party;
}
