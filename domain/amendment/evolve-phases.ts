import type { IsoDate } from '../calendar/dates.ts';
import { REASONED_OPINION } from './covered.ts';
import type { AmendmentEvent } from './events.ts';
import { withoutMeetings } from './evolve-meetings.ts';
import type { Phase } from './phases.ts';
import type { AmendmentState, PhaseVisit } from './state.ts';

export type PhaseEvent = Extract<AmendmentEvent, { type: 'PhaseOpened' | 'PhaseStood' | 'PhaseDone' | 'Returned' }>;

/** What an event on `on` changes in the way the file has walked. */
export function afterPhase(state: AmendmentState, event: PhaseEvent, on: IsoDate): Partial<AmendmentState> {
  const { round } = state.procedure;
  switch (event.type) {
    case 'PhaseOpened': {
      const closes = event.closesOn === undefined ? {} : { closesOn: event.closesOn };
      return {
        visits: [...state.visits, { phase: event.phase, round, openedOn: on, ...closes }],
        meetings: withoutMeetings(state, event.phase),
      };
    }
    case 'PhaseStood':
      return { visits: [...state.visits, { phase: event.phase, round, doneOn: on, outcome: 'STOOD' }] };
    case 'PhaseDone': {
      const visits = left(state, event.phase, { doneOn: on, outcome: event.outcome });
      if (event.covers === undefined) return { visits };
      return { visits, lapsed: [...state.lapsed, { ...REASONED_OPINION, covers: event.covers }] };
    }
    case 'Returned':
      return {
        visits: left(state, event.from, { doneOn: on, outcome: 'RETURNED' }),
        lastReturn: { to: event.to, cause: event.cause },
        ...(event.baseVersion === undefined ? {} : { baseVersion: event.baseVersion }),
      };
  }
}

/** Closes the last visit of a phase that is still open. */
function left(
  { visits, procedure: { round } }: AmendmentState,
  phase: Phase,
  end: Pick<PhaseVisit, 'doneOn' | 'outcome'>,
): readonly PhaseVisit[] {
  const at = visits.findLastIndex((visit) => visit.phase === phase && visit.doneOn === undefined);
  const visit = visits[at];
  return visit === undefined ? [...visits, { phase, round, ...end }] : visits.with(at, { ...visit, ...end });
}
