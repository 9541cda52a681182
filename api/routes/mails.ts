import { z } from 'zod';
import { refusedMails } from '../../prisma/queries/mails.ts';
import type { Dependencies } from '../dependencies.ts';
import { keyOf, pageFrom } from '../http/cursor.ts';
import type { Operation } from '../http/operation.ts';
import { get } from '../http/operations.ts';
import { mustDo, namesInDirectory } from '../rights.ts';
import { pageOf } from '../schemas/common.ts';
import { refusedFilter, refusedMail } from '../schemas/refused-mail.ts';
import { refusedMailView } from '../views/refused-mail.ts';

export const mailRoutes = (deps: Dependencies): readonly Operation[] => [
  get({
    path: '/mails/refused',
    act: 'READ_REFUSED_MAILS',
    tag: 'Mails',
    summary:
      'Messages that were refused or came back, the newest first, with the present address; for the contract secretary and the auditor',
    query: refusedFilter,
    answer: pageOf(refusedMail),
    refusals: ['NOT_ALLOWED'],
    handle: async ({ query: { cursor, limit, unmended }, caller }) => {
      mustDo(caller, 'READ_REFUSED_MAILS');
      const { organisations } = caller.directory;
      const after = keyOf(z.tuple([z.string(), z.string()]), cursor);
      const rows = await refusedMails(deps.db, { organisations, unmended }, limit + 1, after);
      const names = namesInDirectory(caller, Object.keys(organisations));
      return pageFrom(
        rows,
        limit,
        (row) => [row.ordered_at.toISOString(), row.id],
        (row) => refusedMailView(row, names),
      );
    },
  }),
];
