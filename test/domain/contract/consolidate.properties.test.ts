import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { consolidate, versionHash, type ActInForce } from '../../../domain/contract/consolidate.ts';
import { IndexedText } from '../../../domain/contract/indexed-text.ts';
import type { Instruction } from '../../../domain/contract/instruction.ts';
import type { Provision } from '../../../domain/contract/provision.ts';
import { touchedIn } from '../../../domain/contract/touched.ts';
import { made } from '../../support/domain/concurrent.ts';
import { acts, contractsWithPlaces, instructionsOf, WITH_LISTS } from '../../support/domain/edits.ts';

const RUNS = { numRuns: 200 };

const dayOf = (day: number): string => `2022-01-${String(day).padStart(2, '0')}`;

/** Acts that follow each other, some on one day: what one of them says is written on what those before it made. */
function actsOf(
  base: readonly Provision[],
  sequences: readonly (readonly Act[])[],
  perDay: number,
): readonly ActInForce[] {
  let text = base;
  return sequences.map((sequence, index) => {
    const instructions = instructionsOf(sequence, text, `act-${index}`, WITH_LISTS);
    text = made(text, ...instructions);
    return act(index + 1, dayOf(1 + Math.floor(index / perDay)), instructions);
  });
}
type Act = Parameters<typeof instructionsOf>[0][number];

function act(actNumber: number, on: string, instructions: readonly Instruction[]): ActInForce {
  return {
    amendmentId: `amendment-${actNumber}`,
    actNumber,
    signedOn: on,
    inForceOn: on,
    textHash: String(actNumber).repeat(64).slice(0, 64),
    text: { instructions, entryIntoForce: { kind: 'LAST_SIGNATURE' } },
  };
}

const textOf = (...given: Parameters<typeof consolidate>): readonly Provision[] =>
  consolidate(...given).map(({ provision }) => provision);

describe('The consolidated text', () => {
  it('is what the instructions make, applied one by one to the whole contract; and touches what they touch', () => {
    fc.assert(
      fc.property(contractsWithPlaces, acts(12), (base, sequence) => {
        const indexed = new IndexedText(base);
        let text = base;
        for (const instruction of instructionsOf(sequence, base, 'a', WITH_LISTS)) {
          expect(indexed.apply(instruction)).toEqual(touchedIn(instruction, text));
          text = made(text, instruction);
          expect(indexed.provisions).toEqual(text);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is the same, byte for byte, whatever order the acts are given in', () => {
    fc.assert(
      fc.property(
        contractsWithPlaces,
        fc.array(acts(4), { maxLength: 6 }),
        fc.nat(2),
        fc.nat(),
        (base, all, perDay, seed) => {
          const inForce = actsOf(base, all, perDay + 1);
          const shuffled = inForce.toSorted(
            (a, b) => ((a.actNumber * 7919 + seed) % 13) - ((b.actNumber * 7919 + seed) % 13),
          );
          const [one, other] = [consolidate(base, inForce), consolidate(base, shuffled)];
          expect(JSON.stringify(other)).toBe(JSON.stringify(one));
          expect(versionHash(textOf(base, shuffled))).toBe(versionHash(textOf(base, inForce)));
        },
      ),
      RUNS,
    );
  });

  it('is the same each time, and the acts of one day after it change nothing of that day', () => {
    fc.assert(
      fc.property(contractsWithPlaces, fc.array(acts(4), { maxLength: 6 }), fc.nat(6), (base, all, day) => {
        const inForce = actsOf(base, all, 1);
        const asOn = dayOf(day + 1);
        const until = inForce.filter(({ inForceOn }) => inForceOn <= asOn);
        expect(consolidate(base, inForce, { asOn })).toEqual(consolidate(base, until));
        expect(consolidate(base, inForce, { asOn })).toEqual(consolidate(base, inForce, { asOn }));
      }),
      RUNS,
    );
  });

  it('is, when the last act is annulled, what it was before', () => {
    fc.assert(
      fc.property(contractsWithPlaces, fc.array(acts(4), { minLength: 1, maxLength: 4 }), (base, all) => {
        const inForce = actsOf(base, all, 1);
        const [last, before] = [inForce.at(-1), inForce.slice(0, -1)];
        const annulled = last === undefined ? [] : [{ ...last, annulledOn: '2023-01-01' }];
        expect(consolidate(base, [...annulled, ...before])).toEqual(consolidate(base, before));
        expect(textOf(base, [...annulled, ...before], { knownOn: '2022-12-31' })).toEqual(textOf(base, inForce));
      }),
      RUNS,
    );
  });
});
