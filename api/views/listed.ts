import type { z } from 'zod';
import { ministersOf } from '../../domain/contract/header.ts';
import type { AmendmentRow, ListedAmendmentRow } from '../../prisma/queries/amendments.ts';
import type { listedAmendment } from '../schemas/amendment.ts';
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
  ...(row.phase_since !== null && { phaseSince: row.phase_since }),
  ...(row.next_due_on !== null && { nextDueOn: row.next_due_on }),
  ...(row.end !== null && { end: row.end }),
  ...(row.type !== null && { type: row.type }),
  ...(row.consulted_minister !== null && { consultedMinister: row.consulted_minister }),
  ...(row.act_number !== null && { actNumber: row.act_number }),
  ...(row.signed_on !== null && { signedOn: row.signed_on }),
  ...(row.in_force_on !== null && { inForceOn: row.in_force_on }),
  ...(row.version !== null && { contractVersion: row.version }),
});

/** The same with the ministers whom its contract concerns. */
export const listedWithMinisters = (row: ListedAmendmentRow): z.input<typeof listedAmendment> => ({
  ...listedView(row),
  ministers: ministersOf(row.header),
});
