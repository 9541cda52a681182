import { Router } from 'express';
import { DossierPage } from '../../web/pages/dossier-page.tsx';
import { dossierOf } from './dossier.ts';
import { fileNamed } from './file-named.ts';
import { signaturesPage } from './signatures.ts';
import { page, type PageContext } from './visit.ts';

const SIGNATURES = '/amendments/:id/documents/:sha256/signatures';

/** A file's dossier, and who signed what is in it. */
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
  router.get(
    SIGNATURES,
    page(context, SIGNATURES, (visit) => signaturesPage(context.deps, visit)),
  );
  return router;
}
