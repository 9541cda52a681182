import { randomUUID } from 'node:crypto';
import type { RequestHandler, Response, Router } from 'express';
import type { VNode } from 'preact';
import { askedNow } from '../../../domain/meetings/meeting/capacity.ts';
import { isOpenTask } from '../../../domain/meetings/meeting/meeting.ts';
import { mayDecideTask } from '../../../domain/meetings/meeting/rights.ts';
import { SERIES_RULES } from '../../../domain/meetings/series.ts';
import { textsIn, type Texts } from '../../../locales/texts.ts';
import { bodyFrom } from '../../../web/forms/body-from.ts';
import type { Form, Values } from '../../../web/forms/field.ts';
import { html } from '../../../web/layout/page.tsx';
import type { Problem } from '../../../web/layout/problem-summary.tsx';
import { NoticePage } from '../../../web/pages/notice-page.tsx';
import { MeetingTaskPage } from '../../../web/pages/meetings/task-page.tsx';
import type { AppDependencies } from '../../dependencies.ts';
import { idempotentRequest } from '../../http/idempotency.ts';
import { localsOf } from '../../http/locals.ts';
import { parsePart } from '../../http/parse.ts';
import { Refusal } from '../../http/refusal.ts';
import { statusFor } from '../../http/statuses.ts';
import { carryOutMeeting, meetingSeenBy } from '../../meeting-command.ts';
import { meetingDecision } from '../../schemas/meeting-decision.ts';
import { meetingTaskId } from '../../schemas/meeting.ts';
import { awaitedNames } from '../../views/awaited-names.ts';
import { namesInMinutes } from '../../views/meetings/minutes.ts';
import { auditMinutes } from '../../privacy/audit-reading.ts';
import { partsOfTaskId } from '../../views/task.ts';
import { ASKED } from '../form-page.ts';
import { languageToShow } from '../language-cookie.ts';
import { limitGuessing } from '../limit-guessing.ts';
import type { LinkUsed } from '../links/follow-link.ts';
import { sinceMeetingMessage, versionIn } from '../links/since-message.ts';
import { languageShown, linkFault, linkUsed, refuseOtherSitesThan } from '../links/take-by-link.ts';
import { isProblem, problemIn } from '../problem-in.ts';
import { receiveForm } from '../receive-form.ts';
import { sendToSignIn } from '../sign-in/send-to-sign-in.ts';
import type { PageContext } from '../visit.ts';
import { HELD, heldIn } from './hold-form.ts';
import { minutesIn, minutesValues } from './minutes-form.ts';
import { meetingAddress, subjectOf } from './subject.ts';
import { meetingTaskForm } from './task-forms.ts';
import { closedText, insteadOf, knownBefore, peopleFor } from './task-parts.ts';
import { queryOf, taskSeen, type SeenTask } from './task-seen.ts';

const ROUTE = '/meetings/:id/tasks/:seq';

/**
 * What a meeting asks of somebody, on a page of its own: behind the link of a message, to which an organisation comes with its
 * key. To look changes nothing; the answer is sent by the form.
 */
export function taskPages(router: Router, context: PageContext): void {
  router.get('/tasks/:id', toMeeting);
  router.use(ROUTE, limitGuessing());
  router.get(ROUTE, showTask(context));
  router.post(ROUTE, takeAnswer(context));
}

/** A message's link names a task; those of meetings have their page with the meeting. */
const toMeeting: RequestHandler = (request, response, next) => {
  const id = meetingTaskId.safeParse(request.params['id']);
  if (!id.success) return next();
  localsOf(response).route = '/tasks/:id';
  const { amendmentId, seq } = partsOfTaskId(id.data);
  response.redirect(302, `${meetingAddress(amendmentId)}/tasks/${seq}${queryOf(request)}`);
};

