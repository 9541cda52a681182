import { Router, type RequestHandler } from 'express';
import { z } from 'zod';
import { RIGHTS } from '../../domain/rights/table.ts';
import { grantWords } from '../../locales/rights-words.ts';
import { html } from '../../web/layout/page.tsx';
import { DocsPage, type DescribedOperation } from '../../web/pages/docs-page.tsx';
import { needsCapacity } from '../http/capacity-header.ts';
import { localsOf } from '../http/locals.ts';
import type { Operation } from '../http/operation.ts';
import type { Readers } from './readers.ts';

/** The API's description for people, with a form to try each line of it. */
export function docsRouter(operations: readonly Operation[], readers: Readers): Router {
  const router = Router();
  router.get('/api/docs', showDocs(operations.map(described), readers));
  return router;
}

const showDocs =
  (operations: readonly DescribedOperation[], readers: Readers): RequestHandler =>
  async (request, response) => {
    localsOf(response).route = '/api/docs';
    const caller = await readers.signedIn(request);
    const frame = await readers.frame(request, caller);
    response.type('html').send(html(DocsPage({ ...frame, operations })));
  };

function described(operation: Operation): DescribedOperation {
  const { method, path, tag, summary, params, query, body, upload, act } = operation;
  const line = {
    method: method.toUpperCase(),
    path,
    tag,
    summary,
    act,
    may: RIGHTS[act].grants.map(grantWords),
    params: namesIn(params),
    query: namesIn(query),
    capacity: needsCapacity(operation),
  };
  if (body === undefined) return line;
  if (upload === undefined) return { ...line, body: { example: body.meta()?.['example'] ?? {} } };
  return { ...line, body: { mediaType: upload.mediaType, members: namesIn(body) } };
}

const namesIn = (schema: z.ZodType | undefined): readonly string[] =>
  schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
