import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { choicesOf } from '../../../domain/contract/conflict.ts';
import { rebase, settled } from '../../../domain/contract/rebase.ts';
import { made } from '../../support/domain/concurrent.ts';
import { acts, contracts, contractsWithPlaces, instructionsOf, WITH_LISTS } from '../../support/domain/edits.ts';

const RUNS = { numRuns: 150 };

describe('Two authors’ instructions on one text', () => {
  it('make the same text whichever of them enters into force first, where they do not touch', () => {
    let compared = 0;
    fc.assert(
      fc.property(contracts, acts(4), acts(4), (base, ones, others) => {
        const [a, b] = [instructionsOf(ones, base, 'a'), instructionsOf(others, base, 'b')];
        const [bAfterA, aAfterB] = [rebase(base, a, b), rebase(base, b, a)];
        if (bAfterA.conflicts.length + aAfterB.conflicts.length > 0 || a.length * b.length === 0) return;
        compared += 1;
        expect(made(base, ...a, ...bAfterA.instructions)).toEqual(made(base, ...b, ...aAfterB.instructions));
      }),
      RUNS,
    );
    expect(compared).toBeGreaterThan(RUNS.numRuns / 10);
  });

  it('make the same text so too where provisions name paragraphs by their place, and none of those is deleted', () => {
    fc.assert(
      fc.property(contractsWithPlaces, acts(4), acts(4), (base, ones, others) => {
        const [a, b] = [instructionsOf(ones, base, 'a'), instructionsOf(others, base, 'b')];
        // What names a paragraph that is gone stays as it is written, and is for its drafter to see to.
        if ([...a, ...b].some(({ kind }) => kind === 'DELETE')) return;
        const [bAfterA, aAfterB] = [rebase(base, a, b), rebase(base, b, a)];
        if (bAfterA.conflicts.length + aAfterB.conflicts.length > 0) return;
        expect(made(base, ...a, ...bAfterA.instructions)).toEqual(made(base, ...b, ...aAfterB.instructions));
      }),
      RUNS,
    );
  });

  it('collide whichever of them enters into force first', () => {
    fc.assert(
      fc.property(contracts, acts(1), acts(1), (base, ones, others) => {
        const [a, b] = [instructionsOf(ones, base, 'a'), instructionsOf(others, base, 'b')];
        // A number follows what names it in the end: only who changes such words is asked about them.
        if ([...a, ...b].some(({ kind }) => kind === 'RENUMBER')) return;
        expect(rebase(base, a, b).conflicts.length).toBe(rebase(base, b, a).conflicts.length);
      }),
      RUNS,
    );
  });

  it('are all still there, word for word: carried over, done already or in a conflict', () => {
    fc.assert(
      fc.property(contractsWithPlaces, acts(5), acts(5), (base, ones, others) => {
        const mine = instructionsOf(others, base, 'b', WITH_LISTS);
        const { instructions, rebased, conflicts } = rebase(base, instructionsOf(ones, base, 'a', WITH_LISTS), mine);
        const kept = new Map(rebased.map(({ id, before }) => [id, before]));
        for (const each of conflicts.flatMap((conflict) => conflict.mine)) kept.set(each.id, each);
        for (const each of instructions) if (!kept.has(each.id)) kept.set(each.id, each);
        expect(mine.map(({ id }) => kept.get(id))).toEqual(mine);
      }),
      RUNS,
    );
  });

  it('apply to the text in force, and so does what settles their conflicts about words and cells', () => {
    fc.assert(
      fc.property(contractsWithPlaces, acts(5), acts(5), (base, ones, others) => {
        const theirs = instructionsOf(ones, base, 'a', WITH_LISTS);
        const result = rebase(base, theirs, instructionsOf(others, base, 'b', WITH_LISTS));
        const disputed = result.conflicts.flatMap(({ kind }, index) =>
          kind === 'SAME_WORDS' || kind === 'SAME_CELL' ? [[index, { keep: 'MINE' }] as const] : [],
        );
        for (const [index] of disputed) {
          const conflict = result.conflicts[index];
          expect(conflict && choicesOf(conflict)).toContain('MINE');
        }
        made(base, ...theirs, ...settled(result, new Map(disputed)));
      }),
      RUNS,
    );
  });

  it('are as they were where nothing entered into force', () => {
    fc.assert(
      fc.property(contractsWithPlaces, acts(5), (base, sequence) => {
        const mine = instructionsOf(sequence, base, 'b', WITH_LISTS);
        const { instructions, conflicts } = rebase(base, [], mine);
        expect(conflicts).toEqual([]);
        expect(made(base, ...instructions)).toEqual(made(base, ...mine));
      }),
      RUNS,
    );
  });
});
