import { Router, type Request, type RequestHandler, type Response } from 'express';
import type { Language } from '../../domain/language.ts';
import { html } from '../../web/layout/page.tsx';
import type { Asker } from '../caller.ts';
import { carryOut } from '../command.ts';
import type { AppDependencies } from '../dependencies.ts';
import { idempotentRequest } from '../http/idempotency.ts';
import { localsOf } from '../http/locals.ts';
import { parsePart } from '../http/parse.ts';
import { Refusal } from '../http/refusal.ts';
import { statusFor } from '../http/statuses.ts';
import { EVIDENCE } from '../routes/documents.ts';
import { takeBackBody } from '../schemas/task-page.ts';
import { taskId } from '../schemas/task.ts';
import { taskSeenBy } from '../task-seen-by.ts';
import { enteringOf } from './entering.ts';
import { closedPage } from './closed-page.ts';
import { decideTask, explained, type NotTaken } from './decide-task.ts';
import { ASKED } from './form-page.ts';
import { languageToShow } from './language-cookie.ts';
import { limitGuessing } from './limit-guessing.ts';
import type { LinkUsed } from './links/follow-link.ts';
import { versionIn } from './links/since-message.ts';
import { languageShown, linkFault, linkUsed, refuseOtherSitesThan } from './links/take-by-link.ts';
import { isProblem } from './problem-in.ts';
import type { Readers } from './readers.ts';
import { receiveForm, type SentForm } from './receive-form.ts';
import { decisionAddress, formOf, taskPage, type Shown } from './show-task.tsx';
import { stepUpForTasks } from './sign-in/step-up.ts';
import { sendToSignIn } from './sign-in/send-to-sign-in.ts';

/**
 * The page behind the link of a message. To look changes nothing, whoever follows the link; the answer is sent by the form.
 * The link gives no right: staff sign in; an organisation's key is good for its one task while that is open.
 */
export function taskRouter(deps: AppDependencies, readers: Readers): Router {
  const router = Router();
  router.use('/tasks/:id', limitGuessing());
  router.get('/tasks/:id', showTask(deps, readers));
  router.post('/tasks/:id/decision', received(deps, readers, '/tasks/:id/decision', takeAnswer));
  router.post('/tasks/:id/take-back', received(deps, readers, '/tasks/:id/take-back', takeBack));
  return router;
}

const showTask =
  (deps: AppDependencies, readers: Readers): RequestHandler =>
  async (request, response) => {
    localsOf(response).route = '/tasks/:id';
    const shown = await before(deps, readers, request, response);
    if (shown === undefined) return sendToSignIn(deps, request, response);
    await show(deps, response, { ...shown, version: versionIn(request) });
  };

/** Does what a form asks; answers why not, or nothing when it is done. */
type Doing = (
  deps: AppDependencies,
  shown: Shown,
  sent: SentForm,
  used: LinkUsed | undefined,
) => Promise<NotTaken | undefined>;

/** A form of the page: done and led back to the page, shown again with why not, or shown in the other language. */
const received =
  (deps: AppDependencies, readers: Readers, route: string, doing: Doing): RequestHandler =>
  async (request, response) => {
    localsOf(response).route = route;
    refuseOtherSitesThan(request, deps.publicUrl);
    const shown = await before(deps, readers, request, response);
    if (shown === undefined) throw new Refusal('NOT_SIGNED_IN');
    const sent = await receiveForm(request, response, EVIDENCE);
    const language = languageToShow(sent.values);
    if (language !== undefined || sent.values[ASKED] !== undefined) {
      const there = language === undefined ? shown : inLanguage(response, shown, language);
      return await show(deps, response, { ...there, values: sent.values });
    }
    const fault = sent.fault ?? linkFault(deps, shown.asker, request);
    if (fault !== undefined) return await showAgain(deps, response, shown, { error: fault, values: sent.values });
    const notTaken = await doing(deps, shown, sent, await linkUsed(deps, shown.asker, request));
    if (notTaken !== undefined) return await showAgain(deps, response, shown, notTaken);
    // What comes too late is kept and changes nothing: its sender is told at once.
    if (isDead(shown)) return await show(deps, response, shown);
    response.redirect(303, `/tasks/${shown.seen.detail.task.id}${keptIn(request, ['key', 'language'])}`);
  };

