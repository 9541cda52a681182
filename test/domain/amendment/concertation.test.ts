import { describe, expect, it } from '@jest/globals';
import type { ToldMeeting } from '../../../domain/amendment/followed-meetings.ts';
import { awaitedMeetings } from '../../../domain/amendment/followed-meetings.ts';
import { openTasks } from '../../../domain/amendment/state.ts';
import type { Outcome } from '../../support/domain/life.ts';
import { MODIFICATION } from '../../support/domain/agreeable.ts';
import { fileAt } from '../../support/domain/file-at.ts';
import type { Life } from '../../support/domain/life.ts';
import { cocobase, hold } from '../../support/domain/meetings.ts';
import { endOfMandate } from '../../support/domain/service.ts';

const waiting = (): Life => fileAt('CONVOKE_COCOBASE', { concertationMatter: true });
const told = (file: Life, what: ToldMeeting['what'], more: Partial<ToldMeeting> = {}): Outcome =>
  file.when('procedure', cocobase(file, what, { on: '2026-03-17', ...more }));
const tell = (file: Life, what: ToldMeeting['what'], more: Partial<ToldMeeting> = {}): Life =>
  file.commands('procedure', cocobase(file, what, { on: '2026-03-17', ...more }));
const convoked = (): Life => tell(waiting(), 'CONVOKED');
const held = (): Life => tell(convoked().on('2026-03-18'), 'HELD');
const concertation = (file: Life) => file.state.visits.findLast(({ phase }) => phase === 'PRIOR_CONCERTATION');
const CLOSE = { type: 'CLOSE_TERM', phase: 'PRIOR_CONCERTATION' } as const;

describe('A concertation before the committee', () => {
  it('waits to be put on an agenda: its secretary is asked to convoke, and no term runs', () => {
    const file = waiting();
    expect(file.asked).toEqual(['CONVOKE_COCOBASE cocobase-secretary']);
    expect(file.task('CONVOKE_COCOBASE').dueOn).toBe('2026-03-09');
    expect(file.state.procedure.phases.PRIOR_CONCERTATION).toEqual({ status: 'OPEN' });
    expect(awaitedMeetings(file.state)).toEqual(['PRIOR_CONCERTATION']);
    expect(file.on('2026-09-01').when('procedure', CLOSE)).toEqual({ facts: [] });
  });

  it('is convoked by its meeting, not by an answer', () => {
    expect(waiting().decides('cocobase-secretary', 'CONVOKE_COCOBASE')).toMatchObject({
      refused: 'CONVOCATION_REQUIRED',
    });
  });

  it('asks the unions, the authority and the opinion with the first agenda, for the end of the term that begins with it', () => {
    const file = convoked();
    expect(file.asked).toEqual([
      'GIVE_POSITION union-1',
      'GIVE_POSITION union-2',
      'GIVE_POSITION union-3',
      'GIVE_AUTHORITY_POSITION cocobase-president',
      'RECORD_REASONED_OPINION cocobase-secretary',
    ]);
    expect(concertation(file)).toMatchObject({
      firstAgenda: { on: '2026-03-02', urgent: false },
      closesOn: '2026-04-01',
    });
    expect(new Set(openTasks(file.state).map(({ dueOn }) => dueOn))).toEqual(new Set(['2026-04-01']));
    expect(file.task('CONVOKE_COCOBASE').status).toMatchObject({
      kind: 'DONE',
      by: { kind: 'PROCEDURE' },
      decision: { meetingId: 'meeting-cocobase-1', on: '2026-03-17' },
    });
  });

  it('counts its term from the day the agenda was sent, though it is told later', () => {
    const file = tell(waiting().on('2026-03-05'), 'CONVOKED', { convokedOn: '2026-03-04' });
    expect(concertation(file)).toMatchObject({ firstAgenda: { on: '2026-03-04' }, closesOn: '2026-04-03' });
    expect(file.task('RECORD_REASONED_OPINION').dueOn).toBe('2026-04-03');
  });

  it('has ten days when it was convoked in urgency', () => {
    expect(concertation(tell(waiting(), 'CONVOKED', { urgent: true }))).toMatchObject({ closesOn: '2026-03-12' });
  });

  it('takes its opinion only once the meeting was held, and dated no earlier', () => {
    expect(convoked().decides('cocobase-secretary', 'RECORD_REASONED_OPINION')).toMatchObject({
      refused: 'MEETING_NOT_HELD',
    });
    const opinion = { fr: 'Avis.', nl: 'Advies.' };
    const early = { kind: 'RECORD_REASONED_OPINION', opinion, on: '2026-03-16' } as const;
    expect(held().decides('cocobase-secretary', 'RECORD_REASONED_OPINION', early)).toMatchObject({
      refused: 'OPINION_BEFORE_MEETING',
      details: { heldOn: '2026-03-17' },
    });
  });

  it('ends with its opinion once the minutes are final, in whatever order the two come', () => {
    const first = held().does('cocobase-secretary', 'RECORD_REASONED_OPINION');
    expect(concertation(first)?.doneOn).toBeUndefined();
    expect(concertation(tell(first, 'FINAL'))?.outcome).toBe('OPINION_GIVEN');
    const last = tell(held(), 'FINAL').does('cocobase-secretary', 'RECORD_REASONED_OPINION');
    expect(concertation(last)?.outcome).toBe('OPINION_GIVEN');
    expect(last.asked[0]).toMatch(/^VOTE/);
  });

  it('closes without an opinion at the end of its term, never with a consent', () => {
    const file = tell(held(), 'FINAL').on('2026-04-01');
    expect(file.when('procedure', CLOSE)).toMatchObject({ refused: 'TERM_RUNNING' });
    file.later(1).commands('procedure', CLOSE);
    expect(concertation(file)?.outcome).toBe('CLOSED_NO_OPINION');
    expect(file.task('RECORD_REASONED_OPINION').status).toMatchObject({ kind: 'MOOT', reason: 'TERM_ENDED' });
  });

  it('goes on after its term when the opinion is recorded and only the minutes are awaited', () => {
    const file = held().does('cocobase-secretary', 'RECORD_REASONED_OPINION').on('2026-04-02');
    expect(file.when('procedure', CLOSE)).toEqual({ facts: [] });
    expect(concertation(tell(file, 'FINAL'))?.outcome).toBe('OPINION_GIVEN');
  });
});

