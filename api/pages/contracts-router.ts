import { Router } from 'express';
import type { VNode } from 'preact';
import type { AppDependencies } from '../dependencies.ts';
import { CITED_ROUTE, leadToCited } from './contracts/cited.ts';
import { changesPage } from './contracts/changes.ts';
import { listPage, textPage, versionsPage } from './contracts/contract-pages.ts';
import { objectivesPage } from './contracts/objectives.ts';
import { provisionPage } from './contracts/provision.ts';
import { page, type PageContext, type Visit } from './visit.ts';

type Show = (deps: AppDependencies, visit: Visit) => Promise<VNode>;

const PAGES: Readonly<Record<string, Show>> = {
  '/contracts': listPage,
  '/contracts/:id': textPage,
  '/contracts/:id/objectives': objectivesPage,
  '/contracts/:id/versions': versionsPage,
  '/contracts/:id/changes': changesPage,
  '/contracts/:id/provisions/:provisionId': provisionPage,
};

/** The contracts for those who work here: to read, to compare, and to find where each provision comes from. */
export function contractsRouter(context: PageContext): Router {
  const router = Router();
  router.get(CITED_ROUTE, leadToCited);
  for (const [route, show] of Object.entries(PAGES)) {
    router.get(
      route,
      page(context, route, (visit) => show(context.deps, visit)),
    );
  }
  return router;
}
