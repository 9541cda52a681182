import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler, Response, Router } from 'express';
import type { VNode } from 'preact';
import type { Role } from '../../domain/people/roles.ts';
import { rolesChosenAmong, type Act } from '../../domain/rights/table.ts';
import { guardedAct } from '../../domain/people/level-needed.ts';
import { bodyFrom } from '../../web/forms/body-from.ts';
import type { Form, Values } from '../../web/forms/field.ts';
import { html } from '../../web/layout/page.tsx';
import type { Problem } from '../../web/layout/problem-summary.tsx';
import { idempotentRequest } from '../http/idempotency.ts';
import { localsOf } from '../http/locals.ts';
import type { Incoming, Operation, Reply } from '../http/operation.ts';
import { Refusal } from '../http/refusal.ts';
import { mustEver } from '../rights.ts';
import { refuseOtherSites } from '../http/same-site.ts';
import { statusFor } from '../http/statuses.ts';
import { checkFile } from '../http/uploads.ts';
import { CAPACITY_FIELD, capacityFields, senderIn } from './capacity-choice.ts';
import type { Dependencies } from '../dependencies.ts';
import { demandLevel } from '../sign-in/step-up.ts';
import { stepUpFor } from './sign-in/step-up.ts';
import { isProblem, problemIn, type Places } from './problem-in.ts';
import { keepLanguage, languageToShow } from './language-cookie.ts';
import { receiveForm, type SentForm } from './receive-form.ts';
import { page, type PageContext, type Visit } from './visit.ts';

/** A form as its page shows it: empty, or with what was typed and why it was not taken. */
export interface Filled {
  readonly form: Form;
  readonly values: Values;
  readonly problem?: Problem | undefined;
  readonly idempotencyKey: string;
  /** Which of the form's other buttons was pressed: one that shows something and sends nothing. */
  readonly asked?: string | undefined;
}

/**
 * A page with a form that does what an operation of the API does, with the same rules and the same words. `S` is what the page
 * is about.
 */
export interface FormPage<S> {
  readonly route: string;
  readonly operation: Operation;
  /** What it is to open the page, where others than those who may send its form read it. */
  readonly reads?: Act;
  /** Finds what the page is about; its refusal is the answer. */
  readonly find: (visit: Visit) => Promise<S>;
  readonly form: (subject: S, visit: Visit, values: Values) => Form;
  /** Among which roles its sender chooses, where its object allows fewer than the table does at all. */
  readonly roles?: (subject: S) => readonly Role[];
  /** What the fields hold when the page is opened. */
  readonly initial?: (subject: S) => Values;
  /** The parameters of the operation's path; those of the page's without it. */
  readonly params?: (subject: S) => Readonly<Record<string, string>>;
  /** What the operation is told, where that is more than what the form says. */
  readonly body?: (said: object, subject: S, values: Values) => object;
  /** The fields that refusals of the rules are about, by their code; of the others the page tells at its top alone. */
  readonly places?: Places;
  /** A text that may come as a file, named `file`, in the place of what is written in a field. */
  readonly textFile?: { readonly field: string; readonly maxBytes: number };
  readonly show: (visit: Visit, subject: S, filled: Filled) => VNode | Promise<VNode>;
  /** Where the sender is led once it is done. */
  readonly leadsTo: (answer: unknown, subject: S, visit: Visit) => string;
  /** What is shown at once instead: what stands on no page that can be opened again, and is the same when it is loaded again. */
  readonly shows?: (answer: unknown, visit: Visit) => Promise<VNode>;
}

/** The button that was pressed, where a form has others than the one that sends it. */
export const ASKED = 'ask';

/** Shows the form at its address and takes it there. A form that was taken leads on: loading that page again sends nothing. */
export function formPage<S>(router: Router, context: PageContext, spec: FormPage<S>): void {
  router.get(
    spec.route,
    page(context, spec.route, async (visit) => {
      mustEver(visit.caller, spec.reads ?? spec.operation.act);
      const subject = await spec.find(visit);
      const stepUp = await stepUpFor(context.deps, visit.caller, spec.operation.act, visit.request.originalUrl);
      return spec.show(
        { ...visit, frame: { ...visit.frame, ...stepUp } },
        subject,
        await filled(context.deps, spec, subject, visit, spec.initial?.(subject) ?? {}),
      );
    }),
  );
  router.post(spec.route, take(context, spec));
}

