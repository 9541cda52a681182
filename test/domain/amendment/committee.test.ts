import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { Tally, VotingRules } from '../../../domain/amendment/committee.ts';
import { hasQuorum, outcomeNow, outstanding, quorumOf, settled } from '../../../domain/amendment/committee.ts';

const HALF = { numerator: 1, denominator: 2 };
const TWO_THIRDS = { numerator: 2, denominator: 3 };
const RULES: VotingRules = { quorum: HALF, majority: 'MORE_FOR_THAN_AGAINST' };
const STRICT: VotingRules = { quorum: HALF, majority: 'MORE_THAN_HALF_OF_PRESENT' };

const votes = (members: number, cast: Partial<Tally>): Tally => ({
  members,
  for: 0,
  against: 0,
  abstained: 0,
  excluded: 0,
  ...cast,
});

describe('The quorum', () => {
  it.each([
    [9, HALF, 5],
    [8, HALF, 4],
    [1, HALF, 1],
    [9, TWO_THIRDS, 6],
    [10, TWO_THIRDS, 7],
    [3, { numerator: 1, denominator: 3 }, 1],
    [100, { numerator: 29, denominator: 100 }, 29],
    [7, { numerator: 1, denominator: 1 }, 7],
  ])('of %d members at %j is %d, in whole numbers', (members, quorum, least) => {
    expect(quorumOf(members, { ...RULES, quorum })).toBe(least);
  });

  it('counts those who abstain, not those who may not vote', () => {
    expect(hasQuorum(votes(9, { for: 2, abstained: 3 }), RULES)).toBe(true);
    expect(hasQuorum(votes(9, { for: 4, excluded: 5 }), RULES)).toBe(false);
  });
});

describe('A motion', () => {
  it.each([
    ['five of nine for', votes(9, { for: 5 }), true],
    ['four of nine for', votes(9, { for: 4 }), undefined],
    ['three for and the rest abstained', votes(9, { for: 3, abstained: 6 }), true],
    ['a tie of all nine', votes(9, { for: 4, against: 4, abstained: 1 }), false],
    ['five of nine against', votes(9, { against: 5 }), false],
    ['all abstained', votes(9, { abstained: 9 }), false],
    ['too many excluded for a quorum', votes(9, { excluded: 5 }), false],
    ['nobody left to vote', votes(3, { for: 1, excluded: 2 }), false],
  ])('with %s: %#', (_votes, tally, outcome) => expect(settled(tally, RULES)).toBe(outcome));

  it('needs more than half of those present where abstentions weigh', () => {
    expect(settled(votes(9, { for: 4, abstained: 5 }), STRICT)).toBe(false);
    expect(settled(votes(9, { for: 5, abstained: 4 }), STRICT)).toBe(true);
  });

  it('is lost on a tie when it is closed', () => {
    expect(outcomeNow(votes(9, { for: 3, against: 3 }), RULES)).toBe(false);
    expect(outcomeNow(votes(9, { for: 3, against: 2 }), RULES)).toBe(true);
    expect(outcomeNow(votes(9, { for: 3 }), RULES)).toBe(false);
  });
});

const aRule = fc.record<VotingRules>({
  quorum: fc
    .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 6 }))
    .map(([numerator, more]) => ({ numerator, denominator: numerator + more })),
  majority: fc.constantFrom('MORE_FOR_THAN_AGAINST', 'MORE_THAN_HALF_OF_PRESENT'),
});

const WAYS = ['for', 'against', 'abstained', 'excluded', 'silent'] as const;
const aVote = fc.constantFrom(...WAYS);
const aTally = fc
  .array(aVote, { minLength: 1, maxLength: 7 })
  .map((cast) => cast.reduce((tally, way) => plus(tally, way), votes(cast.length, {})));

function plus(tally: Tally, way: (typeof WAYS)[number]): Tally {
  return way === 'silent' ? tally : { ...tally, [way]: tally[way] + 1 };
}

/** Every way in which the members who may still vote can vote, declare an interest or stay silent. */
function* completions(tally: Tally, left = outstanding(tally)): Generator<Tally> {
  if (left === 0) yield tally;
  else for (const way of WAYS) yield* completions(plus(tally, way), left - 1);
}

describe('A vote is settled', () => {
  it('as soon as nothing to come can change it, and not before', () => {
    fc.assert(
      fc.property(aTally, aRule, (tally, rules) => {
        const outcomes = new Set([...completions(tally)].map((end) => outcomeNow(end, rules)));
        const certain = outcomes.size === 1 ? outcomes.has(true) : undefined;
        expect(settled(tally, rules)).toBe(certain);
      }),
      { numRuns: 150 },
    );
  });

  it('for good: no later vote unsettles it', () => {
    fc.assert(
      fc.property(aTally, aRule, fc.array(aVote, { maxLength: 7 }), (tally, rules, later) => {
        const outcome = settled(tally, rules);
        fc.pre(outcome !== undefined);
        const after = later.reduce((so, way) => (outstanding(so) > 0 ? plus(so, way) : so), tally);
        expect(settled(after, rules)).toBe(outcome);
      }),
    );
  });
});
