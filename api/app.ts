import express, { type Express, type RequestHandler } from 'express';
import type { SignInLevel } from '../domain/people/sign-in-level.ts';
import type { AppDependencies } from './dependencies.ts';
import { callerOf, signedIn } from './find-caller.ts';
import { answerHealth } from './health.ts';
import { answerProblems } from './http/answer-problems.ts';
import { requireCsrf } from './http/csrf.ts';
import { logRequests } from './http/logging.ts';
import { createMetrics } from './http/metrics.ts';
import { limitRequests } from './http/limit-requests.ts';
import { mount } from './http/mount.ts';
import { openApiDocument } from './http/openapi.ts';
import type { Operation } from './http/operation.ts';
import { Refusal } from './http/refusal.ts';
import { checkShape } from './http/request-shape.ts';
import { securityHeaders } from './http/security-headers.ts';
import { FILE_BYTES } from './http/uploads.ts';
import { firstKnown } from './sign-in/first-known.ts';
import { oncePerRequest } from './sign-in/once-per-request.ts';
import { ACR_VALUES, demandLevel } from './sign-in/step-up.ts';
import { tokenIdentity } from './sign-in/token-identity.ts';
import { answerRobots, linkHeaders } from './pages/links/link-headers.ts';
import { WRONG_LINKS } from './pages/limit-guessing.ts';
import { PUBLIC_URL } from './pages/language-cookie.ts';
import { createPages } from './pages/pages.ts';
import { amendmentActionRoutes } from './routes/amendment-actions.ts';
import { amendmentRoutes } from './routes/amendments.ts';
import { bodyRoutes } from './routes/bodies.ts';
import { contractRoutes } from './routes/contracts.ts';
import { developmentRoutes } from './routes/development.ts';
import { archiveRoutes } from './routes/archive.ts';
import { documentRoutes } from './routes/documents.ts';
import { draftTextRoutes } from './routes/draft-texts.ts';
import { draftRoutes } from './routes/drafts.ts';
import { wordDocumentRoutes } from './routes/word-documents.ts';
import { wordRoutes } from './routes/word.ts';
import { consultationRoutes } from './routes/consultation.ts';
import { erasureRoutes } from './routes/erasures.ts';
import { forecastRoutes } from './routes/forecast.ts';
import { mailRoutes } from './routes/mails.ts';
import { calendarFeedRoutes } from './routes/calendar-feed.ts';
import { mandateRoutes } from './routes/mandates.ts';
import { meetingActionRoutes } from './routes/meeting-actions.ts';
import { matterRoutes } from './routes/matters.ts';
import { meetingRoutes } from './routes/meetings.ts';
import { organisationRoutes } from './routes/organisations.ts';
import { personRoutes } from './routes/persons.ts';
import { caretakerRoutes } from './routes/caretaker.ts';
import { closureRoutes } from './routes/closures.ts';
import { personDataRoutes } from './routes/person-data.ts';
import { readingRoutes } from './routes/readings.ts';
import { sealRoutes } from './routes/seals.ts';
import { searchRoutes } from './routes/search.ts';
import { settingRoutes } from './routes/settings.ts';
import { termRoutes } from './routes/terms.ts';
import { textFileRoutes } from './routes/text-files.ts';
import { substitutionRoutes } from './routes/substitutions.ts';
import { taskRoutes } from './routes/tasks.ts';
import { invitationRoutes } from './routes/invitations.ts';
import { sessionRoutes } from './routes/sessions.ts';
import { endOfActRoutes } from './routes/end-of-act.ts';
import { twinRoutes } from './routes/twins.ts';
import { tokenRoutes } from './routes/tokens.ts';
import { waitingRoutes } from './routes/waiting.ts';

export const API = '/api/v1';

/** Everything the server answers. It reads no configuration and builds no client. */
export function createApp(deps: AppDependencies): Express {
  const app = express();
  const metrics = createMetrics();
  app.disable('x-powered-by');
  app.set(PUBLIC_URL, deps.publicUrl);
  app.set('trust proxy', deps.trustProxy);
  app.set(ACR_VALUES, (level: SignInLevel) => deps.provider?.acrValues(level) ?? '');
  app.set(FILE_BYTES, deps.uploads.file);
  app.set(WRONG_LINKS, deps.limits.wrongLinks);
  app.use(
    logRequests(deps.logger),
    metrics.measure,
    ...securityHeaders(deps.publicUrl, deps.signInOrigin),
    linkHeaders,
  );
  app.get('/robots.txt', answerRobots);
  app.get('/health', answerHealth(deps.checks));
  app.get('/metrics', metrics.expose);
  const identities = oncePerRequest(firstKnown(tokenIdentity(deps.db, deps.now), deps.sessions));
  const guards = [checkShape, deps.sessions.load, ...limitRequests(deps.limits, identities)];
  app.use(API, ...guards);
  const operations = operationsOf(deps);
  const document = openApiDocument(API, operations, deps.publicUrl);
  app.get(`${API}/openapi.json`, (_request, response) => {
    response.json(document);
  });
  const findCaller = async (request: express.Request) => {
    const caller = signedIn(await callerOf(deps, identities, deps.publicUrl, request));
    requireCsrf(request);
    return caller;
  };
  app.use(API, mount(API, operations, { findCaller, demand: (caller, kind) => demandLevel(deps, caller, kind) }));
  app.use(API, unknownAddress, answerProblems);
  app.use(createPages(deps, { operations, guards, identities: deps.sessions }));
  app.use(answerProblems);
  return app;
}

/** Every line of the API that this installation has. */
const operationsOf = (deps: AppDependencies): readonly Operation[] => [
  ...contractRoutes(deps),
  ...textFileRoutes(deps),
  ...personRoutes(deps),
  ...erasureRoutes(deps),
  ...personDataRoutes(deps),
  ...readingRoutes(deps),
  ...tokenRoutes(deps),
  ...sessionRoutes(deps),
  ...invitationRoutes(deps),
  ...mandateRoutes(deps),
  ...substitutionRoutes(deps),
  ...organisationRoutes(deps),
  ...bodyRoutes(deps),
  ...amendmentRoutes(deps),
  ...draftRoutes(deps),
  ...wordRoutes(deps),
  ...wordDocumentRoutes(deps),
  ...draftTextRoutes(deps),
  ...documentRoutes(deps),
  ...archiveRoutes(deps),
  ...sealRoutes(deps),
  ...amendmentActionRoutes(deps),
  ...twinRoutes(deps),
  ...endOfActRoutes(deps),
  ...consultationRoutes(deps),
  ...forecastRoutes(deps),
  ...waitingRoutes(deps),
  ...taskRoutes(deps),
  ...meetingRoutes(deps),
  ...meetingActionRoutes(deps),
  ...matterRoutes(deps),
  ...calendarFeedRoutes(deps),
  ...mailRoutes(deps),
  ...searchRoutes(deps),
  ...settingRoutes(deps),
  ...closureRoutes(deps),
  ...caretakerRoutes(deps),
  ...termRoutes(deps),
  ...(deps.developmentClock ? developmentRoutes(deps) : []),
];

const unknownAddress: RequestHandler = () => {
  throw new Refusal('NOT_FOUND');
};
