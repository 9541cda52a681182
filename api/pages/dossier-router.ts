import { Router } from 'express';
import { DossierPage } from '../../web/pages/dossier-page.tsx';
import { dossierOf } from './dossier.ts';
import { fileNamed } from './file-named.ts';
import { page, type PageContext } from './visit.ts';

/** A file's dossier. */
export function dossierRouter(context: PageContext): Router {
  const router = Router();
  router.get(
    '/amendments/:id',
    page(context, '/amendments/:id', async ({ request, caller, frame }) =>
      DossierPage({
        ...frame,
        ...(await dossierOf(context.deps, caller, fileNamed(request))),
        done: request.query['done'],
      }),
    ),
  );
  return router;
}
