import { Router } from 'express';
import { agendaPages } from './meetings/agenda.ts';
import { calendarPages } from './meetings/calendar.ts';
import { callPage } from './meetings/call.ts';
import { changePages } from './meetings/changes.ts';
import { listPage } from './meetings/list.ts';
import { meetingPages } from './meetings/meeting.ts';
import { minutesPage } from './meetings/minutes.ts';
import { rhythmPage } from './meetings/rhythm.ts';
import { sendingPage } from './meetings/sending.ts';
import { taskPages } from './meetings/task.ts';
import type { PageContext } from './visit.ts';

/** The pages of meetings; those with a name of their own stand before that of a single meeting. */
export function meetingsRouter(context: PageContext): Router {
  const router = Router();
  listPage(router, context);
  callPage(router, context);
  rhythmPage(router, context);
  calendarPages(router, context);
  meetingPages(router, context);
  agendaPages(router, context);
  sendingPage(router, context);
  changePages(router, context);
  minutesPage(router, context);
  taskPages(router, context);
  return router;
}