describe('A meeting without value', () => {
  it.each(['INVALID', 'NOT_HELD'] as const)('%s: another agenda is awaited, and the term is not begun anew', (what) => {
    const file = tell(convoked().on('2026-03-10'), what);
    expect(file.asked.at(-1)).toBe('CONVOKE_COCOBASE cocobase-secretary');
    const again = tell(file.on('2026-03-12'), 'CONVOKED', { meetingId: 'meeting-cocobase-2', on: '2026-03-27' });
    expect(again.asked.filter((asked) => asked.startsWith('CONVOKE'))).toEqual([]);
    expect(again.asked.filter((asked) => asked.startsWith('GIVE_POSITION'))).toHaveLength(3);
    expect(concertation(again)).toMatchObject({ firstAgenda: { on: '2026-03-02' }, closesOn: '2026-04-01' });
  });

  it('whose lateness is cured is a meeting like any other', () => {
    const file = tell(tell(convoked(), 'INVALID'), 'CONVOKED');
    expect(file.asked.some((asked) => asked.startsWith('CONVOKE'))).toBe(false);
    expect(awaitedMeetings(file.state)).toEqual(['PRIOR_CONCERTATION']);
  });

  it('that carried the point over leaves the file waiting for the next one', () => {
    const file = tell(convoked().on('2026-03-18'), 'HELD', { outcome: 'CARRIED_OVER' });
    expect(file.asked.at(-1)).toBe('CONVOKE_COCOBASE cocobase-secretary');
    expect(file.decides('cocobase-secretary', 'RECORD_REASONED_OPINION')).toMatchObject({
      refused: 'MEETING_NOT_HELD',
    });
    expect(awaitedMeetings(file.state)).toEqual(['PRIOR_CONCERTATION']);
  });

  it('found too late at once begins the term all the same: the first agenda counts', () => {
    const file = tell(waiting(), 'INVALID', { convokedOn: '2026-03-02' });
    expect(file.asked[0]).toBe('CONVOKE_COCOBASE cocobase-secretary');
    expect(concertation(file)).toMatchObject({ closesOn: '2026-04-01' });
  });

  it('that was never convoked begins nothing', () => {
    const file = tell(waiting(), 'NOT_HELD');
    expect(file.asked).toEqual(['CONVOKE_COCOBASE cocobase-secretary']);
    expect(concertation(file)?.closesOn).toBeUndefined();
  });
});

