import { z } from 'zod';
import { search } from '../../prisma/queries/search.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Operation } from '../http/operation.ts';
import { get } from '../http/operations.ts';
import { mustWorkHere } from '../rights.ts';
import { list } from '../schemas/common.ts';
import { searchHit, searchQuery } from '../schemas/search.ts';
import { searchHitView } from '../views/search.ts';

export const searchRoutes = (deps: Dependencies): readonly Operation[] => [
  get({
    path: '/search',
    act: 'SEARCH',
    tag: 'Search',
    summary: 'What fits best in contracts as they stand, in amendments and in their submitted texts',
    query: searchQuery,
    answer: z.strictObject({ items: list(searchHit) }),
    refusals: ['NOT_ALLOWED'],
    handle: async ({ query: { q, kind, limit }, caller }) => {
      mustWorkHere(caller);
      const hits = await search(deps.db, { text: q, language: caller.language, kind }, limit);
      return { items: hits.map(searchHitView) };
    },
  }),
];
