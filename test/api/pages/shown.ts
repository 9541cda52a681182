import type { MeetingLife } from '../support/meeting-life.ts';
import type { Shown } from './browser.ts';

/** What a page says, its blanks made one. */
export const textOf = ({ $ }: Shown, selector = 'main'): string => $(selector).text().replaceAll(/\s+/g, ' ').trim();

/** The address of a meeting's page, or of what is done there. */
export const meetingPage = ({ id }: MeetingLife, action = ''): string => `/meetings/${id}${action}`;
