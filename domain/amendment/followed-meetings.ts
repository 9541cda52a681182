import type { IsoDate } from '../calendar/dates.ts';
import type { PointOutcome } from '../meetings/meeting/points.ts';
import { seriesOfPhase } from '../meetings/meeting-of-phase.ts';
import type { NamedMeeting } from '../meetings/named-meeting.ts';
import type { Phase } from './phases.ts';
import type { AmendmentState } from './state.ts';

/** What became of a meeting on whose agenda a file stands, as far as the file is concerned. */
const MEETING_NEWS = ['CONVOKED', 'INVALID', 'HELD', 'NOT_HELD', 'FINAL'] as const;
export type MeetingNews = (typeof MEETING_NEWS)[number];

/**
 * What a file is told of a meeting. `convokedOn`: the day the first agenda with the file on it was sent; `urgent`: convoked at
 * the shortened notice; `outcome`: what the meeting did with the file's point, once it was held.
 */
export interface ToldMeeting extends NamedMeeting {
  readonly what: MeetingNews;
  readonly convokedOn?: IsoDate;
  readonly urgent?: boolean;
  readonly outcome?: PointOutcome['outcome'];
}

/** A meeting as a file knows it last. `phase`: the passage for which it counts, while the file is in it. */
export interface FollowedMeeting extends ToldMeeting {
  readonly phase?: Phase;
}

/** The first agenda on which a file stood in a passage: the term of a concertation is counted from it, shorter in urgency. */
export interface FirstAgenda {
  readonly on: IsoDate;
  readonly urgent: boolean;
}

type Meetings = Pick<AmendmentState, 'meetings'>;

/** The meetings that count for a phase, in the order in which the file was told of them. */
export const meetingsOf = ({ meetings }: Meetings, phase: Phase): readonly FollowedMeeting[] =>
  meetings.filter((meeting) => meeting.phase === phase);

/** The meeting at which the file was dealt with: held, and its point not carried over to another. */
export const heldMeeting = (state: Meetings, phase: Phase): FollowedMeeting | undefined =>
  meetingsOf(state, phase).findLast(
    ({ what, outcome }) => (what === 'HELD' || what === 'FINAL') && outcome !== 'CARRIED_OVER',
  );

/** The meeting to come on whose agenda the file stands. */
export const convokedMeeting = (state: Meetings, phase: Phase): FollowedMeeting | undefined =>
  meetingsOf(state, phase).findLast(({ what }) => what === 'CONVOKED');

/**
 * The phases at which the file waits for meetings; none where it has ended. A concertation that was held waits for no other,
 * unless its point was carried over.
 */
export function awaitedMeetings(state: Pick<AmendmentState, 'meetings' | 'procedure'>): readonly Phase[] {
  const { procedure } = state;
  if (procedure.end !== undefined) return [];
  return procedure.route.filter(
    (phase) =>
      procedure.phases[phase]?.status === 'OPEN' &&
      seriesOfPhase(phase) !== undefined &&
      (seriesOfPhase(phase) !== 'cocobase' || heldMeeting(state, phase) === undefined),
  );
}
