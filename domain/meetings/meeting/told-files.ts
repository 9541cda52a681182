import type { ToldMeeting } from '../../amendment/followed-meetings.ts';
import type { MeetingState } from './meeting.ts';
import type { Point } from './points.ts';

/** What a file is told of a meeting on whose agenda it stands or stood. */
export interface ToldFile {
  readonly fileId: string;
  readonly told: ToldMeeting;
}

/**
 * What each file is told of a meeting as it stands: nothing until an agenda with the file on it was sent. One that was taken
 * off again is told at the end that the meeting was not held for it.
 */
export function toldFiles(fileId: string, state: MeetingState): readonly ToldFile[] {
  const { versions, points, series, place } = state;
  const sent = new Map(versions.flatMap((version) => version.points).map((point) => [point.id, point]));
  const standing = new Set(points.map(({ id }) => id));
  return [...sent.values()].flatMap((point) => {
    if (point.subject.kind !== 'FILE') return [];
    const fate = standing.has(point.id) ? fateOf(state, point) : fateOfDropped(state);
    if (fate === undefined) return [];
    return [{ fileId: point.subject.fileId, told: { meetingId: fileId, series, on: place.on, ...fate } }];
  });
}

type Fate = Pick<ToldMeeting, 'what' | 'convokedOn' | 'urgent' | 'outcome'>;

function fateOf({ status, versions, convoked, closed }: MeetingState, { id }: Point): Fate | undefined {
  // A point that nobody said anything about was not dealt with.
  const outcome = closed[id]?.outcome ?? 'CARRIED_OVER';
  switch (status) {
    case 'INVITED':
    case 'FROZEN': {
      const convokedOn = versions.find(({ points }) => points.some((point) => point.id === id))?.sentOn;
      return {
        what: 'CONVOKED',
        ...(convokedOn === undefined ? {} : { convokedOn }),
        ...(convoked === undefined ? {} : { urgent: convoked.urgent }),
      };
    }
    case 'INVALID':
      return { what: 'INVALID' };
    case 'HELD':
    case 'MINUTES_DRAFT':
    case 'REMARKS':
      return { what: 'HELD', outcome };
    case 'FINAL':
      return { what: 'FINAL', outcome };
    case 'CANCELLED':
    case 'MISSED':
      return { what: 'NOT_HELD' };
    // Moved, and not sent for its new day yet.
    case 'PLANNED':
      return undefined;
  }
}

function fateOfDropped({ status }: MeetingState): Fate | undefined {
  switch (status) {
    case 'HELD':
    case 'MINUTES_DRAFT':
    case 'REMARKS':
    case 'FINAL':
    case 'CANCELLED':
    case 'MISSED':
      return { what: 'NOT_HELD' };
    default:
      return undefined;
  }
}
