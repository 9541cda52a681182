import { Router, type Request, type RequestHandler, type Response } from 'express';
import type { Language } from '../../domain/language.ts';
import type { Asker } from '../caller.ts';
import { carryOut } from '../command.ts';
import type { AppDependencies } from '../dependencies.ts';
import { idempotentRequest } from '../http/idempotency.ts';
import { localsOf } from '../http/locals.ts';
import { parsePart } from '../http/parse.ts';
import { Refusal } from '../http/refusal.ts';
import { refuseOtherSites } from '../http/same-site.ts';
import { statusFor } from '../http/statuses.ts';
import { EVIDENCE } from '../routes/documents.ts';
import { taskDecision } from '../schemas/decision.ts';
import { taskId } from '../schemas/task.ts';
import { taskSeenBy } from '../task-seen-by.ts';
import { keepLanguage, languageToShow } from './language-cookie.ts';
import { limitGuessing } from './limit-guessing.ts';
import type { Readers } from './readers.ts';
import { receiveForm, type SentForm } from './receive-form.ts';
import { bodyFrom } from '../../web/forms/body-from.ts';
import { isProblem, problemIn } from './problem-in.ts';
import { closedPage, formOf, taskPage, type Shown } from './show-task.tsx';
import { sendToSignIn } from './sign-in-router.ts';
import { storeSignedFiles } from './signed-files.ts';

/**
 * The page behind the link of a message. To look changes nothing, whoever follows the link; the answer is sent by the form.
 * The link gives no right: staff sign in; an organisation's key is good for its one task while that is open.
 */
export function taskRouter(deps: AppDependencies, readers: Readers): Router {
  const router = Router();
  router.use('/tasks/:id', limitGuessing());
  router.get('/tasks/:id', showTask(deps, readers));
  router.post('/tasks/:id/decision', takeAnswer(deps, readers));
  return router;
}

const showTask =
  (deps: AppDependencies, readers: Readers): RequestHandler =>
  async (request, response) => {
    localsOf(response).route = '/tasks/:id';
    const shown = await before(deps, readers, request, response);
    if (shown === undefined) return sendToSignIn(deps, request, response);
    await show(deps, response, { ...shown, fromMessage: request.query['v'] !== undefined });
  };

const takeAnswer =
  (deps: AppDependencies, readers: Readers): RequestHandler =>
  async (request, response) => {
    localsOf(response).route = '/tasks/:id/decision';
    refuseOtherSites(request, deps.publicUrl);
    const shown = await before(deps, readers, request, response);
    if (shown === undefined) throw new Refusal('NOT_SIGNED_IN');
    const sent = await receiveForm(request, response, EVIDENCE);
    const language = languageToShow(sent.values);
    if (language !== undefined) {
      keepLanguage(response, language);
      return await show(deps, response, { ...inLanguage(shown, language), values: sent.values });
    }
    try {
      await decide(deps, shown, sent);
      // What comes too late is kept and changes nothing: its sender is told at once.
      if (isDead(shown)) return await show(deps, response, shown);
      response.redirect(303, addressOf(request));
    } catch (error) {
      await showAgain(deps, response, { ...shown, values: sent.values }, error);
    }
  };

/** The task with its reader; `undefined` for a link without a key that nobody signed in follows. */
async function before(
  deps: AppDependencies,
  readers: Readers,
  request: Request,
  response: Response,
): Promise<Shown | undefined> {
  const id = taskId.safeParse(request.params['id']);
  if (!id.success) throw new Refusal('NOT_FOUND');
  const { key } = request.query;
  const asker: Asker | undefined =
    typeof key === 'string' ? await readers.byKey(request, id.data, key) : await readers.signedIn(request);
  if (asker === undefined) return undefined;
  localsOf(response).language = asker.language;
  const seen = await taskSeenBy(deps, id.data, asker);
  const action = `/tasks/${id.data}/decision${query(request, ['key', 'v', 'language'])}`;
  return { seen, asker, action, frame: await readers.frame(request, asker) };
}

const inLanguage = ({ asker, frame, ...shown }: Shown, language: Language): Shown => ({
  ...shown,
  asker: { ...asker, language },
  frame: { ...frame, language },
});

/** An organisation's key is good while its task is open. */
const isDead = ({ asker, seen }: Shown): boolean =>
  asker.actor.kind === 'ORGANISATION' && seen.detail.task.status !== 'OPEN';

async function show(deps: AppDependencies, response: Response, shown: Shown, status = 200): Promise<void> {
  const closed = isDead(shown) ? closedPage(shown) : { status, page: await taskPage(deps, shown) };
  response.status(closed.status).type('html').send(closed.page);
}

/** The form again, with what was filled in and why it was not taken. */
async function showAgain(deps: AppDependencies, response: Response, shown: Shown, error: unknown): Promise<void> {
  if (!isProblem(error)) throw error;
  localsOf(response).code = error.code;
  const { id } = shown.seen.detail.task;
  const seen = await taskSeenBy(deps, id, shown.asker);
  const problem = problemIn(error, formOf({ ...shown, seen }), shown.values ?? {}, shown.asker.language);
  await show(deps, response, { ...shown, seen, problem }, statusFor(error.code));
}

async function decide(deps: AppDependencies, shown: Shown, sent: SentForm): Promise<void> {
  const { seen, asker, action } = shown;
  const { idempotencyKey, ...body } = sent.values;
  const asked = { method: 'POST', path: action, body };
  const request = idempotentRequest(asker.actor.id, idempotencyKey, asked);
  const values = await storeSignedFiles(deps, seen, asker, { ...sent, values: body }, request);
  const said = { kind: seen.task.kind, ...bodyFrom(formOf(shown), values) };
  const decision = parsePart(taskDecision, 'body', said);
  const command = { type: 'DECIDE', task: seen.task.seq, decision } as const;
  await carryOut(deps, { fileId: seen.amendmentId, command, asker, request, answer: () => ({}) });
}

/** Back to the page of the task, so that loading it again sends nothing twice. */
const addressOf = (request: Request): string =>
  `/tasks/${String(request.params['id'])}${query(request, ['key', 'language'])}`;

function query(request: Pick<Request, 'query'>, names: readonly string[]): string {
  const kept = names.flatMap((name) => {
    const value = request.query[name];
    return typeof value === 'string' ? [[name, value]] : [];
  });
  return kept.length === 0 ? '' : `?${new URLSearchParams(kept).toString()}`;
}
