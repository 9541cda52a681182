import type { IsoDate } from '../calendar/dates.ts';
import type { Phase } from './phases.ts';
import type { AmendmentState } from './state.ts';

/** Where a file is on its route. */
export interface PresentPhase {
  readonly phase: Phase;
  /** The day on which it came there, the last time it did. */
  readonly since?: IsoDate;
}

/** The first phase of the route that is open: after the signature several are. `undefined` where none is. */
export function presentPhase({ procedure, visits }: AmendmentState): PresentPhase | undefined {
  const phase = procedure.route.find((each) => procedure.phases[each]?.status === 'OPEN');
  if (phase === undefined) return undefined;
  const since = visits.findLast((visit) => visit.phase === phase && visit.doneOn === undefined)?.openedOn;
  return { phase, ...(since === undefined ? {} : { since }) };
}
