import { Router } from 'express';
import type { VNode } from 'preact';
import { brusselsDate } from '../../domain/calendar/dates.ts';
import { namesOf } from '../../prisma/queries/people.ts';
import { timeline } from '../../prisma/queries/timeline.ts';
import { AmendmentPage, type AmendmentPageProps } from '../../web/pages/amendment-page.tsx';
import type { Caller } from '../caller.ts';
import { seenBy } from '../command.ts';
import type { AppDependencies } from '../dependencies.ts';
import { Refusal } from '../http/refusal.ts';
import { namesInDirectory } from '../rights.ts';
import { amendmentId } from '../schemas/common.ts';
import { launchedView } from '../views/amendment.ts';
import { doersOf, timelineView } from '../views/timeline.ts';
import { fileName } from './file-name.ts';
import { page, type PageContext, type Visit } from './visit.ts';

const LONGEST_TIMELINE = 1_000;

/** A file with its way. */
export function dossierRouter(context: PageContext): Router {
  const router = Router();
  router.get(
    '/amendments/:id',
    page(context, '/amendments/:id', (visit) => file(context.deps, visit)),
  );
  return router;
}

async function file(deps: AppDependencies, { request, caller, frame }: Visit): Promise<VNode> {
  const id = amendmentId.safeParse(request.params['id']);
  if (!id.success) throw new Refusal('NOT_FOUND');
  const { state, reader, at } = await seenBy(deps, id.data, caller);
  const { status, end, route } = launchedView(id.data, state, reader, at);
  const act = await fileName(deps.db, state, caller.language);
  return AmendmentPage({ ...frame, act, status, end, route, decisions: await decisionsOf(deps, caller, id.data) });
}

/** What people decided in a file; what follows from it by rule is seen in its route. */
async function decisionsOf(
  { db }: AppDependencies,
  caller: Caller,
  fileId: string,
): Promise<AmendmentPageProps['decisions']> {
  const done = (await timeline(db, fileId, LONGEST_TIMELINE)).filter(({ event }) => event.type === 'TaskDone');
  const doers = done.flatMap(doersOf);
  const names = { ...namesInDirectory(caller, doers), ...(await namesOf(db, doers)) };
  return done.map((row) => ({ ...timelineView(row, names), on: brusselsDate(row.at.toISOString()) }));
}
