import { Router, type RequestHandler } from 'express';
import { z } from 'zod';
import { inbox } from '../../prisma/queries/inbox.ts';
import { namesOf } from '../../prisma/queries/people.ts';
import { timeline } from '../../prisma/queries/timeline.ts';
import type { Caller } from '../caller.ts';
import { seenBy } from '../command.ts';
import type { AppDependencies } from '../dependencies.ts';
import { keyOf, pageFrom } from '../http/cursor.ts';
import { localsOf } from '../http/locals.ts';
import { Refusal } from '../http/refusal.ts';
import { namesInDirectory } from '../rights.ts';
import { amendmentId } from '../schemas/common.ts';
import { launchedView } from '../views/amendment.ts';
import { doersOf, timelineView } from '../views/timeline.ts';
import { AmendmentPage } from './amendment-page.tsx';
import { fileName } from './file-name.ts';
import { HomePage } from './home-page.tsx';
import { html } from './layout.tsx';
import type { Readers } from './readers.ts';
import { sendToSignIn } from './sign-in-router.ts';

const TASKS_A_PAGE = 50;
const LONGEST_TIMELINE = 1_000;

/** The reader's tasks, and a file with its way. */
export function fileRouter(deps: AppDependencies, readers: Readers): Router {
  const router = Router();
  router.get('/', showHome(deps, readers));
  router.get('/amendments/:id', showFile(deps, readers));
  return router;
}

const showHome =
  (deps: AppDependencies, readers: Readers): RequestHandler =>
  async (request, response) => {
    localsOf(response).route = '/';
    const caller = await readers.signedIn(request);
    if (caller === undefined) return sendToSignIn(deps, request, response);
    const { cursor } = request.query;
    const after = keyOf(z.tuple([z.string(), z.string()]), typeof cursor === 'string' ? cursor : undefined);
    const rows = await inbox(deps.db, caller.actor.id, TASKS_A_PAGE + 1, after);
    const { items: tasks, next } = pageFrom(
      rows,
      TASKS_A_PAGE,
      (row) => [row.dueOn, row.id],
      (row) => row,
    );
    response.type('html').send(html(HomePage({ ...(await readers.frame(request, caller)), tasks, next })));
  };

const showFile =
  (deps: AppDependencies, readers: Readers): RequestHandler =>
  async (request, response) => {
    localsOf(response).route = '/amendments/:id';
    const caller = await readers.signedIn(request);
    if (caller === undefined) return sendToSignIn(deps, request, response);
    const id = amendmentId.safeParse(request.params['id']);
    if (!id.success) throw new Refusal('NOT_FOUND');
    const { state, reader, at } = await seenBy(deps, id.data, caller);
    const page = AmendmentPage({
      ...(await readers.frame(request, caller)),
      act: await fileName(deps.db, state, caller.language),
      file: launchedView(id.data, state, reader, at),
      decisions: await decisionsOf(deps, caller, id.data),
    });
    response.type('html').send(html(page));
  };

/** What people decided in a file; what follows from it by rule is seen in its route. */
async function decisionsOf(
  { db }: AppDependencies,
  caller: Caller,
  fileId: string,
): Promise<readonly ReturnType<typeof timelineView>[]> {
  const done = (await timeline(db, fileId, LONGEST_TIMELINE)).filter(({ event }) => event.type === 'TaskDone');
  const doers = done.flatMap(doersOf);
  const names = { ...namesInDirectory(caller, doers), ...(await namesOf(db, doers)) };
  return done.map((row) => timelineView(row, names));
}
