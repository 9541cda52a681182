import type { By } from '../../file.ts';
import { PROCEDURE } from '../../file.ts';
import { RuleViolation } from '../../violation.ts';
import type { Tally } from '../committee.ts';
import { hasQuorum, outcomeNow, settled } from '../committee.ts';
import type { VotingRules } from '../committee.ts';
import { coveredBy } from '../covered.ts';
import type { Motion } from '../decisions.ts';
import type { AmendmentState, CommitteeVote } from '../state.ts';
import type { Deliberation } from './deliberation.ts';
import { askLater, askThese, endFile, finishPhase, makeMoot, returnTo } from './steps.ts';

/** Puts a motion to the committee: votes on an earlier one fall, every member who may vote is asked. */
export function putMotion(
  d: Deliberation,
  motion: Motion,
  members: readonly string[],
  by: By,
  diff?: readonly string[],
): void {
  if (members.length === 0) throw new RuleViolation('ROLE_NOT_HELD', { role: 'COMMITTEE_MEMBER' });
  makeMoot(d, 'DECIDED_BY_OTHERS', 'COMMITTEE');
  d.record({ type: 'MotionPut', motion, members }, by);
  for (const id of members.filter((member) => !d.state.authors.includes(member))) {
    const asked = { kind: 'VOTE', capacity: 'COMMITTEE_MEMBER', opens: 'WITH_PHASE' } as const;
    askThese(d, 'COMMITTEE', asked, [{ kind: 'PERSON', id }], diff);
  }
}

/** Counts the votes on the motion in course. Authors of the text and members with an interest do not vote. */
export function tallyOf(state: AmendmentState, vote: CommitteeVote): Tally {
  const cast = Object.entries(vote.votes).filter(([member]) => vote.members.includes(member));
  const count = (value: string): number => cast.filter(([, given]) => given === value).length;
  const authors = vote.members.filter((member) => state.authors.includes(member)).length;
  return {
    members: vote.members.length,
    for: count('FOR'),
    against: count('AGAINST'),
    abstained: count('ABSTAIN'),
    excluded: authors + count('INTEREST_DECLARED'),
  };
}

const rulesOf = ({ policy: { settings } }: AmendmentState): VotingRules => ({
  quorum: settings['committee.quorum'],
  majority: settings['committee.majority'],
});

/** Decides the motion as soon as no vote to come can change the result. */
export function countVotes(d: Deliberation): void {
  const vote = voteInCourse(d);
  const tally = tallyOf(d.state, vote);
  const adopted = settled(tally, rulesOf(d.state));
  if (adopted !== undefined) decideMotion(d, vote, tally, adopted);
}

/**
 * Closes a vote while members are silent, on the votes cast.
 *
 * @throws RuleViolation `NO_VOTE_IN_COURSE`, `NO_QUORUM`.
 */
export function closeVote(d: Deliberation): void {
  const vote = voteInCourse(d);
  const tally = tallyOf(d.state, vote);
  if (!hasQuorum(tally, rulesOf(d.state))) throw new RuleViolation('NO_QUORUM');
  decideMotion(d, vote, tally, outcomeNow(tally, rulesOf(d.state)));
}

/** @throws RuleViolation `NO_VOTE_IN_COURSE` when no motion is before the committee. */
export function voteInCourse(d: Deliberation): CommitteeVote {
  const vote = committeeSeized(d);
  if (vote.decided) throw new RuleViolation('NO_VOTE_IN_COURSE');
  return vote;
}

/** @throws RuleViolation `NO_VOTE_IN_COURSE` when the file is not with the committee. */
export function committeeSeized({ state }: Deliberation): CommitteeVote {
  const { committee, procedure } = state;
  if (committee === undefined || procedure.phases.COMMITTEE?.status !== 'OPEN') {
    throw new RuleViolation('NO_VOTE_IN_COURSE');
  }
  return committee;
}

function decideMotion(d: Deliberation, { motion }: CommitteeVote, tally: Tally, adopted: boolean): void {
  const covers = adopted && motion.kind === 'APPROVE' ? coveredBy(d.state, 'VOTE') : undefined;
  d.record({ type: 'MotionDecided', adopted, tally, ...(covers === undefined ? {} : { covers }) }, PROCEDURE);
  if (!adopted) {
    makeMoot(d, 'DECIDED_BY_OTHERS', 'COMMITTEE');
    return askLater(d, 'COMMITTEE', 'PUT_MOTION');
  }
  switch (motion.kind) {
    case 'APPROVE':
      return finishPhase(d, 'COMMITTEE', 'APPROVED');
    case 'RETURN':
      return returnTo(d, 'COMMITTEE', motion.to, PROCEDURE, 'DECISION', motion.reason);
    case 'REJECT':
      return endFile(d, 'REJECTED', PROCEDURE, motion.reason);
  }
}
