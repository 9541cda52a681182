import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { MeetingStatus } from '../../../domain/meetings/meeting/meeting.ts';
import {
  asked,
  called,
  COCOBASE_HELD,
  convoked,
  CONVOKED_ON,
  late,
  LATEST,
  MeetingLife,
  place,
  proven,
} from '../../support/domain/meeting-life.ts';
import { UNIONS } from '../../support/domain/service.ts';

const KEEPER = 'cocobase-secretary';
const SEND = { type: 'SEND_INVITATION' } as const;
const JUDGE = { type: 'JUDGE_CONVOCATION' } as const;
const NOT_PROVEN = { kind: 'NOT_PROVEN', why: '550 unknown' } as const;
const ACCEPT = { kind: 'ACCEPT_LATENESS', outcome: 'ACCEPT' } as const;
const OBJECT = { kind: 'ACCEPT_LATENESS', outcome: 'OBJECT', reason: 'Trop court.' } as const;
const IN_TIME = '2026-03-31T21:59:59.999Z';
const TOO_LATE = '2026-03-31T22:00:00.000Z';
const types = (life: MeetingLife, last: number): readonly string[] =>
  life.recorded.slice(-last).map(({ event }) => event.type);

describe('the proof of a convocation', () => {
  it('is complete when every organisation was reached in time, to the last second of the day in Brussels', () => {
    expect(convoked().mails(IN_TIME).when('procedure', JUDGE)).toEqual({ facts: ['ConvocationProven'] });
    const life = convoked().mails(IN_TIME).does('procedure', JUDGE);
    expect(life.state.convocation).toEqual({ kind: 'PROVEN', on: LATEST.clear });
    expect(life.when('procedure', JUDGE)).toEqual({ facts: [] });
  });

  it('is awaited while a mail is under way', () => {
    const life = convoked().mails(IN_TIME, ['union-2', { kind: 'NOT_YET' }]);
    expect(life.when('procedure', JUDGE)).toEqual({ facts: [] });
  });

  it('lacks where a mail came back: told once, and again when another does', () => {
    const life = convoked().mails(IN_TIME, ['union-2', NOT_PROVEN]).does('procedure', JUDGE);
    expect(life.last()).toEqual({ type: 'ConvocationNotProven', organisations: ['union-2'] });
    expect(life.when('procedure', JUDGE)).toEqual({ facts: [] });
    life.mails(IN_TIME, ['union-2', NOT_PROVEN], ['union-3', NOT_PROVEN]).does('procedure', JUDGE);
    expect(life.last()).toEqual({ type: 'ConvocationNotProven', organisations: ['union-2', 'union-3'] });
  });

  it('is taken back by a bounce, and the meeting cannot be held without it', () => {
    const life = proven().mails(IN_TIME, ['union-1', NOT_PROVEN]).does('procedure', JUDGE);
    expect(life.state.convocation).toEqual({ kind: 'NOT_PROVEN', organisations: ['union-1'] });
    expect(asked(life).decides(KEEPER, COCOBASE_HELD)).toMatchObject({ refused: 'CONVOCATION_NOT_PROVEN' });
  });

  it('is completed by another proof of the keeper', () => {
    const life = convoked().mails(IN_TIME, ['union-2', NOT_PROVEN]).does('procedure', JUDGE);
    life.on('2026-04-02');
    const proof = { type: 'PROVE_DELIVERY', organisation: 'union-2', on: '2026-03-31', means: 'Accusé.' } as const;
    expect(life.when('cocobase-president', proof)).toMatchObject({ refused: 'NOT_ALLOWED' });
    expect(life.when(KEEPER, { ...proof, organisation: 'network-1' })).toMatchObject({ refused: 'NOT_INVITED' });
    expect(life.when(KEEPER, proof)).toEqual({ facts: ['ConvocationDelivered', 'ConvocationProven'] });
    expect(life.when(KEEPER, proof)).toEqual({ facts: [] });
    expect(asked(life).decides(KEEPER, COCOBASE_HELD)).toMatchObject({
      facts: expect.arrayContaining(['MeetingHeld']),
    });
  });

  it('makes the meeting void where the other proof is of too late a day', () => {
    const life = convoked().mails(IN_TIME, ['union-2', NOT_PROVEN]).on('2026-04-02');
    life.does(KEEPER, { type: 'PROVE_DELIVERY', organisation: 'union-2', on: '2026-04-01', means: 'Porteur.' });
    expect(life.state).toMatchObject({ status: 'INVALID', convocation: { kind: 'LATE', on: '2026-04-01' } });
  });

  it('is about the last convocation alone', () => {
    const life = proven().does(KEEPER, { type: 'MOVE', to: place('2026-04-23'), reason: 'Salle.' });
    expect(life.state).toMatchObject({ status: 'INVITED', convocation: { kind: 'SENT', latestOn: '2026-04-08' } });
  });
});