const showTask =
  (context: PageContext): RequestHandler =>
  async (request, response) => {
    localsOf(response).route = ROUTE;
    const seen = await taskSeen(context, request);
    if (seen === undefined) return sendToSignIn(context.deps, request, response);
    localsOf(response).language = seen.reader.language;
    const { task, state, reader, id } = seen;
    if (task.kind === 'CONVOKE' && mayDecideTask(state, task, reader)) {
      return response.redirect(302, `${meetingAddress(id)}/invitation`);
    }
    const values = task.kind === 'DRAFT_MINUTES' || task.kind === 'APPROVE_MINUTES' ? minutesValues(state) : {};
    await send(context.deps, response, seen, { values, version: versionIn(request) });
  };

interface Filled {
  readonly values: Values;
  /** The version of the meeting that the message knew by whose link the reader came. */
  readonly version?: number | undefined;
  readonly problem?: Problem | undefined;
  readonly status?: number;
}

const takeAnswer =
  (context: PageContext): RequestHandler =>
  async (request, response) => {
    const { deps } = context;
    localsOf(response).route = ROUTE;
    refuseOtherSitesThan(request, deps.publicUrl);
    const seen = await taskSeen(context, request);
    if (seen === undefined) throw new Refusal('NOT_SIGNED_IN');
    localsOf(response).language = seen.reader.language;
    const { values, ...sent } = await receiveForm(request, response, { mediaType: '', maxBytes: 1 });
    const language = languageToShow(values);
    if (language !== undefined || values[ASKED] !== undefined) {
      const there = language === undefined ? seen : inLanguage(response, seen, language);
      return send(deps, response, there, { values });
    }
    const form = await formOf(deps, seen, values);
    try {
      const fault = sent.fault ?? linkFault(deps, seen.reader, request);
      if (fault !== undefined) throw fault;
      await decide(deps, seen, form, values, await linkUsed(deps, seen.reader, request));
    } catch (error) {
      if (!isProblem(error)) throw error;
      localsOf(response).code = error.code;
      const problem = problemIn(error, form, values, seen.reader.language, PLACES);
      return send(deps, response, seen, { values, problem, status: statusFor(error.code) });
    }
    if (seen.reader.actor.kind === 'PERSON') {
      return response.redirect(303, `${meetingAddress(seen.id)}?done=task`);
    }
    const { state } = await meetingSeenBy(deps, seen.id, seen.reader);
    await send(deps, response, { ...seen, state, task: state.tasks[seen.task.seq] ?? seen.task }, { values: {} });
  };

/** The fields that refusals of the rules are about. */
const PLACES = { NOBODY_PRESENT: 'present', REMARK_EMPTY: 'remark', REASON_REQUIRED: 'reason' };

const inLanguage = (response: Response, seen: SeenTask, language: 'fr' | 'nl'): SeenTask => ({
  ...seen,
  query: languageShown(response, seen.reader, seen.query, language),
  reader: { ...seen.reader, language },
  frame: { ...seen.frame, language },
});

async function decide(
  deps: AppDependencies,
  seen: SeenTask,
  form: Form,
  values: Values,
  used: LinkUsed | undefined,
): Promise<void> {
  const { id, task, reader } = seen;
  const { idempotencyKey, ...body } = values;
  const path = `${meetingAddress(id)}/tasks/${task.seq}`;
  const request = idempotentRequest(reader.actor.id, idempotencyKey, { method: 'POST', path, body });
  const said = { kind: task.kind, ...saidIn(task.kind, bodyFrom(form, values)) };
  const decision = parsePart(meetingDecision, 'body', said);
  const elsewhere = used?.elsewhere === true ? { elsewhere: true } : {};
  const command = { type: 'DECIDE', task: task.seq, decision, ...elsewhere } as const;
  await carryOutMeeting(deps, { id, command, asker: reader, request, kept: used?.kept, answer: () => ({}) });
}

/** What a form says in the shape of the decision: what was left open in it is left out. */
function saidIn(kind: SeenTask['task']['kind'], said: object): object {
  if (kind === 'HOLD_MEETING') return heldIn(said);
  return kind === 'DRAFT_MINUTES' || kind === 'APPROVE_MINUTES' ? minutesIn(said) : said;
}

