import type { z } from 'zod';
import { meetingName } from '../../locales/meeting-name.ts';
import type { RefusedMailRow } from '../../prisma/queries/mails.ts';
import type { refusedMail } from '../schemas/refused-mail.ts';

/** A message that was refused or came back; `names` has those of organisations. */
export function refusedMailView(
  row: RefusedMailRow,
  names: Readonly<Record<string, string>>,
): z.input<typeof refusedMail> {
  const name = row.name ?? names[row.party_id];
  return {
    id: row.id,
    fileId: row.file_id,
    about: row.series === null ? 'AMENDMENT' : 'MEETING',
    title: row.series === null ? { fr: row.title_fr, nl: row.title_nl } : meetingName(row.series, row.meeting_on),
    kind: row.kind,
    to: { kind: row.party_kind, id: row.party_id },
    mended: row.mended,
    orderedAt: row.ordered_at.toISOString(),
    ...(row.reference !== null && { reference: row.reference }),
    ...(name !== undefined && { name }),
    ...(row.address !== null && { address: row.address }),
    ...(row.current_address !== null && { currentAddress: row.current_address }),
    ...(row.response !== null && { response: row.response }),
    ...(row.bounced_at !== null && { bouncedAt: row.bounced_at.toISOString() }),
  };
}
