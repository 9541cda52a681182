import type { AmendmentRow } from '../../prisma/queries/amendments.ts';
import type { AmendmentSummary } from './amendment.ts';

/** A file of a list, from its row: what `summaryOf` makes of its events. */
export const listedView = (row: AmendmentRow): AmendmentSummary => ({
  id: row.id,
  contractId: row.contract_id,
  title: { fr: row.title_fr, nl: row.title_nl },
  origin: { kind: row.origin_kind, ...(row.origin_ref !== null && { reference: row.origin_ref }) },
  status: row.status,
  round: row.round,
  version: row.seq,
  ...(row.reference !== null && { reference: row.reference }),
  ...(row.phase !== null && { phase: row.phase }),
  ...(row.end !== null && { end: row.end }),
  ...(row.type !== null && { type: row.type }),
  ...(row.act_number !== null && { actNumber: row.act_number }),
  ...(row.signed_on !== null && { signedOn: row.signed_on }),
  ...(row.in_force_on !== null && { inForceOn: row.in_force_on }),
  ...(row.version !== null && { contractVersion: row.version }),
});
