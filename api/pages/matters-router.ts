import { Router, type RequestHandler } from 'express';
import { MATTER_KINDS, MATTER_RULES } from '../../domain/matters/matter.ts';
import { standingIn } from '../../domain/people/holders.ts';
import { missionsAwaiting } from '../../prisma/queries/amendments.ts';
import { openMatters, settledMatters } from '../../prisma/queries/matters.ts';
import { MatterPage } from '../../web/pages/matters/matter-page.tsx';
import { MattersPage } from '../../web/pages/matters/matters-page.tsx';
import { Refusal } from '../http/refusal.ts';
import { mustWorkHere } from '../rights.ts';
import { amendmentId } from '../schemas/common.ts';
import { matterId } from '../schemas/matter.ts';
import { listedMatterView } from '../views/matter.ts';
import { matterForms } from './matters/forms.ts';
import { matterShown } from './matters/show-matter.ts';
import { page, type PageContext, type Visit } from './visit.ts';

const MOST_SETTLED = 50;

/** What waits for meetings beside files: the list, one of them, and what is done with it. */
export function mattersRouter(context: PageContext): Router {
  const router = Router();
  router.get(
    '/matters',
    page(context, '/matters', (visit) => list(context, visit)),
  );
  matterForms(router, context);
  router.get(
    '/matters/:id',
    toMission,
    page(context, '/matters/:id', (visit) => one(context, visit)),
  );
  return router;
}

/** A mission that awaits its addendum is the file that ended without agreement on it. */
const toMission: RequestHandler = (request, response, next) => {
  const [, file] = /^mission-(.+)$/.exec(String(request.params['id'])) ?? [];
  const id = amendmentId.safeParse(file);
  if (id.success) response.redirect(302, `/amendments/${id.data}`);
  else next();
};

async function list({ deps: { db } }: PageContext, { caller, frame }: Visit) {
  mustWorkHere(caller);
  const { actor, directory, today } = caller;
  const [open, settled, missions] = await Promise.all([
    openMatters(db),
    settledMatters(db, MOST_SETTLED),
    missionsAwaiting(db),
  ]);
  return MattersPage({
    ...frame,
    open: open.map(listedMatterView),
    settled: settled.map(listedMatterView),
    missions: missions.map(({ id, title_fr: fr, title_nl: nl }) => ({ id, title: { fr, nl } })),
    mayRaise: MATTER_KINDS.filter(
      (kind) => standingIn(directory, actor.id, MATTER_RULES[kind].raisedBy, today) !== undefined,
    ),
  });
}

async function one({ deps }: PageContext, { request, caller, frame }: Visit) {
  mustWorkHere(caller);
  const id = matterId.safeParse(request.params['id']);
  if (!id.success) throw new Refusal('NOT_FOUND');
  const shown = await matterShown(deps, caller, id.data);
  return MatterPage({ ...frame, ...shown, justRaised: request.query['raised'] !== undefined });
}