const take =
  <S>({ deps, readers }: PageContext, spec: FormPage<S>): RequestHandler =>
  async (request, response) => {
    localsOf(response).route = spec.route;
    refuseOtherSites(request, deps.publicUrl);
    const caller = await readers.signedIn(request);
    if (caller === undefined) throw new Refusal('NOT_SIGNED_IN');
    const sent = await received(spec, request, response);
    const chosen = languageToShow(sent.values);
    const language = chosen ?? caller.language;
    localsOf(response).language = language;
    if (chosen !== undefined) keepLanguage(response, chosen);
    const stepUp = await stepUpFor(deps, caller, spec.operation.act, request.originalUrl);
    const frame = { ...(await readers.frame(request, caller)), ...stepUp, language };
    const visit: Visit = { request, response, caller: { ...caller, language }, frame };
    mustEver(caller, spec.operation.act);
    const subject = await spec.find(visit);
    if (chosen !== undefined || sent.values[ASKED] !== undefined) {
      return sendPage(
        response,
        200,
        await spec.show(visit, subject, await filled(deps, spec, subject, visit, sent.values)),
      );
    }
    try {
      await demandLevel(deps, caller, guardedAct(spec.operation.act));
      const reply = await run(spec, subject, visit, sent);
      const answer = 'json' in reply ? reply.json : undefined;
      if (spec.shows !== undefined) return sendPage(response, 200, await spec.shows(answer, visit));
      response.redirect(303, spec.leadsTo(answer, subject, visit));
    } catch (error) {
      if (!isProblem(error)) throw error;
      localsOf(response).code = error.code;
      const again = await filled(deps, spec, subject, visit, sent.values);
      const problem = problemIn(error, again.form, sent.values, language, { ...CAPACITY_PLACE, ...spec.places });
      sendPage(response, statusFor(error.code), await spec.show(visit, subject, { ...again, problem }));
    }
  };

/** The form as it was sent; a form without files takes none. */
async function received<S>(
  { operation, textFile }: FormPage<S>,
  request: Request,
  response: Response,
): Promise<SentForm> {
  const rule = operation.upload ?? { mediaType: '', maxBytes: textFile?.maxBytes ?? 1 };
  const sent = await receiveForm(request, response, rule);
  const { file } = sent.files;
  if (textFile === undefined || file === undefined) return sent;
  return { ...sent, values: { ...sent.values, [textFile.field]: file.bytes.toString('utf8') } };
}

/** What may come in the place of a field. */
const TEXT_FILE = { mediaType: 'text/plain', maxBytes: 0 };

/** Runs the operation as the API would have: its schema judges what the form said. */
async function run<S>(spec: FormPage<S>, subject: S, visit: Visit, { values, files, fault }: SentForm): Promise<Reply> {
  if (fault !== undefined) throw fault;
  const { operation } = spec;
  const { request } = visit;
  const caller = senderIn(visit.caller, values);
  const body = operation.body === undefined ? undefined : bodyOf(spec, subject, visit, values);
  const { file } = files;
  if (operation.upload !== undefined && file === undefined) {
    throw new Refusal('BODY_INVALID', [{ field: 'body.file', code: 'REQUIRED', details: {} }]);
  }
  if (file !== undefined) checkFile(file, operation.upload ?? TEXT_FILE, 'body.file');
  const sent: Incoming = { params: spec.params?.(subject) ?? request.params, query: {}, body, file, caller };
  if (operation.method !== 'post') return operation.run(sent);
  const { capacity } = caller.actor;
  const asked = { method: 'POST', path: pathOf(request), body, file, capacity };
  return operation.run({ ...sent, request: idempotentRequest(caller.actor.id, values['idempotencyKey'], asked) });
}

function bodyOf<S>(spec: FormPage<S>, subject: S, visit: Visit, values: Values): object {
  const said = bodyFrom(spec.form(subject, visit, values), values);
  return spec.body === undefined ? said : spec.body(said, subject, values);
}

/** What is wrong with the choice of a capacity is said beside it. */
const CAPACITY_PLACE: Places = { CAPACITY_REQUIRED: CAPACITY_FIELD };

const filled = async <S>(
  deps: Dependencies,
  spec: FormPage<S>,
  subject: S,
  visit: Visit,
  values: Values,
): Promise<Filled> => ({
  form: [
    ...(await capacityFields(deps, visit.caller, spec.roles?.(subject) ?? rolesChosenAmong(spec.operation.act))),
    ...spec.form(subject, visit, values),
  ],
  values,
  idempotencyKey: values['idempotencyKey'] ?? randomUUID(),
  asked: values[ASKED],
});

const pathOf = ({ baseUrl, path }: Request): string => baseUrl + path;

const sendPage = (response: Response, status: number, shown: VNode): void => {
  response.status(status).type('html').send(html(shown));
};
