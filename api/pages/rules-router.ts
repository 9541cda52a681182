import { Router } from 'express';
import type { VNode } from 'preact';
import type { AppDependencies } from '../dependencies.ts';
import { calendarPage, closurePages } from './rules/calendar-pages.ts';
import { caretakerPage, caretakerPages } from './rules/caretaker-pages.ts';
import { historyPage } from './rules/history-page.ts';
import { movingPage } from './rules/moving-page.ts';
import { settingPage, settingsPage } from './rules/setting-pages.ts';
import { page, type PageContext, type Visit } from './visit.ts';

type Show = (deps: AppDependencies, visit: Visit) => Promise<VNode>;

const PAGES: Readonly<Record<string, Show>> = {
  '/rules/settings': settingsPage,
  '/rules/calendar': calendarPage,
  '/rules/caretaker': caretakerPage,
  '/rules/history': historyPage,
};

/** The settings and the calendar, for those who look after them. */
export function rulesRouter(context: PageContext): Router {
  const router = Router();
  for (const [route, show] of Object.entries(PAGES)) {
    router.get(
      route,
      page(context, route, (visit) => show(context.deps, visit)),
    );
  }
  for (const forms of [settingPage, closurePages, caretakerPages, movingPage]) forms(router, context);
  return router;
}
