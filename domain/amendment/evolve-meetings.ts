import type { AmendmentEvent } from './events.ts';
import type { Phase } from './phases.ts';
import type { AmendmentState } from './state.ts';

type MeetingFollowed = Extract<AmendmentEvent, { type: 'MeetingFollowed' }>;

/** What a file knows of its meetings after it was told of one, and the term that began with it. */
export function afterMeeting(
  { meetings, visits }: AmendmentState,
  { type: _type, firstAgenda: first, ...followed }: MeetingFollowed,
): Partial<AmendmentState> {
  const at = meetings.findIndex(({ meetingId }) => meetingId === followed.meetingId);
  const { convokedOn, urgent } = meetings[at] ?? {};
  const again = { ...(convokedOn && { convokedOn }), ...(urgent && { urgent }), ...followed };
  const known = at === -1 ? [...meetings, followed] : meetings.with(at, again);
  if (first === undefined) return { meetings: known };
  const { closesOn, ...firstAgenda } = first;
  const visit = visits.findLastIndex(({ phase, doneOn }) => phase === followed.phase && doneOn === undefined);
  const begins = visits.map((each, index) => (index === visit ? { ...each, closesOn, firstAgenda } : each));
  return { meetings: known, visits: begins };
}

/** A phase that opens begins without a meeting: those of an earlier passage were about what was then before them. */
export const withoutMeetings = ({ meetings }: AmendmentState, phase: Phase): AmendmentState['meetings'] =>
  meetings.map((meeting) => {
    if (meeting.phase !== phase) return meeting;
    const { phase: _phase, ...rest } = meeting;
    return rest;
  });