const takeAnswer: Doing = (deps, { seen, asker, query, meetingId }, sent, used) =>
  decideTask(deps, {
    seen,
    asker,
    sent,
    used,
    meeting: meetingId,
    form: formOf({ seen, asker }),
    action: decisionAddress(seen.detail.task.id, query),
  });

const takeBack: Doing = async (deps, { seen, asker }, { values }) => {
  const { amendmentId: fileId, task, detail } = seen;
  const { idempotencyKey, ...typed } = values;
  const body = typed['reason']?.trim() === '' ? {} : typed;
  const asked = { method: 'POST', path: `/tasks/${detail.task.id}/take-back`, body };
  try {
    const request = idempotentRequest(asker.actor.id, idempotencyKey, asked);
    const command = { type: 'TAKE_BACK', task: task.seq, ...parsePart(takeBackBody, 'body', body) } as const;
    await carryOut(deps, { fileId, command, asker, request, answer: () => ({}) });
    return undefined;
  } catch (error) {
    if (!isProblem(error)) throw error;
    return { error, values: typed };
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
    key === undefined ? await readers.signedIn(request) : await readers.byKey(request, id.data, key);
  if (asker === undefined) return undefined;
  localsOf(response).language = asker.language;
  const seen = await taskSeenBy(deps, id.data, asker);
  const query = keptIn(request, ['key', 'v', 'language', 'meeting']);
  const { meeting } = request.query;
  const meetingId = typeof meeting === 'string' ? meeting : undefined;
  const entering = meetingId === undefined ? undefined : await enteringOf(deps, { seen, asker }, meetingId);
  const { kind, mayDecide, mayTakeBack } = seen.detail.task;
  const asked = mayDecide || mayTakeBack ? [kind] : [];
  const stepUp = await stepUpForTasks(deps, asker, asked, `/tasks/${id.data}${query}`);
  return { seen, asker, query, meetingId, entering, frame: { ...(await readers.frame(request, asker)), ...stepUp } };
}

const inLanguage = (response: Response, { asker, frame, ...shown }: Shown, language: Language): Shown => ({
  ...shown,
  query: languageShown(response, asker, shown.query, language),
  asker: { ...asker, language },
  frame: { ...frame, language },
});

/** An organisation's key is good while its task is open. */
const isDead = ({ asker, seen }: Shown): boolean =>
  asker.actor.kind === 'ORGANISATION' && seen.detail.task.status !== 'OPEN';

async function show(deps: AppDependencies, response: Response, shown: Shown, status = 200): Promise<void> {
  const closed = isDead(shown) ? await closedPage(deps, shown) : { status, page: await taskPage(deps, shown) };
  response.status(closed.status).type('html').send(html(closed.page));
}

/** The page again as it stands now, with what was filled in and why it was not taken. */
async function showAgain(deps: AppDependencies, response: Response, shown: Shown, notTaken: NotTaken): Promise<void> {
  const { code } = notTaken.error;
  localsOf(response).code = code;
  const seen = await taskSeenBy(deps, shown.seen.detail.task.id, shown.asker);
  const again = explained(notTaken, formOf({ ...shown, seen }), shown.asker);
  await show(deps, response, { ...shown, seen, ...again }, statusFor(code));
}

function keptIn(request: Pick<Request, 'query'>, names: readonly string[]): string {
  const kept = names.flatMap((name) => {
    const value = request.query[name];
    return typeof value === 'string' ? [[name, value]] : [];
  });
  return kept.length === 0 ? '' : `?${new URLSearchParams(kept).toString()}`;
}
