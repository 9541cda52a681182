import { Router } from 'express';
import type { VNode } from 'preact';
import { z } from 'zod';
import { inbox } from '../../prisma/queries/inbox.ts';
import { HomePage } from '../../web/pages/home-page.tsx';
import type { AppDependencies } from '../dependencies.ts';
import { keyOf, pageFrom } from '../http/cursor.ts';
import { page, type PageContext, type Visit } from './visit.ts';

const TASKS_A_PAGE = 50;

/** What waits for the reader. */
export function homeRouter(context: PageContext): Router {
  const router = Router();
  router.get(
    '/',
    page(context, '/', (visit) => home(context.deps, visit)),
  );
  return router;
}

async function home({ db }: AppDependencies, { request, caller, frame }: Visit): Promise<VNode> {
  const { cursor } = request.query;
  const after = keyOf(z.tuple([z.string(), z.string()]), typeof cursor === 'string' ? cursor : undefined);
  const { items: tasks, next } = pageFrom(
    await inbox(db, caller.actor.id, TASKS_A_PAGE + 1, after),
    TASKS_A_PAGE,
    (row) => [row.dueOn, row.id],
    (row) => row,
  );
  return HomePage({ ...frame, tasks, next });
}
