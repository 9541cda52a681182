import { z } from 'zod';
import { remarkTable } from '../../domain/amendment/consultation.ts';
import { lateOpinions } from '../../prisma/queries/late-opinions.ts';
import { seenBy } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { keyOf, pageFrom } from '../http/cursor.ts';
import type { Operation } from '../http/operation.ts';
import { get } from '../http/operations.ts';
import { namesInDirectory } from '../rights.ts';
import { amendmentParams, pageOf } from '../schemas/common.ts';
import { consultation, remark, remarkFilter } from '../schemas/consultation.ts';
import { consultationView, remarkView } from '../views/consultation.ts';

export const consultationRoutes = (deps: Dependencies): readonly Operation[] => [
  readConsultation(deps),
  listRemarks(deps),
];

/** The key of the remark after which a table is read on. */
export const remarkKey = z.tuple([z.string().regex(/^\d{1,9}\.\d{1,6}$/)]);

const readConsultation = (deps: Dependencies): Operation =>
  get({
    path: '/amendments/:id/consultation',
    act: 'READ_AMENDMENT',
    tag: 'Amendments',
    summary: 'What the consultation of the stakeholders came to: answers, positions, remarks by provision and outcome',
    params: amendmentParams,
    answer: consultation,
    refusals: ['FILE_UNKNOWN'],
    handle: async ({ params, caller }) => {
      const { state } = await seenBy(deps, params.id, caller);
      return consultationView(state, await lateOpinions(deps.db, params.id));
    },
  });

const listRemarks = (deps: Dependencies): Operation =>
  get({
    path: '/amendments/:id/remarks',
    act: 'READ_AMENDMENT',
    tag: 'Amendments',
    summary: 'The remarks of the stakeholders with their answers and the instructions they led to',
    params: amendmentParams,
    query: remarkFilter,
    answer: pageOf(remark),
    refusals: ['FILE_UNKNOWN'],
    handle: async ({ params, query: { cursor, limit, ...filter }, caller }) => {
      const { state } = await seenBy(deps, params.id, caller);
      const [after] = keyOf(remarkKey, cursor) ?? [];
      const rows = remarkTable(state, filter, after).slice(0, limit + 1);
      const names = namesInDirectory(
        caller,
        rows.map(({ organisationId }) => organisationId),
      );
      return pageFrom(
        rows,
        limit,
        (row) => [row.remark.id],
        (row) => remarkView(row, names),
      );
    },
  });
