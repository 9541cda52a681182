import type { Settings } from '../settings.ts';

/** The votes cast on one motion, and who of the members cast none. All whole numbers. */
export interface Tally {
  readonly members: number;
  readonly for: number;
  readonly against: number;
  readonly abstained: number;
  /** Members who may not vote: the author of the text, and those who declared an interest. */
  readonly excluded: number;
}

export type Vote = 'FOR' | 'AGAINST' | 'ABSTAIN';

/** The rules of the vote: settings `committee.quorum` and `committee.majority` [U]. */
export interface VotingRules {
  readonly quorum: Settings['committee.quorum'];
  readonly majority: Settings['committee.majority'];
}

/** The least number of members present, rounded up in whole numbers: half of 9 → 5, two thirds of 9 → 6. */
export const quorumOf = (members: number, { quorum }: VotingRules): number =>
  Math.floor((members * quorum.numerator + quorum.denominator - 1) / quorum.denominator);

const present = (tally: Tally): number => tally.for + tally.against + tally.abstained;

/** Members who may still vote. */
export const outstanding = (tally: Tally): number => tally.members - present(tally) - tally.excluded;

export const hasQuorum = (tally: Tally, rules: VotingRules): boolean =>
  present(tally) >= quorumOf(tally.members, rules);

/** Votes that count against: a tie is not adopted under either rule. */
const opposed = (tally: Tally, { majority }: VotingRules): number =>
  majority === 'MORE_FOR_THAN_AGAINST' ? tally.against : tally.against + tally.abstained;

/** Whether a motion is adopted, as soon as no vote still to come can change it; `undefined` until then. */
export function settled(tally: Tally, rules: VotingRules): boolean | undefined {
  const rest = outstanding(tally);
  if (hasQuorum(tally, rules) && tally.for > opposed(tally, rules) + rest) return true;
  const neverQuorum = present(tally) + rest < quorumOf(tally.members, rules);
  const neverMajority = tally.for + rest <= opposed(tally, rules);
  return neverQuorum || neverMajority ? false : undefined;
}

/** The outcome on the votes cast, when the vote is closed with a quorum while some members are silent. */
export const outcomeNow = (tally: Tally, rules: VotingRules): boolean =>
  hasQuorum(tally, rules) && tally.for > opposed(tally, rules);
