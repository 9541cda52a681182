import { Router } from 'express';
import type { VNode } from 'preact';
import { rolesOf } from '../../domain/people/holders.ts';
import { AbsencePage } from '../../web/pages/absence/absence-page.tsx';
import { canEnd } from '../../web/parts/span-cells.tsx';
import { absences } from '../../web/parts/substitutes-away.tsx';
import type { AppDependencies } from '../dependencies.ts';
import { mustWorkHere } from '../rights.ts';
import { standInsShown } from '../views/stand-ins-shown.ts';
import { addAbsencePage, endAbsencePage } from './absence/forms.ts';
import { page, type PageContext, type Visit } from './visit.ts';

/** One's own absence, for everyone who works here. */
export function absenceRouter(context: PageContext): Router {
  const router = Router();
  addAbsencePage(router, context);
  endAbsencePage(router, context);
  router.get(
    '/absence',
    page(context, '/absence', (visit) => absencePage(context.deps, visit)),
  );
  return router;
}

async function absencePage(deps: AppDependencies, { request, caller, frame }: Visit): Promise<VNode> {
  mustWorkHere(caller);
  const { actor, directory, today } = caller;
  const { substitutes, standsInFor } = await standInsShown(deps, caller, actor.id);
  return AbsencePage({
    ...frame,
    isDone: request.query['done'] !== undefined,
    hasMandate: rolesOf(directory, actor.id, today).length > 0,
    substitutes,
    standsInFor,
    away: absences(standsInFor)
      .filter(canEnd)
      .flatMap(({ name, substituteAway }) => substituteAway.map((days) => ({ name, ...days }))),
  });
}
