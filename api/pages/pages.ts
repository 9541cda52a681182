import express, { Router } from 'express';
import { NOBODY } from '../actor.ts';
import type { AppDependencies } from '../dependencies.ts';
import type { Operation } from '../http/operation.ts';
import { Refusal } from '../http/refusal.ts';
import { answerFailurePages } from './answer-failure-pages.ts';
import { docsRouter } from './docs-router.ts';
import { fileRouter } from './file-router.ts';
import { Readers } from './readers.ts';
import { signInRouter } from './sign-in-router.ts';
import { taskRouter } from './task-router.ts';

/** The plain pages: what the links of messages open, signing in, and the API's own description. */
export function createPages(deps: AppDependencies, operations: readonly Operation[]): Router {
  const readers = new Readers(deps, deps.demo ?? NOBODY);
  const router = Router();
  router.use('/public', express.static(deps.publicFiles, { index: false }));
  router.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  if (deps.demo !== undefined) router.use(signInRouter(deps, deps.demo, readers));
  router.use(taskRouter(deps, readers), fileRouter(deps, readers), docsRouter(operations, readers));
  router.use(() => {
    throw new Refusal('NOT_FOUND');
  });
  router.use(answerFailurePages);
  return router;
}
