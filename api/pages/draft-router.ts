import { Router } from 'express';
import { choice } from './draft/choice.ts';
import { instructionPage } from './draft/instruction-page.ts';
import { draftOverview } from './draft/overview.ts';
import { instructionRemoval } from './draft/removal.ts';
import { textPage } from './draft/text-page.ts';
import { page, type PageContext } from './visit.ts';
import { wordPages } from './word/word.ts';

/** The pages on which the text of an amendment is drafted and translated. */
export function draftRouter(context: PageContext): Router {
  const router = Router();
  const add = '/amendments/:id/draft/add';
  router.get(
    add,
    page(context, add, (visit) => choice(context.deps, visit)),
  );
  draftOverview(router, context);
  textPage(router, context);
  instructionRemoval(router, context);
  instructionPage(router, context);
  wordPages(router, context);
  return router;
}