describe('a convocation accepted too late', () => {
  it('makes the meeting void, proposes the next valid date and asks every organisation, from the first second of the next day', () => {
    const life = called().on(LATEST.clear, '23:58').does(KEEPER, SEND).on('2026-04-01').mails(TOO_LATE);
    life.does('procedure', JUDGE);
    expect(types(life, 4)).toEqual(['ConvocationLate', 'TaskOpened', 'TaskOpened', 'TaskOpened']);
    expect(life.state).toMatchObject({
      status: 'INVALID',
      convocation: { kind: 'LATE', on: '2026-04-01', latestOn: LATEST.clear, nextValidOn: '2026-04-17' },
    });
    expect(life.task('ACCEPT_LATENESS')).toMatchObject({ dueOn: '2026-04-15' });
    expect(life.when('procedure', JUDGE)).toEqual({ facts: [] });
  });

  it('is late by one organisation alone, whatever the others', () => {
    const accepted = { kind: 'PROVEN', messageId: '<2>', at: TOO_LATE, answer: '250' } as const;
    const life = convoked().mails(IN_TIME, ['union-1', { kind: 'NOT_YET' }], ['union-3', accepted]);
    expect(life.when('procedure', JUDGE)).toMatchObject({
      facts: ['ConvocationLate', ...UNIONS.map(() => 'TaskOpened')],
    });
  });

  it('stays too late when a mail comes back as well', () => {
    const life = late().mails(TOO_LATE, ...UNIONS.map((union) => [union, NOT_PROVEN] as const));
    expect(life.when('procedure', JUDGE)).toEqual({ facts: [] });
    expect(life.state.status).toBe('INVALID');
  });

  it('is cured when all agree, and the meeting is held', () => {
    const life = UNIONS.reduce((meeting, union) => meeting.answers(union, ACCEPT), late());
    expect(life.state).toMatchObject({ status: 'INVITED', convocation: { kind: 'CURED' } });
    expect(life.when('procedure', JUDGE)).toEqual({ facts: [] });
    expect(asked(life).answers(KEEPER, COCOBASE_HELD).state.status).toBe('HELD');
  });

  it('stays void when one objects; the keeper can enter the answer that reached him on paper', () => {
    const life = late().answers(KEEPER, ACCEPT);
    expect(life.recorded.at(-1)?.by).toMatchObject({ id: KEEPER, onBehalfOf: expect.stringMatching(/^union/) });
    life.answers('union-2', OBJECT);
    expect(types(life, 2)).toEqual(['TaskDone', 'TaskMoot']);
    expect(life.state.status).toBe('INVALID');
    expect(life.decides('union-3', ACCEPT)).toEqual({ facts: ['AnswerKept'] });
    expect(life.decides('union-2', ACCEPT)).toEqual({ facts: ['AnswerKept'] });
    expect(life.state.status).toBe('INVALID');
  });

  it('stays void when the day comes: silence cures nothing, and only its failure can be told', () => {
    const life = asked(late().answers('union-1', ACCEPT).answers('union-2', ACCEPT));
    expect(life.decides('union-3', ACCEPT)).toEqual({ facts: ['AnswerKept'] });
    expect(life.decides(KEEPER, COCOBASE_HELD)).toEqual({
      refused: 'CONVOCATION_INVALID',
      details: { next: '2026-04-17' },
    });
    life.answers(KEEPER, { kind: 'HOLD_MEETING', outcome: 'MISSED', reason: 'Convocation tardive.' });
    expect(life.state.status).toBe('MISSED');
  });

  it('is saved by proofs of an earlier delivery', () => {
    const life = UNIONS.reduce(
      (meeting, organisation) =>
        meeting.does(KEEPER, {
          type: 'PROVE_DELIVERY',
          organisation,
          on: LATEST.clear,
          means: 'Remis en main propre.',
        }),
      late(),
    );
    expect(life.state).toMatchObject({ status: 'INVITED', convocation: { kind: 'PROVEN', on: LATEST.clear } });
    expect(life.decides('union-1', OBJECT)).toEqual({ facts: ['AnswerKept'] });
  });

  it('is replaced by one in urgency that is in time, or by another date', () => {
    const urgent = late().does('cocobase-president', { type: 'GRANT_URGENCY', reason: 'Incendie.' }).does(KEEPER, SEND);
    expect(urgent.state).toMatchObject({ status: 'INVITED', convocation: { kind: 'SENT', urgent: true } });
    expect(late().when(KEEPER, SEND)).toMatchObject({ refused: 'CONVOCATION_TOO_LATE' });
    const moved = late().does(KEEPER, { type: 'MOVE', to: place('2026-04-17'), reason: 'Convocation tardive.' });
    expect(moved.state).toMatchObject({ status: 'INVITED', promised: place(CONVOKED_ON) });
    expect(late().when(KEEPER, { type: 'MOVE', to: place('2026-04-20', '10:00'), reason: '' })).toMatchObject({
      refused: 'REASON_REQUIRED',
    });
  });
});

describe('the answers of the organisations', () => {
  const anAnswer = fc.constantFrom(ACCEPT, OBJECT);
  /** Each organisation answers at least once, in any order, and repeats itself as often as it likes. */
  const aCourse = fc
    .tuple(anAnswer, anAnswer, anAnswer)
    .chain((answers) => {
      const said = UNIONS.map((union, index) => [union, answers[index] ?? ACCEPT] as const);
      return fc.record({
        said: fc.shuffledSubarray(said, { minLength: said.length }),
        again: fc.array(fc.constantFrom(...said), { maxLength: 4 }),
      });
    })
    .chain(({ said, again }) => fc.shuffledSubarray([...said, ...again], { minLength: said.length + again.length }));

  it('give one result in any order and however often', () => {
    fc.assert(
      fc.property(aCourse, (course) => {
        const life = late();
        const statuses: MeetingStatus[] = [];
        for (const [union, answer] of course) statuses.push(life.answers(union, answer).state.status);
        const isCured = course.every(([, { outcome }]) => outcome === 'ACCEPT');
        expect(statuses.at(-1)).toBe(isCured ? 'INVITED' : 'INVALID');
        expect(life.state.convocation?.kind).toBe(isCured ? 'CURED' : 'LATE');
        expect(life.recorded.filter(({ event }) => event.type === 'LatenessCured')).toHaveLength(isCured ? 1 : 0);
        expect(life.refolded()).toEqual(life.state);
      }),
      { numRuns: 60 },
    );
  });
});
