import { Router, type Request, type RequestHandler, type Response } from 'express';
import type { VNode } from 'preact';
import type { Values } from '../../web/forms/field.ts';
import { html } from '../../web/layout/page.tsx';
import type { AppDependencies } from '../dependencies.ts';
import { localsOf } from '../http/locals.ts';
import { Refusal } from '../http/refusal.ts';
import { refuseOtherSites } from '../http/same-site.ts';
import { statusFor } from '../http/statuses.ts';
import { amendmentId } from '../schemas/common.ts';
import { answerFileTasks } from './answer-file-tasks.ts';
import { keepLanguage, languageToShow } from './language-cookie.ts';
import { problemIn } from './problem-in.ts';
import { receiveForm } from './receive-form.ts';
import { fileTasksPage } from './show-file-tasks.tsx';
import { page, type PageContext, type Visit } from './visit.ts';

const ROUTE = '/amendments/:id/tasks';
const NO_FILE = { mediaType: '', maxBytes: 1 };

/** All that waits for the reader in one file, answered on one page. */
export function fileTasksRouter(context: PageContext): Router {
  const router = Router();
  router.get(
    ROUTE,
    page(context, ROUTE, (visit) =>
      fileTasksPage(context.deps, visit, fileOf(visit.request), { decided: decidedIn(visit.request) }),
    ),
  );
  router.post(ROUTE, takeAnswers(context));
  return router;
}

const takeAnswers =
  ({ deps, readers }: PageContext): RequestHandler =>
  async (request, response) => {
    localsOf(response).route = ROUTE;
    refuseOtherSites(request, deps.publicUrl);
    const caller = await readers.signedIn(request);
    if (caller === undefined) throw new Refusal('NOT_SIGNED_IN');
    const fileId = fileOf(request);
    const { values, fault } = await receiveForm(request, response, NO_FILE);
    const chosen = languageToShow(values);
    const language = chosen ?? caller.language;
    localsOf(response).language = language;
    const frame = { ...(await readers.frame(request, caller)), language };
    const visit: Visit = { request, response, caller: { ...caller, language }, frame };
    if (chosen !== undefined) {
      keepLanguage(response, chosen);
      return send(response, 200, await fileTasksPage(deps, visit, fileId, { decided: [], values }));
    }
    if (fault !== undefined) return await showAgain(deps, visit, fileId, values, fault);
    await answer(deps, visit, fileId, values);
  };

/** Led on when all was taken; else shown again with what was not, and what was. */
async function answer(deps: AppDependencies, visit: Visit, fileId: string, values: Values): Promise<void> {
  const { response, caller } = visit;
  const { decided, refused } = await answerFileTasks(deps, caller, fileId, values);
  if (refused === undefined) {
    return response.redirect(303, `/amendments/${fileId}/tasks?done=${decided.join('.')}`);
  }
  localsOf(response).code = refused.code;
  const shown = await fileTasksPage(deps, visit, fileId, { decided, values, problem: refused.problem });
  send(response, refused.status, shown);
}

/** What was filled in, of which nothing was done. */
async function showAgain(
  deps: AppDependencies,
  visit: Visit,
  fileId: string,
  values: Values,
  fault: Refusal,
): Promise<void> {
  localsOf(visit.response).code = fault.code;
  const problem = problemIn(fault, [], values, visit.caller.language);
  const shown = await fileTasksPage(deps, visit, fileId, { decided: [], values, problem });
  send(visit.response, statusFor(fault.code), shown);
}

const send = (response: Response, status: number, shown: VNode): void => {
  response.status(status).type('html').send(html(shown));
};

/** @throws Refusal `NOT_FOUND` for what is no file's id. */
function fileOf({ params }: Request): string {
  const id = amendmentId.safeParse(params['id']);
  if (!id.success) throw new Refusal('NOT_FOUND');
  return id.data;
}

/** The tasks that were just decided, as the address the sender was led to names them. */
const decidedIn = ({ query: { done } }: Request): readonly number[] =>
  typeof done === 'string' && /^\d{1,9}(\.\d{1,9})*$/.test(done) ? done.split('.').map(Number) : [];
