import { PROCEDURE } from '../../file.ts';
import { seriesOfPhase } from '../../meetings/meeting-of-phase.ts';
import type { FollowedMeeting, ToldMeeting } from '../followed-meetings.ts';
import type { Phase } from '../phases.ts';
import type { AmendmentState } from '../state.ts';
import type { Deliberation } from './deliberation.ts';

/**
 * What became of a meeting on whose agenda the file stands. What the file knows already, or what is older than what it knows,
 * is passed without a word; so is everything once the file has ended.
 */
export function followMeeting(d: Deliberation, told: ToldMeeting): void {
  const known = d.state.meetings.find(({ meetingId }) => meetingId === told.meetingId);
  if (d.state.procedure.end !== undefined || isKnown(known, told)) return;
  const phase = countsFor(d.state, known, told);
  d.record({ type: 'MeetingFollowed', ...withoutType(told), ...(phase === undefined ? {} : { phase }) }, PROCEDURE);
}

const withoutType = ({ meetingId, series, on, what, convokedOn, urgent, outcome }: ToldMeeting): ToldMeeting => ({
  meetingId,
  series,
  on,
  what,
  ...(convokedOn === undefined ? {} : { convokedOn }),
  ...(urgent === undefined ? {} : { urgent }),
  ...(outcome === undefined ? {} : { outcome }),
});

/** A meeting that was held can only become final; one that was not held can only be convoked again for another day. */
function isKnown(known: FollowedMeeting | undefined, told: ToldMeeting): boolean {
  if (known === undefined) return false;
  if (known.what === told.what) return known.on === told.on && known.outcome === told.outcome;
  switch (known.what) {
    case 'FINAL':
      return true;
    case 'HELD':
      return told.what !== 'FINAL';
    case 'NOT_HELD':
      return known.on === told.on;
    default:
      return false;
  }
}

/** The passage for which a meeting counts: the one it began in, or for a meeting just convoked, the one the file is in. */
function countsFor(state: AmendmentState, known: FollowedMeeting | undefined, told: ToldMeeting): Phase | undefined {
  const { route, phases } = state.procedure;
  const open = (phase: Phase): boolean => phases[phase]?.status === 'OPEN';
  if (known !== undefined && told.what !== 'CONVOKED') {
    return known.phase !== undefined && open(known.phase) ? known.phase : undefined;
  }
  return route.find((phase) => open(phase) && seriesOfPhase(phase) === told.series);
}
