import { Router, type RequestHandler } from 'express';
import type { Dependencies } from '../dependencies.ts';
import { localsOf } from '../http/locals.ts';
import { decideTask } from '../routes/tasks.ts';
import { taskIdOf } from '../views/task.ts';
import { answerForm, decisionFrom, toAnswerOn } from './consultation/answer-form.ts';
import { addressWith, consulted, type Consulted } from './consultation/consulted.ts';
import { remarksFile } from './consultation/remarks-file.ts';
import { showOrganisations } from './consultation/show-organisations.ts';
import { pageOf, showConsultation } from './consultation/show-consultation.ts';
import { formPage, type FormPage } from './form-page.ts';
import { sendToSignIn } from './sign-in/send-to-sign-in.ts';
import { page, type PageContext } from './visit.ts';

const ROUTE = '/amendments/:id/consultation';
const FILE = `${ROUTE}/remarks.csv`;
const ORGANISATIONS = `${ROUTE}/organisations`;

/** What the consultation of a file's stakeholders came to, with the answers to their remarks: read, given, and taken along. */
export function consultationRouter(context: PageContext): Router {
  const router = Router();
  formPage(router, context, resultPage(context.deps));
  router.get(FILE, sendRemarks(context));
  router.get(
    ORGANISATIONS,
    page(context, ORGANISATIONS, (visit) => showOrganisations(context.deps, visit)),
  );
  return router;
}

const resultPage = (deps: Dependencies): FormPage<Consulted> => ({
  route: ROUTE,
  reads: 'READ_AMENDMENT',
  operation: decideTask(deps),
  find: (visit) => consulted(deps, visit),
  form: (found, { caller }, values) =>
    answerForm(found, toAnswerOn(found, pageOf(found).items), values, caller.language),
  params: ({ id, task }) => ({ id: taskIdOf(id, task?.seq ?? 0) }),
  body: decisionFrom,
  show: (visit, found, filled) => showConsultation(deps, visit, found, filled),
  leadsTo: (_answer, found) => addressWith(found, { saved: '1' }),
});

const sendRemarks =
  ({ deps, readers }: PageContext): RequestHandler =>
  async (request, response) => {
    localsOf(response).route = FILE;
    const caller = await readers.signedIn(request);
    if (caller === undefined) return sendToSignIn(deps, request, response);
    localsOf(response).language = caller.language;
    const frame = await readers.frame(request, caller);
    const found = await consulted(deps, { request, response, caller, frame });
    response
      .attachment(`${found.id}.csv`)
      .type('text/csv')
      .send(await remarksFile(deps, found, caller));
  };
