import { Router, type RequestHandler } from 'express';
import { localsOf } from '../http/locals.ts';
import type { Operation } from '../http/operation.ts';
import { DocsPage } from './docs-page.tsx';
import { html } from './layout.tsx';
import type { Readers } from './readers.ts';

/** The API's description for people, with a form to try each line of it. */
export function docsRouter(operations: readonly Operation[], readers: Readers): Router {
  const router = Router();
  router.get('/api/docs', showDocs(operations, readers));
  return router;
}

const showDocs =
  (operations: readonly Operation[], readers: Readers): RequestHandler =>
  async (request, response) => {
    localsOf(response).route = '/api/docs';
    const caller = await readers.signedIn(request);
    const frame = await readers.frame(request, caller);
    response.type('html').send(html(DocsPage({ ...frame, operations })));
  };