describe('What a file is told of a meeting', () => {
  it('is passed without a word when it knows it, or knows better', () => {
    const file = tell(held(), 'FINAL');
    const old = ['FINAL', 'HELD', 'CONVOKED', 'INVALID', 'NOT_HELD'] as const;
    expect(old.map((what) => told(file, what))).toEqual(old.map(() => ({ facts: [] })));
  });

  it('leads to the same when the convocation was never told', () => {
    const file = tell(waiting().on('2026-03-18'), 'HELD', { convokedOn: '2026-03-02' });
    expect(concertation(file)).toMatchObject({ closesOn: '2026-04-01' });
    expect(file.does('cocobase-secretary', 'RECORD_REASONED_OPINION').asked).toHaveLength(4);
  });

  it('does not stop for want of an authority to ask', () => {
    const file = waiting().people(endOfMandate('cocobase-president', 'COCOBASE_PRESIDENT', '2026-03-01'));
    expect(tell(file, 'CONVOKED').asked).toContain('RECORD_REASONED_OPINION cocobase-secretary');
  });

  it('changes nothing at a phase that waits for no such meeting', () => {
    const file = fileAt('DRAFT');
    expect(told(file, 'CONVOKED')).toEqual({ facts: ['MeetingFollowed'] });
    expect(file.asked).toEqual(['DRAFT secretary secretary-2']);
  });

  it('holds for the phase that opens while the file stands on the agenda', () => {
    const file = fileAt('QUALIFY');
    tell(file, 'CONVOKED', { convokedOn: '2026-02-27' });
    file.does('secretary', 'QUALIFY', {
      kind: 'QUALIFY',
      statement: CONCERTATION,
    });
    expect(file.asked).toHaveLength(5);
    expect(concertation(file)).toMatchObject({ firstAgenda: { on: '2026-03-02' }, closesOn: '2026-04-01' });
  });

  it('is kept when the decision that led to the concertation is taken back', () => {
    const file = fileAt('QUALIFY').does('secretary', 'QUALIFY', { kind: 'QUALIFY', statement: CONCERTATION });
    tell(file, 'CONVOKED');
    const task = file.task('QUALIFY').seq;
    file.commands('secretary', { type: 'TAKE_BACK', task });
    expect(file.asked).toEqual(['QUALIFY secretary secretary-2']);
    file.does('secretary', 'QUALIFY', { kind: 'QUALIFY', statement: CONCERTATION });
    expect(file.asked).toHaveLength(5);
    expect(concertation(file)).toMatchObject({ closesOn: '2026-04-01' });
  });

  it('is nothing to a file that was withdrawn', () => {
    const file = convoked().commands('president', { type: 'WITHDRAW', reason: 'Sans objet.' });
    expect(told(file, 'HELD')).toEqual({ facts: [] });
    expect(awaitedMeetings(file.state)).toEqual([]);
  });
});

const CONCERTATION = { ...MODIFICATION, concertationMatter: true };

describe('An opinion that is taken back', () => {
  it('is awaited again, from the meeting that was held', () => {
    const file = tell(held(), 'FINAL').does('cocobase-secretary', 'RECORD_REASONED_OPINION');
    file.commands('cocobase-secretary', { type: 'TAKE_BACK', task: file.task('RECORD_REASONED_OPINION').seq });
    expect(file.asked).toContain('RECORD_REASONED_OPINION cocobase-secretary');
    expect(concertation(file.does('cocobase-secretary', 'RECORD_REASONED_OPINION'))?.outcome).toBe('OPINION_GIVEN');
  });
});

describe('A concertation of after the signature', () => {
  const signed = (): Life => fileAt('NOTE_COCOBASE');
  const visit = (file: Life) => file.state.visits.find(({ phase }) => phase === 'COCOBASE');

  it('has no term; positions can be recorded once it is on an agenda, and the meeting notes it', () => {
    const file = tell(signed(), 'CONVOKED');
    expect(visit(file)?.closesOn).toBeUndefined();
    expect(file.asked.filter((asked) => asked.startsWith('GIVE_'))).toContain('GIVE_POSITION union-2');
    expect(file.asked.some((asked) => asked.startsWith('GIVE_AUTHORITY'))).toBe(false);
    expect(visit(tell(file, 'HELD', { outcome: 'NOTED' }))?.outcome).toBe('NOTED');
  });

  it('that the meeting carried over waits for the next, and can be noted by hand', () => {
    const file = tell(tell(signed(), 'CONVOKED'), 'HELD', { outcome: 'CARRIED_OVER' });
    expect(awaitedMeetings(file.state)).toEqual(['COCOBASE']);
    expect(visit(file.does('cocobase-secretary', 'NOTE_COCOBASE'))?.outcome).toBe('NOTED');
  });
});

describe('The same text', () => {
  it('is not put to the same concertation twice, neither after an opinion nor after a term that ended in silence', () => {
    const back = { kind: 'GIVE_VISA', outcome: 'RETURN', to: 'QUALIFICATION', reason: 'À revoir.' } as const;
    const given = fileAt('GIVE_VISA', { concertationMatter: true }).does('cabinet', 'GIVE_VISA', back);
    given.does('secretary', 'QUALIFY');
    expect(concertation(given)?.outcome).toBe('STOOD');
    const silent = convoked().on('2026-04-02').commands('procedure', CLOSE).until('GIVE_VISA');
    silent.does('cabinet', 'GIVE_VISA', back).does('secretary', 'QUALIFY');
    expect(concertation(silent)?.outcome).toBe('STOOD');
  });

  it('that is sent back to it on purpose waits for another agenda', () => {
    const file = fileAt('GIVE_VISA', { concertationMatter: true });
    const back = { kind: 'GIVE_VISA', outcome: 'RETURN', to: 'PRIOR_CONCERTATION', reason: 'À revoir.' } as const;
    file.does('cabinet', 'GIVE_VISA', back);
    expect(file.asked).toEqual(['CONVOKE_COCOBASE cocobase-secretary']);
    expect(concertation(file)?.closesOn).toBeUndefined();
    hold(file, { meetingId: 'meeting-cocobase-9' });
    expect(concertation(file)).toMatchObject({ firstAgenda: { on: '2026-03-02' } });
  });
});
