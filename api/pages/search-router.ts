import { Router } from 'express';
import type { VNode } from 'preact';
import { HIT_KINDS, search } from '../../prisma/queries/search.ts';
import { SearchPage } from '../../web/pages/search-page.tsx';
import type { AppDependencies } from '../dependencies.ts';
import { mustWorkHere } from '../rights.ts';
import { searchHitView } from '../views/search.ts';
import { page, type PageContext, type Visit } from './visit.ts';

const MOST_HITS = 30;
/** As long as the API takes it. */
const LONGEST_QUERY = 200;

/** The search over contracts, files and their texts, for those who work here. */
export function searchRouter(context: PageContext): Router {
  const router = Router();
  router.get(
    '/search',
    page(context, '/search', (visit) => showSearch(context.deps, visit)),
  );
  return router;
}

/** Its address is typed and kept by people: what is too long is cut, a kind that there is not is all of them. */
async function showSearch({ db }: AppDependencies, { request, caller, frame }: Visit): Promise<VNode> {
  mustWorkHere(caller);
  const { q } = request.query;
  const text = typeof q === 'string' ? q.trim().slice(0, LONGEST_QUERY) : '';
  const kind = HIT_KINDS.find((each) => each === request.query['kind']);
  const hits = text === '' ? [] : await search(db, { text, language: caller.language, kind }, MOST_HITS);
  return SearchPage({ ...frame, q: text, kind, hits: hits.map(searchHitView), isFull: hits.length === MOST_HITS });
}
