import { calendarPage } from './calendar.ts';
import { meetingForms } from './forms.ts';
import { meetingsPage } from './list.ts';
import { meetingPage } from './meeting.ts';
import { rhythmPage } from './rhythm.ts';
import { meetingTasks } from './tasks.ts';

/** The pages of meetings. */
export const meetingsPages = {
  ...meetingsPage,
  ...meetingPage,
  ...meetingForms,
  ...meetingTasks,
  ...rhythmPage,
  ...calendarPage,
} as const;
