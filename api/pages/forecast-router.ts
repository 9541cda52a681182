import { Router } from 'express';
import type { VNode } from 'preact';
import { isIsoDate } from '../../domain/calendar/dates.ts';
import { forecastOf } from '../../domain/forecast/forecast.ts';
import { PACES } from '../../domain/forecast/pace.ts';
import { signatureBy } from '../../domain/forecast/wanted-by.ts';
import { ForecastPage } from '../../web/pages/forecast-page.tsx';
import { seenBy } from '../command.ts';
import type { AppDependencies } from '../dependencies.ts';
import { outlookOn } from '../views/forecast.ts';
import { fileNamed } from './file-named.ts';
import { page, type PageContext, type Visit } from './visit.ts';

/** When a file will be signed. What is asked stands in the address: it can be kept and sent on. */
export function forecastRouter(context: PageContext): Router {
  const router = Router();
  const route = '/amendments/:id/forecast';
  router.get(
    route,
    page(context, route, (visit) => showForecast(context.deps, visit)),
  );
  return router;
}

async function showForecast(deps: AppDependencies, { request, caller, frame }: Visit): Promise<VNode> {
  const id = fileNamed(request);
  const { state, reader } = await seenBy(deps, id, caller);
  const outlook = await outlookOn(deps, state, reader);
  const asked = request.query['signatureBy'];
  const on = typeof asked === 'string' ? asked.trim() : '';
  const pace = PACES.find((each) => each === request.query['pace']) ?? 'LIKELY';
  const wanted = isIsoDate(on) ? signatureBy(outlook, on, pace) : undefined;
  const { title } = state;
  return ForecastPage({ ...frame, id, title, forecast: forecastOf(outlook), asked: { on, pace, wanted } });
}
