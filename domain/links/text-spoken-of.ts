import type { AmendmentState } from '../amendment/state.ts';
import { hashOf } from '../hash.ts';
import type { MeetingState, MeetingTask } from '../meetings/meeting/meeting.ts';

/** The text that a link of a file speaks of: the one that was submitted. */
export const textOfAmendment = ({ text }: Pick<AmendmentState, 'text'>): string | undefined => text?.hash;

/**
 * What a link of a meeting speaks of: the minutes to be remarked on or signed, or the meeting that was convoked too late with
 * the agenda as it was sent.
 */
export function textOfMeetingTask(
  { minutes, place, versions }: Pick<MeetingState, 'minutes' | 'place' | 'versions'>,
  { kind }: Pick<MeetingTask, 'kind'>,
): string | undefined {
  switch (kind) {
    case 'REMARK_ON_MINUTES':
    case 'SIGN_MINUTES':
    case 'APPROVE_MINUTES':
      return minutes === undefined ? undefined : hashOf(minutes);
    case 'ACCEPT_LATENESS':
      return hashOf({ on: place.on, at: place.at, letter: versions.at(-1)?.letter });
    default:
      return undefined;
  }
}
