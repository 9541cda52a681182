import type { Router } from 'express';
import type { VNode } from 'preact';
import { z } from 'zod';
import { mayKeepSeries } from '../../../domain/meetings/meeting/rights.ts';
import { isMeetingTask } from '../../../domain/meetings/meeting/tasks.ts';
import { monthOf } from '../../../domain/meetings/months.ts';
import { MEETING_SERIES, SERIES_RULES, type MeetingSeries } from '../../../domain/meetings/series.ts';
import { standingIn } from '../../../domain/people/holders.ts';
import { ROLES, type Role } from '../../../domain/people/roles.ts';
import { inbox } from '../../../prisma/queries/inbox.ts';
import { meetingsBefore, meetingsFrom, type MeetingKey, type MeetingRow } from '../../../prisma/queries/meetings.ts';
import type { ListedMeeting, OwnMeetingTask } from '../../../web/pages/meetings/listed-meeting.tsx';
import { meetingsAddress } from '../../../web/pages/meetings/meetings-nav.tsx';
import { MeetingsPage } from '../../../web/pages/meetings/meetings-page.tsx';
import type { NextMeeting } from '../../../web/parts/next-meetings.tsx';
import type { Caller } from '../../caller.ts';
import type { AppDependencies } from '../../dependencies.ts';
import { keyOf, pageFrom } from '../../http/cursor.ts';
import { mustWorkHere } from '../../rights.ts';
import { groundsOf, latestExplained, whyOf, type Grounds } from '../../views/meetings/why.ts';
import { partsOfTaskId } from '../../views/task.ts';
import { page, type PageContext, type Visit } from '../visit.ts';

const MEETINGS_A_PAGE = 20;
/** More than anybody has to do in his meetings. */
const MOST_TASKS = 100;

/** The meetings of the series the reader is in, to come and past. */
export function listPage(router: Router, context: PageContext): void {
  router.get(
    '/meetings',
    page(context, '/meetings', (visit) => list(context.deps, visit)),
  );
}

async function list(deps: AppDependencies, { request, caller, frame }: Visit): Promise<VNode> {
  mustWorkHere(caller);
  const view = request.query['past'] === undefined ? 'COMING' : 'PAST';
  const series = seriesOf(caller);
  const only = series.find((each) => each === request.query['series']);
  const after = keyIn(request.query['cursor']);
  const rows = await meetingsSeen(deps, caller, view, only === undefined ? series : [only], after);
  const { items, next } = pageFrom(
    rows,
    MEETINGS_A_PAGE,
    ({ on, id }) => [on, id],
    (row) => row,
  );
  const [grounds, tasks] = await Promise.all([groundsOf(deps), ownTasks(deps, caller)]);
  const address = meetingsAddress(view, only);
  const joined = address.includes('?') ? '&' : '?';
  return MeetingsPage({
    ...frame,
    view,
    today: caller.today,
    series,
    only,
    months: byMonth(items.map((row) => listedMeeting(caller, grounds, tasks, row))),
    mayCall: MEETING_SERIES.some((each) => mayKeepSeries(each, caller)),
    first: after === undefined ? undefined : address,
    next: next === undefined ? undefined : `${address}${joined}cursor=${next}`,
  });
}

/** The series in which one meets, himself or as a substitute; who looks on, as an auditor does, sees all. */
export function seriesOf(caller: Caller): readonly MeetingSeries[] {
  const own = ownSeries(caller);
  return own.length === 0 ? MEETING_SERIES : own;
}

const ownSeries = ({ actor, directory, today }: Caller): readonly MeetingSeries[] =>
  MEETING_SERIES.filter((series) => {
    const roles = SERIES_RULES[series].invited.filter(isRole);
    return standingIn(directory, actor.id, roles, today) !== undefined;
  });

const isRole = (capacity: string): capacity is Role => ROLES.some((role) => role === capacity);

function meetingsSeen(
  { db }: AppDependencies,
  { today }: Caller,
  view: 'COMING' | 'PAST',
  series: readonly MeetingSeries[],
  after: MeetingKey | undefined,
): Promise<MeetingRow[]> {
  return view === 'COMING'
    ? meetingsFrom(db, { series, from: today }, MEETINGS_A_PAGE + 1, after)
    : meetingsBefore(db, { series, until: today }, MEETINGS_A_PAGE + 1, after);
}

/** What the reader's meetings ask of him, by meeting. */
export async function ownTasks(
  { db }: Pick<AppDependencies, 'db'>,
  { actor }: Caller,
): Promise<ReadonlyMap<string, readonly OwnMeetingTask[]>> {
  const byMeeting = new Map<string, OwnMeetingTask[]>();
  for (const { id, kind, dueOn } of await inbox(db, actor.id, MOST_TASKS)) {
    if (!isMeetingTask(kind)) continue;
    const { amendmentId: meetingId } = partsOfTaskId(id);
    byMeeting.set(meetingId, [...(byMeeting.get(meetingId) ?? []), { id, kind, dueOn }]);
  }
  return byMeeting;
}

/** A row as a list shows it to its reader. */
export function listedMeeting(
  { language, today }: Caller,
  grounds: Grounds,
  tasks: ReadonlyMap<string, readonly OwnMeetingTask[]>,
  row: MeetingRow,
): ListedMeeting {
  const { id, key, series, status, on, at, promisedOn, points } = row;
  const isToConvoke = SERIES_RULES[series].convoked && status === 'PLANNED' && on >= today;
  return {
    id,
    series,
    status,
    on,
    at,
    promisedOn,
    points,
    place: row.place ?? undefined,
    reason: row.reason ?? undefined,
    why: whyOf(language, grounds, { key, promisedOn }),
    sendBy: isToConvoke ? latestExplained(language, grounds.policy, on, false) : undefined,
    tasks: tasks.get(id) ?? [],
  };
}

function byMonth(meetings: readonly ListedMeeting[]) {
  const months = new Map<string, ListedMeeting[]>();
  for (const each of meetings) months.set(monthOf(each.on), [...(months.get(monthOf(each.on)) ?? []), each]);
  return [...months].map(([month, own]) => ({ month, meetings: own }));
}

const keyIn = (cursor: unknown): MeetingKey | undefined =>
  keyOf(z.tuple([z.string(), z.string()]), typeof cursor === 'string' ? cursor : undefined);

/** As many as the home page names. */
const FIRST_FEW = 3;

/** The first of the meetings to come in which the reader meets himself, or as a substitute; none for who looks on. */
export async function nextMeetings({ db }: AppDependencies, caller: Caller): Promise<readonly NextMeeting[]> {
  const series = ownSeries(caller);
  if (series.length === 0) return [];
  const rows = await meetingsFrom(db, { series, from: caller.today, ahead: true }, FIRST_FEW);
  return rows.map(({ id, series: of, on, at }) => ({ id, series: of, on, at }));
}
