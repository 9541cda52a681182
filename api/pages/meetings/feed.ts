import { Router, type RequestHandler } from 'express';
import { brusselsDate, addDays } from '../../../domain/calendar/dates.ts';
import { holdsRole } from '../../../domain/people/holders.ts';
import { ROLES } from '../../../domain/people/roles.ts';
import type { Language } from '../../../domain/language.ts';
import { textsIn } from '../../../locales/texts.ts';
import { feed, type FeedMeeting } from '../../../mail/invitation/feed.ts';
import { uidOf } from '../../../mail/invitation/uid.ts';
import { meetingsInviting, pointsOf, type MeetingRow } from '../../../prisma/queries/meetings.ts';
import { personRow } from '../../../prisma/queries/people.ts';
import { personOfFeed } from '../../../prisma/work/calendar-feeds.ts';
import type { AppDependencies } from '../../dependencies.ts';
import { localsOf } from '../../http/locals.ts';
import { Refusal } from '../../http/refusal.ts';
import { hashOfFeed } from '../../routes/calendar-feed.ts';
import { limitGuessing } from '../limit-guessing.ts';

/** How far back a calendar shows what was. */
const DAYS_BACK = 366;

/**
 * A person's meetings for the calendar that subscribed to them. The address alone opens it, without sign-in: one that is void,
 * or whose person has left, is as one that never was.
 */
export function feedRouter(deps: AppDependencies): Router {
  const router = Router();
  router.get('/calendar/:secret.ics', limitGuessing('IN_ADDRESS'), showFeed(deps));
  return router;
}

const showFeed =
  (deps: AppDependencies): RequestHandler =>
  async (request, response) => {
    // The secret stands in the address: the log names the route alone.
    localsOf(response).route = '/calendar/:secret.ics';
    const { db } = deps;
    const personId = await personOfFeed(db, hashOfFeed(String(request.params['secret'])));
    const person = personId === undefined ? undefined : await personRow(db, personId);
    const today = brusselsDate(deps.now());
    if (person === undefined || !(await worksHere(deps, person.id, today))) throw new Refusal('NOT_FOUND');
    const { language, name } = person;
    const rows = await meetingsInviting(db, person.id, addDays(today, -DAYS_BACK));
    const points = await pointsOf(
      db,
      rows.map(({ id }) => id),
    );
    const meetings = rows.map((row) => feedMeeting(deps, language, row, points.get(row.id) ?? []));
    const text = feed(meetings, { name: textsIn(language)('calendarPage.feedName', { name }), language });
    response.set('Cache-Control', 'no-store').type('text/calendar; charset=utf-8').send(text);
  };

async function worksHere({ directory }: AppDependencies, personId: string, today: string): Promise<boolean> {
  const known = await directory.current();
  return ROLES.some((role) => holdsRole(known, personId, role, today));
}

function feedMeeting(
  { publicUrl }: AppDependencies,
  language: Language,
  row: MeetingRow,
  points: readonly { readonly fr: string; readonly nl: string }[],
): FeedMeeting {
  return {
    uid: uidOf(row.id, new URL(publicUrl).hostname),
    sequence: row.sequence,
    on: row.on,
    at: row.at,
    durationMinutes: row.minutes,
    place: row.place ?? undefined,
    summary: textsIn(language)(`meetingSeries.${row.series}`),
    description: points.map((title, place) => `${place + 1}. ${title[language]}`).join('\n'),
    organizer: { name: '', email: '' },
    attendees: [],
    url: `${publicUrl}/meetings/${row.id}`,
    stamp: row.changedAt.toISOString(),
    language,
    cancelled: row.status === 'CANCELLED' || row.status === 'MISSED',
  };
}
