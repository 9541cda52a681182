import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { coversOf, difference, type Approval, type Covers } from '../../../domain/amendment/approvals.ts';
import { COMMITTEE_VOTE } from '../../../domain/amendment/covered.ts';
import type { Instruction } from '../../../domain/contract/instruction.ts';
import type { Provision } from '../../../domain/contract/provision.ts';
import { followingIn } from '../../../domain/contract/touched.ts';
import { made } from '../../support/domain/concurrent.ts';
import { acts, contractsWithPlaces, instructionsOf, WITH_LISTS } from '../../support/domain/edits.ts';

const coversIn = (base: readonly Provision[], instructions: readonly Instruction[]): Covers =>
  coversOf(made(base, ...instructions), instructions, { kind: 'LAST_SIGNATURE' }, followingIn(instructions, base));

/** A draft that its author goes on with, or goes back in, one instruction at a time; approved after some of the steps. */
const steps = fc.array(fc.record({ isUndo: fc.boolean(), isApproved: fc.boolean() }), { minLength: 2, maxLength: 12 });

describe('Approvals of a draft that is edited and undone', () => {
  it('stand exactly while the hashes of what they covered hold, and are restored by an undo', () => {
    fc.assert(
      fc.property(contractsWithPlaces, acts(8), steps, (base, sequence, moves) => {
        const written = instructionsOf(sequence, base, 'a', WITH_LISTS);
        const approvals: Approval[] = [];
        let length = 0;
        for (const { isUndo, isApproved } of moves) {
          length = Math.min(written.length, Math.max(0, length + (isUndo ? -1 : 1)));
          const present = coversIn(base, written.slice(0, length));
          const left = difference(approvals, COMMITTEE_VOTE, present, 'PROVISION');
          if (approvals.length === 0) expect(left).toBeUndefined();
          else {
            const keys = new Set([...Object.keys(approvals.at(-1)?.covers ?? {}), ...Object.keys(present)]);
            const open = [...keys].filter((key) => approvals.every(({ covers }) => covers[key] !== present[key]));
            expect(left).toEqual(open.toSorted());
          }
          const wasApproved = approvals.some(({ covers }) => JSON.stringify(covers) === JSON.stringify(present));
          if (wasApproved) expect(left).toEqual([]);
          if (isApproved) approvals.push({ ...COMMITTEE_VOTE, covers: present });
        }
      }),
      { numRuns: 200 },
    );
  });

  it('do not cover what another wording, place or number makes of a provision', () => {
    fc.assert(
      fc.property(contractsWithPlaces, acts(5), (base, sequence) => {
        const written = instructionsOf(sequence, base, 'a', WITH_LISTS);
        const all = coversIn(base, written);
        const [before, after] = [made(base, ...written.slice(0, -1)), made(base, ...written)];
        const old = new Map(before.map((provision) => [provision.id, JSON.stringify(provision)]));
        const changed = after.filter((provision) => old.get(provision.id) !== JSON.stringify(provision));
        const approved = [{ ...COMMITTEE_VOTE, covers: coversIn(base, written.slice(0, -1)) }];
        const left = difference(approved, COMMITTEE_VOTE, all, 'PROVISION') ?? [];
        expect(left).toEqual(expect.arrayContaining(changed.map(({ id }) => id)));
      }),
      { numRuns: 200 },
    );
  });
});
