import { describe, expect, it } from '@jest/globals';
import type { TaskDecision } from '../../../domain/amendment/decisions.ts';
import { fileAt } from '../../support/domain/file-at.ts';
import { Life } from '../../support/domain/life.ts';
import { endOfMandate, mandate, MEMBERS, substitute } from '../../support/domain/service.ts';

const cast = (vote: 'FOR' | 'AGAINST' | 'ABSTAIN'): TaskDecision => ({ kind: 'VOTE', vote });
const INTEREST: TaskDecision = { kind: 'VOTE', vote: 'INTEREST_DECLARED', reason: 'Ma direction en bénéficie.' };
const RETURN = { kind: 'RETURN', to: 'DRAFTING', reason: 'À revoir.' } as const;

const atVote = (): Life => fileAt('VOTE');
const voting = (file: Life, members: readonly string[], decision: TaskDecision): Life =>
  members.reduce((so, member) => so.does(member, 'VOTE', decision), file);
const [FIRST, SECOND, THIRD, FOURTH, ...REST] = MEMBERS;
const FOUR = [FIRST, SECOND, THIRD, FOURTH].filter((id) => id !== undefined);

describe('The committee', () => {
  it('is asked as a body of nine, each for himself', () => {
    expect(atVote().asked).toEqual(MEMBERS.toSorted().map((id) => `VOTE ${id}`));
  });

  it('adopts with the fifth vote for of nine; the ballots left are moot', () => {
    const file = voting(atVote(), FOUR, cast('FOR'));
    expect(file.state.committee?.decided).toBe(false);
    voting(file, REST.slice(0, 1), cast('FOR'));
    expect(file.recorded.find(({ event }) => event.type === 'MotionDecided')?.event).toMatchObject({
      adopted: true,
      tally: { members: 9, for: 5, against: 0, abstained: 0, excluded: 0 },
    });
    expect(file.asked).toEqual(['GIVE_VISA cabinet']);
  });

  it('refuses a vote after the one that settled it', () => {
    const file = voting(atVote(), [...FOUR, ...REST.slice(0, 1)], cast('FOR'));
    expect(file.decides('member-9', 'VOTE', cast('AGAINST'))).toMatchObject({ refused: 'STEP_CLOSED' });
  });

  it('refuses a second vote of one member', () => {
    const file = voting(atVote(), ['member-3'], cast('FOR'));
    expect(file.decides('member-3', 'VOTE', cast('AGAINST'))).toMatchObject({ refused: 'STEP_CLOSED' });
  });

  it('does not adopt on a tie; the president is asked for another motion', () => {
    const file = voting(voting(atVote(), FOUR, cast('AGAINST')), REST.slice(0, 4), cast('FOR'));
    voting(file, ['member-9'], cast('ABSTAIN'));
    expect(file.asked).toEqual(['PUT_MOTION president']);
    file.does('president', 'PUT_MOTION', { kind: 'PUT_MOTION', motion: { kind: 'REJECT', reason: 'Partagé.' } });
    voting(file, [...FOUR, ...REST.slice(0, 1)], cast('FOR'));
    expect(file.state.procedure.end).toBe('REJECTED');
    expect(file.recorded.at(-1)?.event).toMatchObject({ reason: 'Partagé.' });
  });

  it('votes on the new motion when the president replaces one: votes on the earlier fall', () => {
    const file = voting(atVote(), FOUR, cast('FOR')).commands('president', { type: 'PUT_MOTION', motion: RETURN });
    expect(file.state.committee).toMatchObject({ motion: RETURN, votes: {} });
    expect(file.asked).toHaveLength(9);
    voting(file, [...FOUR, ...REST.slice(0, 1)], cast('FOR'));
    expect(file.state.procedure).toMatchObject({ round: 2 });
  });

  it('can replace a motion it did not adopt by command as well as by the task', () => {
    const file = voting(atVote(), [...FOUR, ...REST.slice(0, 1)], cast('AGAINST'));
    file.commands('president', { type: 'PUT_MOTION', motion: { kind: 'APPROVE' } });
    expect(file.task('PUT_MOTION').status.kind).toBe('MOOT');
    expect(file.asked).toHaveLength(9);
  });

  it('is closed by the president on the votes cast while members are silent', () => {
    const file = voting(atVote(), FOUR, cast('FOR'));
    expect(file.when('president', { type: 'CLOSE_VOTE' })).toMatchObject({ refused: 'NO_QUORUM' });
    voting(file, ['member-9'], cast('AGAINST'));
    file.commands('president', { type: 'CLOSE_VOTE' });
    expect(file.asked).toEqual(['GIVE_VISA cabinet']);
  });

  it('is not adopted when it is closed on a tie', () => {
    const file = voting(voting(atVote(), FOUR.slice(0, 3), cast('FOR')), REST.slice(0, 3), cast('AGAINST'));
    file.commands('president', { type: 'CLOSE_VOTE' });
    expect(file.asked).toEqual(['PUT_MOTION president']);
  });

  it('has no vote to close once the motion is decided, nor before it is seized', () => {
    const lost = voting(atVote(), [...FOUR, ...REST.slice(0, 1)], cast('AGAINST'));
    expect(lost.when('president', { type: 'CLOSE_VOTE' })).toMatchObject({ refused: 'NO_VOTE_IN_COURSE' });
    const before = new Life().launch();
    expect(before.when('president', { type: 'CLOSE_VOTE' })).toMatchObject({ refused: 'NO_VOTE_IN_COURSE' });
    const motion = { type: 'PUT_MOTION', motion: { kind: 'APPROVE' } } as const;
    expect(before.when('president', motion)).toMatchObject({ refused: 'NO_VOTE_IN_COURSE' });
  });

  it('never approves by silence: an unanswered vote stays open', () => {
    const file = atVote().on('2027-03-02').proceed();
    expect(file.asked).toHaveLength(9);
    expect(file.state.committee?.decided).toBe(false);
  });

  it('is composed anew for each motion', () => {
    const file = atVote().people(endOfMandate('member-9', 'COMMITTEE_MEMBER', '2026-03-01'));
    file.commands('president', { type: 'PUT_MOTION', motion: { kind: 'APPROVE' } });
    expect(file.state.committee?.members).toHaveLength(8);
    expect(file.asked).not.toContain('VOTE member-9');
  });
});

