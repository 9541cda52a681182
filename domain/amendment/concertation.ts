import type { MeetingStatus } from '../meetings/meeting/meeting.ts';
import { isOpinionRecorded } from './concertation-course.ts';
import { convokedMeeting, heldMeeting, meetingsOf, type FollowedMeeting } from './followed-meetings.ts';
import type { Phase } from './phases.ts';
import type { AmendmentState, PhaseVisit } from './state.ts';

/** How a concertation with the unions stands, in its order (domain rules, section 5). */
const CONCERTATION_STATUSES = [
  'DRAFT_CONVOCATION',
  'SENT',
  'INVALID',
  'NOT_HELD',
  'HELD',
  'OPINIONS',
  'MINUTES_DRAFT',
  'REMARKS',
  'MINUTES_FINAL',
  'CLOSED',
  'CLOSED_NO_OPINION',
  'NOTED',
] as const;
export type ConcertationStatus = (typeof CONCERTATION_STATUSES)[number];

/** A concertation with the meeting it goes by, when it stands or stood on an agenda. */
export interface Concertation {
  readonly status: ConcertationStatus;
  readonly meeting?: FollowedMeeting;
}

/**
 * How the last passage of a concertation stands: by what the file was told of its meetings, and for the minutes by where such a
 * meeting stands itself. `HELD` waits for the opinion, `OPINIONS` has it and waits for the minutes. `undefined` for a phase the
 * file was not in, left without an outcome of its own, or passed because its opinion still stood.
 */
export function concertationOf(
  state: AmendmentState,
  phase: Phase,
  standing: Readonly<Record<string, MeetingStatus>> = {},
): Concertation | undefined {
  const visit = state.visits.findLast((each) => each.phase === phase);
  if (visit === undefined) return undefined;
  const meeting = heldMeeting(state, phase) ?? convokedMeeting(state, phase) ?? meetingsOf(state, phase).at(-1);
  const status = visit.doneOn === undefined ? underWay(state, phase, meeting, standing) : endOf(visit);
  return status === undefined ? undefined : { status, ...(meeting === undefined ? {} : { meeting }) };
}

function endOf({ outcome }: PhaseVisit): ConcertationStatus | undefined {
  switch (outcome) {
    case 'OPINION_GIVEN':
      return 'CLOSED';
    case 'CLOSED_NO_OPINION':
    case 'NOTED':
      return outcome;
    default:
      return undefined;
  }
}

function underWay(
  state: AmendmentState,
  phase: Phase,
  meeting: FollowedMeeting | undefined,
  standing: Readonly<Record<string, MeetingStatus>>,
): ConcertationStatus {
  switch (meeting?.what) {
    case undefined:
      return 'DRAFT_CONVOCATION';
    case 'CONVOKED':
      return 'SENT';
    case 'INVALID':
    case 'NOT_HELD':
      return meeting.what;
    case 'HELD':
    case 'FINAL':
      if (meeting.outcome === 'CARRIED_OVER') return 'NOT_HELD';
      if (meeting.what === 'FINAL') return 'MINUTES_FINAL';
      return minutesOf(standing[meeting.meetingId]) ?? (isOpinionRecorded(state, phase) ? 'OPINIONS' : 'HELD');
  }
}

const minutesOf = (standing: MeetingStatus | undefined): 'MINUTES_DRAFT' | 'REMARKS' | undefined =>
  standing === 'MINUTES_DRAFT' || standing === 'REMARKS' ? standing : undefined;
