import { describe, expect, it } from '@jest/globals';
import type { MeetingFacts } from '../../../domain/amendment/context.ts';
import type { TaskDecision } from '../../../domain/amendment/decisions.ts';
import { fileAt } from '../../support/domain/file-at.ts';
import { AGREEABLE } from '../../support/domain/agreeable.ts';
import type { Life, Outcome } from '../../support/domain/life.ts';
import { cocobase } from '../../support/domain/meetings.ts';
import { endOfMandate, MEMBERS, UNIONS } from '../../support/domain/service.ts';
import type { TaskKind } from '../../../domain/amendment/tasks.ts';

const person = (id: string) => ({ kind: 'PERSON', id }) as const;

/** A meeting of the committee that was held today with everyone present; a test says the rest. */
const held = (more: Partial<MeetingFacts> = {}): MeetingFacts => ({
  id: 'meeting-committee-2026-03-02',
  series: 'committee',
  on: '2026-03-02',
  isHeld: true,
  isAbout: true,
  present: [...MEMBERS, 'cabinet', 'minister', 'cities'].map(person),
  ...more,
});

/** What the keeper enters of what someone decided in a meeting. */
function enters(
  file: Life,
  kind: TaskKind,
  {
    of,
    meeting = held(),
    keeper = 'secretary',
    decision,
  }: {
    readonly of: string;
    readonly meeting?: MeetingFacts | undefined;
    readonly keeper?: string;
    readonly decision?: TaskDecision;
  },
): Outcome {
  file.meeting = meeting;
  const task = file.task(kind, of);
  const { state, today } = file;
  const said = decision ?? AGREEABLE[kind]({ task, state, today, revision: file.draft.revision });
  return file.when(keeper, { type: 'DECIDE', task: task.seq, decision: said, meeting: meeting.id, onBehalfOf: of });
}

describe('A decision taken in a meeting', () => {
  it('is entered by its keeper on behalf of who took it, and names the meeting', () => {
    const file = fileAt('VOTE');
    expect(enters(file, 'VOTE', { of: 'member-4' })).toEqual({ facts: ['TaskDone'] });
    expect(file.recorded.at(-1)).toMatchObject({
      by: {
        kind: 'PERSON',
        id: 'secretary',
        role: 'CONTRACT_SECRETARY',
        onBehalfOf: 'member-4',
        inMeeting: { meetingId: 'meeting-committee-2026-03-02', series: 'committee', on: '2026-03-02' },
      },
    });
    expect(file.state.committee?.votes).toEqual({ 'member-4': 'FOR' });
    expect(file.task('VOTE', 'member-4').status).toMatchObject({ by: { inMeeting: { series: 'committee' } } });
  });

  it('carries the vote like one that everyone cast himself', () => {
    const file = fileAt('VOTE');
    for (const member of MEMBERS.slice(0, 5)) enters(file, 'VOTE', { of: member });
    expect(file.proceed().asked).toEqual(['GIVE_VISA cabinet']);
  });

  it('is a union’s position, entered by the secretary of COCOBASE', () => {
    const file = fileAt('CONVOKE_COCOBASE', { concertationMatter: true });
    file.commands('procedure', cocobase(file, 'CONVOKED'));
    const meeting = held({ series: 'cocobase', present: UNIONS.map((id) => ({ kind: 'ORGANISATION', id })) });
    expect(enters(file, 'GIVE_POSITION', { of: 'union-2', meeting, keeper: 'cocobase-secretary' })).toEqual({
      facts: ['TaskDone'],
    });
    expect(enters(file, 'GIVE_POSITION', { of: 'union-1', meeting })).toMatchObject({ refused: 'NOT_ALLOWED' });
  });

  it.each([
    ['NOT_ALLOWED', { keeper: 'cabinet' }],
    ['NOT_IN_MEETING', { meeting: held({ present: [person('member-2')] }) }],
    ['MEETING_NOT_HELD', { meeting: held({ isHeld: false }) }],
    ['NOT_ON_AGENDA', { meeting: held({ isAbout: false }) }],
    ['MEETING_BEFORE_TASK', { meeting: held({ on: '2026-02-27' }) }],
  ] as const)('is refused with %s', (refused, given) => {
    const file = fileAt('VOTE');
    expect(enters(file, 'VOTE', { of: 'member-4', ...given })).toMatchObject({ refused });
  });

  it('is refused of a meeting that does not exist', () => {
    const file = fileAt('VOTE');
    const task = file.task('VOTE', 'member-4').seq;
    const command = { type: 'DECIDE', task, decision: { kind: 'VOTE', vote: 'FOR' }, meeting: 'none' } as const;
    expect(file.when('secretary', command)).toMatchObject({ refused: 'MEETING_UNKNOWN' });
  });

  it('is never a signature, a text or a signed statement', () => {
    const signing = fileAt('SIGN');
    expect(enters(signing, 'SIGN', { of: 'president' })).toMatchObject({ refused: 'SAID_BY_HIMSELF' });
    const meeting = held({ present: [person('secretary')] });
    expect(enters(fileAt('QUALIFY'), 'QUALIFY', { of: 'secretary', meeting })).toMatchObject({
      refused: 'SAID_BY_HIMSELF',
    });
  });

  it('needs a name where several of those asked were present', () => {
    const file = fileAt('VOTE').people({
      type: 'MandateGiven',
      mandate: { id: 'second', personId: 'cabinet-member', role: 'CABINET_DIRECTOR', from: '2020-01-01' },
    });
    file.until('GIVE_VISA');
    file.meeting = held({ present: [person('cabinet'), person('cabinet-member')] });
    const task = file.task('GIVE_VISA').seq;
    const command = { type: 'DECIDE', task, decision: { kind: 'GIVE_VISA', outcome: 'GRANT' }, meeting: 'm' } as const;
    expect(file.when('secretary', command)).toMatchObject({ refused: 'DECIDER_UNNAMED' });
    expect(file.when('secretary', { ...command, onBehalfOf: 'cabinet-member' })).toEqual({
      facts: ['TaskDone', 'PhaseDone'],
    });
  });

  it('needs the mandate of who took it on the day of the meeting', () => {
    const file = fileAt('VOTE').people(endOfMandate('member-4', 'COMMITTEE_MEMBER', '2026-03-01'));
    expect(enters(file, 'VOTE', { of: 'member-4' })).toMatchObject({ refused: 'NOT_IN_MEETING' });
  });

  it('keeps four eyes and interests of who took it, not of who wrote it down', () => {
    const file = fileAt('VOTE');
    expect(file.state.authors).toEqual(['secretary']);
    const interest = { kind: 'VOTE', vote: 'INTEREST_DECLARED', reason: 'Parenté.' } as const;
    expect(enters(file, 'VOTE', { of: 'member-4', decision: interest })).toEqual({ facts: ['TaskDone'] });
    expect(file.state.interested).toEqual(['member-4']);
    file.state = { ...file.state, authors: ['secretary', 'member-5'] };
    expect(enters(file, 'VOTE', { of: 'member-5' })).toMatchObject({ refused: 'AUTHOR_CANNOT_VOTE' });
  });

  it('is taken back by who entered it, not by another', () => {
    const file = fileAt('VOTE');
    enters(file, 'VOTE', { of: 'member-4' });
    const command = { type: 'TAKE_BACK', task: file.task('VOTE', 'member-4').seq } as const;
    expect(file.when('member-4', command)).toMatchObject({ refused: 'DECIDED_BY_ANOTHER' });
    expect(file.when('secretary', command)).toMatchObject({ facts: ['DecisionTakenBack'] });
  });
});