describe('An interest', () => {
  it('is declared with its reason', () => {
    const blank = { kind: 'VOTE', vote: 'INTEREST_DECLARED', reason: '' } as const;
    expect(atVote().decides('member-4', 'VOTE', blank)).toMatchObject({ refused: 'REASON_REQUIRED' });
  });

  it('counts neither for nor against, and lowers what the others need', () => {
    const file = voting(atVote(), ['member-8', 'member-9'], INTEREST);
    voting(file, FOUR, cast('FOR'));
    expect(file.asked).toHaveLength(3);
    voting(file, ['member-7'], cast('AGAINST'));
    expect(file.asked).toEqual(['GIVE_VISA cabinet']);
  });

  it('bars from every later motion on the file', () => {
    const file = voting(atVote(), ['member-9'], INTEREST);
    file.commands('president', { type: 'PUT_MOTION', motion: RETURN });
    expect(file.asked).not.toContain('VOTE member-9');
    expect(file.asked).toHaveLength(8);
  });

  it('bars from voting for another member', () => {
    const file = atVote().people(substitute('member-8', 'member-9', '2026-03-01', '2026-03-31'));
    voting(file, ['member-9'], INTEREST);
    const ballot = { type: 'DECIDE', task: file.task('VOTE', 'member-8').seq, decision: cast('FOR') } as const;
    expect(file.when('member-9', ballot)).toMatchObject({ refused: 'INTEREST_DECLARED' });
  });

  it('of too many leaves no quorum: the motion is lost at once, and so is the next', () => {
    const file = voting(atVote(), MEMBERS.slice(4), INTEREST);
    expect(file.asked).toEqual(['PUT_MOTION president']);
    file.does('president', 'PUT_MOTION');
    expect(file.asked).toEqual(['PUT_MOTION president']);
    file.commands('president', { type: 'WITHDRAW', reason: 'Quorum impossible.' });
    expect(file.state.procedure.end).toBe('WITHDRAWN');
  });

  it('declared by a substitute closes the absent member’s ballot and bars the substitute alone', () => {
    const file = atVote().people(substitute('member-9', 'stranger', '2026-03-01', '2026-03-31'));
    const ballot = { type: 'DECIDE', task: file.task('VOTE', 'member-9').seq, decision: INTEREST } as const;
    file.commands('stranger', ballot).commands('president', { type: 'PUT_MOTION', motion: RETURN });
    expect(file.asked).toContain('VOTE member-9');
    expect(file.decides('stranger', 'VOTE')).toMatchObject({ refused: 'NOT_YOURS' });
    const again = { type: 'DECIDE', task: file.task('VOTE', 'member-9').seq, decision: cast('FOR') } as const;
    expect(file.when('stranger', again)).toMatchObject({ refused: 'INTEREST_DECLARED' });
  });
});

const drafting = (): Life => new Life().people(mandate('member-9', 'CONTRACT_SECRETARY')).launch();

describe('The author of the text', () => {
  it('is not asked to vote on it, and counts among the members', () => {
    const file = drafting().does('member-9', 'DRAFT').until('VOTE');
    expect(file.asked).not.toContain('VOTE member-9');
    expect(file.state.committee?.members).toHaveLength(9);
  });

  it('does not vote for another member either', () => {
    const file = drafting().people(substitute('member-8', 'member-9', '2026-03-01', '2026-03-31'));
    file.does('member-9', 'DRAFT').until('VOTE');
    const ballot = { type: 'DECIDE', task: file.task('VOTE', 'member-8').seq, decision: cast('FOR') } as const;
    expect(file.when('member-9', ballot)).toMatchObject({ refused: 'AUTHOR_CANNOT_VOTE' });
  });
});
