import { describe, expect, it } from '@jest/globals';
import { claimsOf } from '../../../domain/amendment/claims.ts';
import { evolve } from '../../../domain/amendment/evolve.ts';
import { newAmendment } from '../../../domain/amendment/state.ts';
import { fileAt } from '../../support/domain/file-at.ts';
import { Life, POLICY } from '../../support/domain/life.ts';

/** What a life claims and gives back, in order. */
function claims(file: Life): readonly string[] {
  let state = newAmendment(POLICY);
  return file.recorded.flatMap((recorded) => {
    const after = evolve(state, recorded);
    const { take, release } = claimsOf(state, after, recorded.event);
    state = after;
    return [
      ...take.map(({ kind, value }) => `take ${kind} ${value}`),
      ...release.map(({ kind, value }) => `release ${kind} ${value}`),
    ];
  });
}

describe('The numbers files of one contract share', () => {
  it('are taken at launch, at signature and at consolidation', () => {
    expect(claims(new Life().launch().toTheEnd())).toEqual(['take REFERENCE 1', 'take ACT_NUMBER 1', 'take VERSION 2']);
  });

  it('leave no gap: an act that ends unsigned gives its number back', () => {
    const file = fileAt('SIGN').commands('president', { type: 'WITHDRAW', reason: 'Sans objet.' });
    expect(claims(file)).toEqual(['take REFERENCE 1', 'take ACT_NUMBER 1', 'release ACT_NUMBER 1']);
  });

  it('are none for a proposal that is refused', () => {
    const file = new Life().launch({ kind: 'CABINET' }, 'cabinet');
    file.does('president', 'LAUNCH', { kind: 'LAUNCH', outcome: 'REFUSE', reason: 'Trop tôt.' });
    expect(claims(file)).toEqual([]);
  });
});
