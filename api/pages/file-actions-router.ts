import { Router } from 'express';
import { closeVotePage } from './file-actions/close-vote.ts';
import { contestPage } from './file-actions/contest.ts';
import { annulPage, repealPage } from './file-actions/end-of-act.ts';
import { justifyPage } from './file-actions/justify-difference.ts';
import { motionPage } from './file-actions/motion.ts';
import { reassignPage } from './file-actions/reassign.ts';
import { termPages } from './file-actions/terms.ts';
import { withdrawPage } from './file-actions/withdraw.ts';
import { formPage } from './form-page.ts';
import type { PageContext } from './visit.ts';

/** What is done with a file as a whole, each on a page of its own. */
export function fileActionsRouter(context: PageContext): Router {
  const router = Router();
  const { deps } = context;
  formPage(router, context, withdrawPage(deps));
  formPage(router, context, motionPage(deps));
  formPage(router, context, closeVotePage(deps));
  formPage(router, context, justifyPage(deps));
  formPage(router, context, annulPage(deps));
  formPage(router, context, repealPage(deps));
  formPage(router, context, reassignPage(deps));
  formPage(router, context, contestPage(deps));
  termPages(router, context);
  return router;
}
