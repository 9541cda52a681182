import { z } from 'zod';
import { mayReadMinutes } from '../../domain/meetings/meeting/rights.ts';
import { MEETING_SERIES, SERIES_RULES } from '../../domain/meetings/series.ts';
import { RuleViolation } from '../../domain/violation.ts';
import { meetingsFrom } from '../../prisma/queries/meetings.ts';
import type { Asker } from '../caller.ts';
import type { Dependencies } from '../dependencies.ts';
import { keyOf, pageFrom } from '../http/cursor.ts';
import type { Operation } from '../http/operation.ts';
import { get } from '../http/operations.ts';
import { Refusal } from '../http/refusal.ts';
import { meetingSeenBy, type SeenMeeting } from '../meeting-command.ts';
import { auditMinutes } from '../privacy/audit-reading.ts';
import { mustWorkHere } from '../rights.ts';
import { optional, pageOf } from '../schemas/common.ts';
import { minutes } from '../schemas/meeting-decision.ts';
import {
  agendaVersion,
  letterParams,
  listedMeeting,
  meeting,
  meetingFilter,
  meetingParams,
  rhythm,
} from '../schemas/meeting.ts';
import { listedMeetingView, meetingView, minutesOf } from '../views/meetings/meeting.ts';
import { promiseFollowed, rhythmView } from '../views/meetings/rhythm.ts';

/** `rhythm` is no meeting's id: it stands before the routes of a single one. */
export const meetingRoutes = (deps: Dependencies): readonly Operation[] => [
  listMeetings(deps),
  readRhythm(deps),
  readMeeting(deps),
  readAgenda(deps),
  readMinutes(deps),
];

const tag = 'Meetings';

const listMeetings = (deps: Dependencies): Operation =>
  get({
    path: '/meetings',
    act: 'LIST_MEETINGS',
    tag,
    summary: 'The meetings by their day, of one series or all',
    query: meetingFilter,
    answer: pageOf(listedMeeting),
    refusals: ['NOT_ALLOWED'],
    handle: async ({ query: { cursor, limit, series, from, until }, caller }) => {
      mustWorkHere(caller);
      const filter = { series: series === undefined ? MEETING_SERIES : [series], from, until };
      const after = keyOf(z.tuple([z.string(), z.string()]), cursor);
      const rows = await meetingsFrom(deps.db, filter, limit + 1, after);
      return pageFrom(rows, limit, ({ on, id }) => [on, id], listedMeetingView);
    },
  });

const readRhythm = (deps: Dependencies): Operation =>
  get({
    path: '/meetings/rhythm',
    act: 'LIST_MEETINGS',
    tag,
    summary: 'How the rhythm that the contract promises is kept, month by month',
    answer: rhythm,
    refusals: ['NOT_ALLOWED', 'CONTRACT_UNKNOWN'],
    handle: async ({ caller }) => {
      mustWorkHere(caller);
      const followed = await promiseFollowed(deps, caller.today);
      if (followed === undefined) throw new RuleViolation('CONTRACT_UNKNOWN');
      return rhythmView(followed);
    },
  });

const readMeeting = (deps: Dependencies): Operation =>
  get({
    path: '/meetings/:id',
    act: 'READ_MEETING',
    tag,
    summary: 'A meeting: its agenda, who is invited, what it asks of whom',
    params: meetingParams,
    answer: meeting,
    refusals: ['MEETING_UNKNOWN'],
    handle: async ({ params: { id }, caller }) => meetingView(await meetingSeenBy(deps, id, caller)),
  });

const readAgenda = (deps: Dependencies): Operation =>
  get({
    path: '/meetings/:id/agenda/:letter',
    act: 'READ_MEETING',
    tag,
    summary: 'A version of the agenda as it was sent',
    params: letterParams,
    answer: agendaVersion,
    refusals: ['MEETING_UNKNOWN', 'NOT_FOUND'],
    handle: async ({ params: { id, letter }, caller }) => {
      const { state } = await meetingSeenBy(deps, id, caller);
      const version = state.versions.find((each) => each.letter === letter);
      if (version === undefined) throw new Refusal('NOT_FOUND');
      return version;
    },
  });

const readMinutes = (deps: Dependencies): Operation =>
  get({
    path: '/meetings/:id/minutes',
    act: 'READ_MINUTES',
    tag,
    summary: 'The minutes as they stand; of a meeting with unions, for those who meet',
    params: meetingParams,
    answer: z.strictObject({
      state: z.enum(['DRAFT', 'FINAL']),
      minutes,
      hash: optional(z.string().meta({ description: 'Of the final text.' })),
    }),
    refusals: ['MEETING_UNKNOWN', 'NOT_ALLOWED', 'NOT_FOUND'],
    handle: async ({ params: { id }, caller }) => {
      const { state } = await mayReadMinutesOf(deps, id, caller);
      const stands = minutesOf(state);
      if (state.minutes === undefined || stands === 'NONE') throw new Refusal('NOT_FOUND');
      const hash = state.minutesHash;
      return { state: stands, minutes: state.minutes, ...(hash !== undefined && { hash }) };
    },
  });

/**
 * A meeting whose minutes its reader may read, for him to read them: that he did is kept.
 *
 * @throws RuleViolation `MEETING_UNKNOWN`, `NOT_ALLOWED`.
 */
export async function mayReadMinutesOf<R extends Asker>(
  deps: Dependencies,
  id: string,
  asker: R,
): Promise<SeenMeeting<R>> {
  const seen = await meetingSeenBy(deps, id, asker);
  if (mayReadMinutes(seen.state, seen.reader)) {
    await auditMinutes(deps, seen);
    return seen;
  }
  const { chair, keeper } = SERIES_RULES[seen.state.series];
  throw new RuleViolation('NOT_ALLOWED', { roles: [chair, keeper] });
}
