import { concertationOf } from '../../../domain/amendment/concertation.ts';
import { seriesOfPhase } from '../../../domain/meetings/meeting-of-phase.ts';
import type { Phase } from '../../../domain/amendment/phases.ts';
import type { ConcertationShown } from '../../../web/pages/dossier/concertation.tsx';
import type { DossierContext } from './context.ts';

/** How the concertation of a phase stands; `undefined` for a phase that is none, or that the file was not in. */
export function concertationShown({ state, meetings }: DossierContext, phase: Phase): ConcertationShown | undefined {
  if (seriesOfPhase(phase) !== 'cocobase') return undefined;
  const concertation = concertationOf(state, phase, meetings);
  if (concertation === undefined) return undefined;
  const { status, meeting } = concertation;
  return {
    status,
    meeting:
      meeting === undefined
        ? undefined
        : { on: meeting.on, href: meetings[meeting.meetingId] && `/meetings/${meeting.meetingId}` },
    firstAgenda: state.visits.findLast((visit) => visit.phase === phase)?.firstAgenda,
  };
}
