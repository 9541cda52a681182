import { z } from 'zod';
import { refusedMails, type RefusedMailRow } from '../../prisma/queries/mails.ts';
import type { Dependencies } from '../dependencies.ts';
import { keyOf, pageFrom } from '../http/cursor.ts';
import type { Operation } from '../http/operation.ts';
import { get } from '../http/operations.ts';
import { mustBeSecretary } from '../rights.ts';
import { id, instant, optional, pageOf, paging } from '../schemas/common.ts';
import { party } from '../schemas/people.ts';

const refusedMail = z
  .strictObject({
    id: z.string(),
    fileId: id,
    kind: z.string(),
    to: party,
    address: optional(z.string()),
    response: optional(z.string().meta({ description: 'What the mail server said.' })),
    orderedAt: instant,
  })
  .meta({ id: 'RefusedMail' });

export const mailRoutes = (deps: Dependencies): readonly Operation[] => [
  get({
    path: '/mails/refused',
    tag: 'Mails',
    summary: 'Messages whose address was refused, the newest first; for the contract secretary',
    query: z.strictObject(paging),
    answer: pageOf(refusedMail),
    refusals: ['NOT_ALLOWED'],
    handle: async ({ query: { cursor, limit }, caller }) => {
      mustBeSecretary(caller);
      const rows = await refusedMails(deps.db, limit + 1, keyOf(z.tuple([z.string(), z.string()]), cursor));
      return pageFrom(rows, limit, (row) => [row.ordered_at.toISOString(), row.id], shown);
    },
  }),
];

const shown = (row: RefusedMailRow): z.input<typeof refusedMail> => ({
  id: row.id,
  fileId: row.file_id,
  kind: row.kind,
  to: { kind: row.party_kind, id: row.party_id },
  orderedAt: row.ordered_at.toISOString(),
  ...(row.address !== null && { address: row.address }),
  ...(row.response !== null && { response: row.response }),
});
