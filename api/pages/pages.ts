import compression from 'compression';
import { Router, type RequestHandler } from 'express';
import type { AppDependencies } from '../dependencies.ts';
import type { Operation } from '../http/operation.ts';
import { Refusal } from '../http/refusal.ts';
import type { IdentityPort } from '../sign-in/identity.ts';
import { absenceRouter } from './absence-router.ts';
import { accountRouter } from './account-router.ts';
import { amendmentsRouter } from './amendments-router.ts';
import { answerFailurePages } from './answer-failure-pages.ts';
import { serveAssets, versionOf } from './assets.ts';
import { consultationRouter } from './consultation-router.ts';
import { contractsRouter } from './contracts-router.ts';
import { docsRouter } from './docs-router.ts';
import { dossierRouter } from './dossier-router.ts';
import { fileActionsRouter } from './file-actions-router.ts';
import { forecastRouter } from './forecast-router.ts';
import { fileTasksRouter } from './file-tasks-router.ts';
import { draftRouter } from './draft-router.ts';
import { feedRouter } from './meetings/feed.ts';
import { mattersRouter } from './matters-router.ts';
import { meetingsRouter } from './meetings-router.ts';
import { homeRouter } from './home-router.ts';
import { invitationRouter } from './invitation-router.ts';
import { launchRouter } from './launch-router.ts';
import { peopleRouter } from './people-router.ts';
import { privacyRouter } from './privacy-router.ts';
import { importRouter } from './import-router.ts';
import { rememberLanguage } from './language-cookie.ts';
import { linkRouter } from './links/link-router.ts';
import { Readers } from './readers.ts';
import { rulesRouter } from './rules-router.ts';
import { searchRouter } from './search-router.ts';
import { signInRoutes } from './sign-in/sign-in-routes.ts';
import { taskRouter } from './task-router.ts';
import { upkeepRouter } from './upkeep-router.ts';

/** What pages share with the API: its lines, what stands before them, and how people are known. */
interface Entrance {
  readonly operations: readonly Operation[];
  readonly guards: readonly RequestHandler[];
  readonly identities: IdentityPort;
}

/** Every page, with what browsers fetch for them. */
export function createPages(deps: AppDependencies, { operations, guards, identities }: Entrance): Router {
  const assets = versionOf(deps.publicFiles);
  const readers = new Readers(deps, identities, assets);
  const context = { deps, readers };
  const router = Router();
  router.use(compression());
  router.use('/public', serveAssets(deps.publicFiles, assets));
  router.use(...guards, rememberLanguage);
  router.use(signInRoutes(deps, readers));
  router.use(
    homeRouter(context),
    feedRouter(deps),
    meetingsRouter(context),
    mattersRouter(context),
    absenceRouter(context),
    accountRouter(context),
    invitationRouter(context),
    taskRouter(deps, readers),
    linkRouter(deps, readers),
    fileTasksRouter(context),
    launchRouter(context),
    draftRouter(context),
    amendmentsRouter(context),
    dossierRouter(context),
    consultationRouter(context),
    forecastRouter(context),
    fileActionsRouter(context),
    importRouter(context),
    contractsRouter(context),
    searchRouter(context),
    upkeepRouter(context),
    peopleRouter(context),
    privacyRouter(context),
    rulesRouter(context),
    docsRouter(operations, readers),
  );
  router.use(unknownAddress(readers));
  router.use(answerFailurePages(deps, assets, deps.provider !== undefined));
  return router;
}

/** Nothing is here: its reader is found out for the page that says so. */
const unknownAddress =
  (readers: Readers): RequestHandler =>
  async (request) => {
    await readers.frame(request, await readers.signedIn(request));
    throw new Refusal('NOT_FOUND');
  };