const formOf = async (deps: AppDependencies, seen: SeenTask, values: Values): Promise<Form> =>
  meetingTaskForm({ ...seen, ...(await peopleFor(deps, seen)), language: seen.reader.language, values });

async function send(deps: AppDependencies, response: Response, seen: SeenTask, filled: Filled): Promise<void> {
  const isGone = seen.reader.actor.kind === 'ORGANISATION' && !isOpenTask(seen.task);
  const page = isGone ? closedPage(seen) : { status: filled.status ?? 200, page: await taskPage(deps, seen, filled) };
  response.status(page.status).type('html').send(html(page.page));
}

async function taskPage(deps: AppDependencies, seen: SeenTask, { values, problem, version }: Filled): Promise<VNode> {
  const { id, state, task, reader, frame, query } = seen;
  const { language, directory, today } = reader;
  const t = textsIn(language);
  const asked = askedNow(task, directory, today).map((party) => party.id);
  const [inMinutes, awaited] = await Promise.all([namesInMinutes(deps, seen), awaitedNames(deps, reader, asked)]);
  const mayDecide = mayDecideTask(state, task, reader);
  const known = knownBefore(seen, inMinutes);
  if (known.minutes !== undefined || task.kind === 'APPROVE_MINUTES') await auditMinutes(deps, seen);
  return MeetingTaskPage({
    ...frame,
    ...known,
    meetingId: id,
    subject: subjectOf(language, state),
    kind: task.kind,
    dueOn: task.dueOn,
    today,
    instead: insteadOf(seen, { ...inMinutes, ...awaited }),
    others: mayDecide ? undefined : asked.flatMap((each) => awaited[each] ?? []),
    since: version === undefined ? [] : await sinceMeetingMessage(deps, seen, version),
    closed: closedText(language, task),
    answering: mayDecide
      ? {
          form: await formOf(deps, seen, values),
          values,
          action: `${meetingAddress(id)}/tasks/${task.seq}${query}`,
          idempotencyKey: values['idempotencyKey'] ?? randomUUID(),
          send: sendText(t, task.kind),
          keptAs: mayBeKept(seen) ? `minutes/${id}` : undefined,
          more: task.kind === 'HOLD_MEETING' ? { text: t('meetingTaskPage.hold.more'), when: HELD.all } : undefined,
        }
      : undefined,
    problem,
  });
}

/** Minutes in which union delegates may be named are not left in a browser that others use too [V]. */
const mayBeKept = ({ task, state }: SeenTask): boolean =>
  task.kind === 'DRAFT_MINUTES' && !SERIES_RULES[state.series].invited.includes('UNION_ORGANISATION');

function sendText(t: Texts, kind: SeenTask['task']['kind']): string {
  switch (kind) {
    case 'DRAFT_MINUTES':
      return t('meetingTaskPage.minutes.save');
    case 'APPROVE_MINUTES':
      return t('meetingTaskPage.minutes.approve');
    case 'CONVOKE':
    case 'HOLD_MEETING':
    case 'DO_ACTION':
      return t('meetingTaskPage.send');
    case 'ACCEPT_LATENESS':
    case 'REMARK_ON_MINUTES':
      return t('meetingTaskPage.remark.send');
    case 'SIGN_MINUTES':
      return t('meetingTaskPage.sign.send');
  }
}

/** To an organisation a task that waits no more says that alone: its key is dead. */
function closedPage({ task, reader, frame }: SeenTask): { readonly status: number; readonly page: VNode } {
  const t = textsIn(reader.language);
  const { status } = task;
  const isOwn = status.kind === 'DONE' && 'id' in status.by && status.by.id === reader.actor.id;
  const title = isOwn ? t('meetingPage.done.task') : t('meetingTaskPage.closed.title');
  const text = closedText(reader.language, task);
  return { status: isOwn ? 200 : 410, page: NoticePage({ ...frame, title, text, failed: !isOwn }) };
}
