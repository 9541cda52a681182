import { z } from 'zod';
import { pageOf } from '../schemas/common.ts';
import type { Dependencies } from '../dependencies.ts';
import { keyOf, pageFrom } from '../http/cursor.ts';
import type { Operation } from '../http/operation.ts';
import { get } from '../http/operations.ts';
import { readingsSeenBy } from '../privacy/readings-seen.ts';
import { reading, readingFilter } from '../schemas/reading.ts';

export const readingRoutes = (deps: Dependencies): readonly Operation[] => [listReadings(deps)];

/** After which reading a page goes on. */
export const readingKey = z.tuple([z.string(), z.string(), z.string(), z.string()]);

const listReadings = (deps: Dependencies): Operation =>
  get({
    path: '/readings',
    act: 'READ_READINGS',
    tag: 'People',
    summary: 'Who read what is confidential: for who audits, and of a file for who keeps it',
    query: readingFilter,
    answer: pageOf(reading),
    refusals: ['NOT_ALLOWED'],
    handle: async ({ query: { cursor, limit, file, reader, from, until }, caller }) => {
      const filter = { fileId: file, readerId: reader, from, until };
      const { rows, names } = await readingsSeenBy(deps, caller, filter, limit, keyOf(readingKey, cursor));
      return pageFrom(
        rows,
        limit,
        ({ at, reader: { id }, kind, objectId }) => [at, id, kind, objectId],
        ({ role, onBehalfOf, ...each }) => ({
          ...each,
          ...(names[each.reader.id] === undefined ? {} : { name: names[each.reader.id] }),
          ...(role === undefined ? {} : { role }),
          ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
        }),
      );
    },
  });
