import { Router, type Request } from 'express';
import { DossierPage } from '../../web/pages/dossier-page.tsx';
import { Refusal } from '../http/refusal.ts';
import { amendmentId } from '../schemas/common.ts';
import { dossierOf } from './dossier.ts';
import { page, type PageContext } from './visit.ts';

/** A file's dossier. */
export function dossierRouter(context: PageContext): Router {
  const router = Router();
  router.get(
    '/amendments/:id',
    page(context, '/amendments/:id', async ({ request, caller, frame }) =>
      DossierPage({ ...frame, ...(await dossierOf(context.deps, caller, fileNamed(request))) }),
    ),
  );
  return router;
}

/** @throws Refusal `NOT_FOUND` for what names no file. */
function fileNamed({ params }: Request): string {
  const id = amendmentId.safeParse(params['id']);
  if (!id.success) throw new Refusal('NOT_FOUND');
  return id.data;
}
