import { describe, expect, it } from '@jest/globals';
import { presentPhase } from '../../../domain/amendment/present-phase.ts';
import type { PhaseVisit } from '../../../domain/amendment/state.ts';
import { newAmendment, type AmendmentState } from '../../../domain/amendment/state.ts';
import { POLICY } from '../../support/domain/life.ts';

function walked(phases: AmendmentState['procedure']['phases'], visits: readonly PhaseVisit[]): AmendmentState {
  const file = newAmendment(POLICY);
  const route = ['DRAFTING', 'TRANSLATION', 'SIGNATURE', 'PUBLICATION', 'ENTRY_INTO_FORCE'] as const;
  return { ...file, visits, procedure: { ...file.procedure, route, phases } };
}

describe('The present phase of a file', () => {
  it('is none before its first phase opens', () => {
    expect(presentPhase(walked({}, []))).toBeUndefined();
  });

  it('is the first of its route that is open, since the day it came there the last time', () => {
    const visits: readonly PhaseVisit[] = [
      { phase: 'DRAFTING', round: 1, openedOn: '2026-03-02', doneOn: '2026-03-05', outcome: 'DONE' },
      { phase: 'TRANSLATION', round: 1, openedOn: '2026-03-05', doneOn: '2026-03-06', outcome: 'RETURNED' },
      { phase: 'DRAFTING', round: 2, openedOn: '2026-03-06' },
    ];
    expect(presentPhase(walked({ DRAFTING: { status: 'OPEN' } }, visits))).toEqual({
      phase: 'DRAFTING',
      since: '2026-03-06',
    });
  });

  it('is of phases side by side the first on the route', () => {
    const visits: readonly PhaseVisit[] = [
      { phase: 'ENTRY_INTO_FORCE', round: 1, openedOn: '2026-03-02' },
      { phase: 'PUBLICATION', round: 1, openedOn: '2026-03-03' },
    ];
    const phases = { ENTRY_INTO_FORCE: { status: 'OPEN' }, PUBLICATION: { status: 'OPEN' } } as const;
    expect(presentPhase(walked(phases, visits))).toEqual({ phase: 'PUBLICATION', since: '2026-03-03' });
  });
});
