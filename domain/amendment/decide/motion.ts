import type { By } from '../../file.ts';
import { PROCEDURE } from '../../file.ts';
import { holdersOf } from '../../people/holders.ts';
import type { Tally } from '../committee.ts';
import { hasQuorum, outcomeNow, settled } from '../committee.ts';
import type { VotingRules } from '../committee.ts';
import { COMMITTEE_VOTE, coveredBy } from '../covered.ts';
import type { Motion, TaskDecision } from '../decisions.ts';
import { barredFrom } from '../four-eyes.ts';
import { refusal } from '../refusals.ts';
import type { AmendmentState, CommitteeVote, Task } from '../state.ts';
import { answer } from './answers.ts';
import type { Deliberation } from './deliberation.ts';
import { reasoned } from './requirements.ts';
import { askLater, askThese, endFile, finishPhase, liesBehind, makeMoot, returnTo } from './steps.ts';

/**
 * Puts a motion to the committee as it is composed that day: votes on an earlier motion fall, every member who may vote is
 * asked. With too few of them for a quorum it is lost at once.
 *
 * @throws RuleViolation `ROLE_NOT_HELD`, `REASON_REQUIRED`, `RETURN_TARGET`.
 */
export function putMotion(d: Deliberation, motion: Motion, by: By): void {
  const members = holdersOf(d.context.directory, 'COMMITTEE_MEMBER', d.context.today);
  if (members.length === 0) throw refusal('ROLE_NOT_HELD', { role: 'COMMITTEE_MEMBER' });
  reasoned(motion);
  if (motion.kind === 'RETURN') liesBehind(d, 'COMMITTEE', motion.to);
  makeMoot(d, 'DECIDED_BY_OTHERS', 'COMMITTEE');
  d.record({ type: 'MotionPut', motion, members }, by);
  const ballots = members.filter((member) => mayVote(d.state, member)).map((id) => [{ kind: 'PERSON', id } as const]);
  askThese(d, 'COMMITTEE', COMMITTEE_VOTE, ballots);
  countVotes(d);
}

/** A motion in the place of the one before the committee, or of one it did not adopt. */
export function putAnotherMotion(d: Deliberation, motion: Motion, by: By): void {
  committeeSeized(d);
  putMotion(d, motion, by);
}

const mayVote = (state: AmendmentState, member: string): boolean => barredFrom(state, 'VOTE', member) === undefined;

/** A member's vote on the motion in course. */
export function vote(d: Deliberation, task: Task, decision: Extract<TaskDecision, { kind: 'VOTE' }>, by: By): void {
  answer(d, task, decision, by);
  countVotes(d);
}

/** Counts the votes on a motion. A member who cast none and may not vote is excluded; a vote once cast counts. */
function tallyOf(state: AmendmentState, { members, votes }: CommitteeVote): Tally {
  const cast = members.map((member) => votes[member] ?? (mayVote(state, member) ? undefined : 'EXCLUDED'));
  const count = (...given: readonly (typeof cast)[number][]): number =>
    cast.filter((each) => given.includes(each)).length;
  return {
    members: members.length,
    for: count('FOR'),
    against: count('AGAINST'),
    abstained: count('ABSTAIN'),
    excluded: count('INTEREST_DECLARED', 'EXCLUDED'),
  };
}

const rulesOf = ({ policy: { settings } }: AmendmentState): VotingRules => ({
  quorum: settings['committee.quorum'],
  majority: settings['committee.majority'],
});

/** Decides the motion as soon as no vote to come can change the result. */
function countVotes(d: Deliberation): void {
  const inCourse = voteInCourse(d);
  const tally = tallyOf(d.state, inCourse);
  const adopted = settled(tally, rulesOf(d.state));
  if (adopted !== undefined) decideMotion(d, inCourse, { tally, adopted, by: PROCEDURE });
}

/**
 * Closes a vote while members are silent, on the votes cast.
 *
 * @throws RuleViolation `NO_VOTE_IN_COURSE`, `NO_QUORUM`.
 */
export function closeVote(d: Deliberation, by: By): void {
  const inCourse = voteInCourse(d);
  const tally = tallyOf(d.state, inCourse);
  if (!hasQuorum(tally, rulesOf(d.state))) throw refusal('NO_QUORUM');
  decideMotion(d, inCourse, { tally, adopted: outcomeNow(tally, rulesOf(d.state)), by });
}

function voteInCourse(d: Deliberation): CommitteeVote {
  const inCourse = committeeSeized(d);
  if (inCourse.decided) throw refusal('NO_VOTE_IN_COURSE');
  return inCourse;
}

function committeeSeized({ state: { committee, procedure } }: Deliberation): CommitteeVote {
  if (committee === undefined || procedure.phases.COMMITTEE?.status !== 'OPEN') throw refusal('NO_VOTE_IN_COURSE');
  return committee;
}

/** What came of a vote, by the rule, or by the president who closed it. */
interface Count {
  readonly tally: Tally;
  readonly adopted: boolean;
  readonly by: By;
}

function decideMotion(d: Deliberation, { motion }: CommitteeVote, { tally, adopted, by }: Count): void {
  const covers = adopted && motion.kind === 'APPROVE' ? coveredBy(d.state, 'VOTE') : undefined;
  d.record({ type: 'MotionDecided', adopted, tally, ...(covers === undefined ? {} : { covers }) }, by);
  if (!adopted) {
    makeMoot(d, 'DECIDED_BY_OTHERS', 'COMMITTEE');
    return askLater(d, 'COMMITTEE', 'PUT_MOTION');
  }
  switch (motion.kind) {
    case 'APPROVE':
      return finishPhase(d, 'COMMITTEE', 'APPROVED');
    case 'RETURN':
      return returnTo(d, 'COMMITTEE', { to: motion.to, cause: 'DECISION', reason: motion.reason }, PROCEDURE);
    case 'REJECT':
      return endFile(d, 'REJECTED', PROCEDURE, motion.reason);
  }
}
