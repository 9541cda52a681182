import type { Phase } from '../../domain/amendment/phases.ts';
import { routeToPlan } from '../../domain/amendment/plan.ts';
import { calendarOf } from '../../domain/amendment/policy.ts';
import type { AmendmentState } from '../../domain/amendment/state.ts';
import { durationsOf, vacanciesOf } from '../../domain/forecast/known.ts';
import type { Outlook } from '../../domain/forecast/forecast.ts';
import type { Circumstances } from '../../domain/forecast/circumstances.ts';
import { seriesOfPhase } from '../../domain/meetings/meeting-of-phase.ts';
import type { MeetingSeries } from '../../domain/meetings/series.ts';
import { ROLES } from '../../domain/people/roles.ts';
import { meetingsToCome, type MeetingToCome } from '../../prisma/queries/meetings.ts';
import { pastTasks } from '../../prisma/queries/past-tasks.ts';
import type { Asker } from '../caller.ts';
import type { Dependencies } from '../dependencies.ts';

/** The phases that are answered in a meeting; what other phases wait for can be answered in writing before it. */
const IN_MEETING: readonly Phase[] = ['PRIOR_CONCERTATION', 'COMMITTEE'];

const ANSWERED_IN_MEETING: readonly MeetingSeries[] = IN_MEETING.flatMap((phase) => seriesOfPhase(phase) ?? []);

/** A file with what the record knows around it: how long others took, when nobody holds a role, which meetings are planned. */
export async function outlookOn(
  { db }: Dependencies,
  state: AmendmentState,
  { directory, today }: Asker,
): Promise<Outlook> {
  const asks = routeToPlan(state).flatMap((leg) => leg.asks);
  const kinds = [...new Set(asks.map(({ kind }) => kind))];
  const roles = ROLES.filter((role) => asks.some(({ capacity }) => capacity === role));
  const [past, planned] = await Promise.all([pastTasks(db, kinds), meetingsToCome(db, ANSWERED_IN_MEETING, today)]);
  return {
    state,
    today,
    circumstances: {
      meetings: meetingsByPhase(planned),
      absences: vacanciesOf(directory, roles, today),
      durations: durationsOf(calendarOf(state.policy), past),
    },
  };
}

/** A series of which nothing is planned is left out: its phases are dated by their terms, and its meeting is called in time. */
function meetingsByPhase(planned: readonly MeetingToCome[]): Circumstances['meetings'] {
  const days = (phase: Phase) => planned.filter(({ series }) => series === seriesOfPhase(phase)).map(({ on }) => on);
  return Object.fromEntries(IN_MEETING.map((phase) => [phase, days(phase)]).filter(([, on]) => on?.length !== 0));
}
