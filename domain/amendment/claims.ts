import type { Claim } from '../file.ts';
import type { AmendmentEvent } from './events.ts';
import type { AmendmentState } from './state.ts';

/**
 * The shared numbers an event takes or gives back: acts are numbered without gaps, so the number of an act that ends
 * unsigned is given again. A file launched anew after a take-back has its reference.
 */
export function claimsOf(
  before: AmendmentState,
  after: AmendmentState,
  event: AmendmentEvent,
): { take: readonly Claim[]; release: readonly Claim[] } {
  const { contractId } = after;
  switch (event.type) {
    case 'Launched':
      return before.reference === undefined
        ? { take: [{ contractId, kind: 'REFERENCE', value: event.reference }], release: [] }
        : { take: [], release: [] };
    case 'ActNumberGiven':
      return { take: [{ contractId, kind: 'ACT_NUMBER', value: event.number }], release: [] };
    case 'Consolidated':
      return { take: [{ contractId, kind: 'VERSION', value: event.version }], release: [] };
    case 'Ended':
      return after.signedOn === undefined && after.actNumber !== undefined
        ? { take: [], release: [{ contractId, kind: 'ACT_NUMBER', value: after.actNumber }] }
        : { take: [], release: [] };
    default:
      return { take: [], release: [] };
  }
}
