import { escape } from 'ical-generator';
import type { Language } from '../../domain/language.ts';
import { line } from './bearable.ts';
import { calendarIn, eventOf, textOf } from './calendar.ts';
import type { CalendarMeeting } from './meeting.ts';

/** A meeting in a subscription, which keeps showing a cancelled one as such. */
export interface FeedMeeting extends CalendarMeeting {
  readonly cancelled: boolean;
}

/** How often programs are asked to look again, in seconds; they do as they please. */
const REFRESH_SECONDS = 60 * 60;

/**
 * A calendar to subscribe to. It has no METHOD, since it asks nothing, and names nobody: its address may be passed on, and
 * who was invited is for those who were.
 *
 * @throws RangeError for an id or a page that no calendar can bear.
 */
export function feed(
  meetings: readonly FeedMeeting[],
  { name, language }: { readonly name: string; readonly language: Language },
): string {
  const calendar = calendarIn(language, { name: escape(line(name), false), ttl: REFRESH_SECONDS });
  for (const meeting of meetings) calendar.createEvent(eventOf(meeting, meeting.cancelled));
  return textOf(calendar);
}
