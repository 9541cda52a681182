import { Router } from 'express';
import { erasePages } from './privacy/erase.ts';
import { readingsPage } from './privacy/readings.ts';
import { registerPage } from './privacy/register.ts';
import { page, type PageContext } from './visit.ts';

/** Who was erased, who is to be, and who read what is confidential. */
export function privacyRouter(context: PageContext): Router {
  const router = Router();
  const { deps } = context;
  const pages = { '/people/erasures': registerPage, '/readings': readingsPage };
  for (const [route, show] of Object.entries(pages)) {
    router.get(
      route,
      page(context, route, (visit) => show(deps, visit)),
    );
  }
  erasePages(router, context);
  return router;
}
