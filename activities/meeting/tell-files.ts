import { toldFiles } from '../../domain/meetings/meeting/told-files.ts';
import type { ActivityDeps } from '../deps.ts';
import type { FileInput, MeetingProgress } from '../ports.ts';
import { meetingSince } from './progress.ts';

/** Tells each file on the agenda what became of the meeting, as it stands now; what a file knows already changes nothing. */
export const tellFiles =
  (deps: ActivityDeps) =>
  async (input: FileInput): Promise<MeetingProgress> => {
    const state = await deps.meetings.read(input.fileId);
    for (const { fileId, told } of toldFiles(input.fileId, state)) {
      const { wakes, seq } = await deps.amendments.record(fileId, {
        command: { type: 'FOLLOW_MEETING', ...told },
        actor: { kind: 'PROCEDURE' },
        now: deps.now(),
        notBefore: input.at,
        wake: true,
        answer: () => ({}),
      });
      if (wakes) deps.wake(fileId, seq);
    }
    return meetingSince(deps, input);
  };
