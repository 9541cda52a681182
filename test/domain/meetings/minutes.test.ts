import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { hashOf } from '../../../domain/hash.ts';
import {
  approval,
  asked,
  cocobaseHeld,
  cocobaseRemarks,
  DRAFT,
  frozenAgenda,
  HELD,
  held,
  MeetingLife,
  MINUTES,
  place,
  remarks,
  signatures,
} from '../../support/domain/meeting-life.ts';
import { endOfMandate, mandate, MEMBERS, substitute, UNIONS } from '../../support/domain/service.ts';

const KEEPER = 'cocobase-secretary';
const CHAIR = 'cocobase-president';
const AGREE = { kind: 'REMARK_ON_MINUTES', outcome: 'AGREE' } as const;
const REMARK = { kind: 'REMARK_ON_MINUTES', outcome: 'REMARK', remark: 'Page 2.' } as const;
const SIGN = { kind: 'SIGN_MINUTES', outcome: 'SIGN' } as const;
const BACK = { kind: 'SIGN_MINUTES', outcome: 'SEND_BACK', reason: 'Point 2 manque.' } as const;
const CLOSE = { type: 'CLOSE_REMARKS' } as const;
const openKinds = ({ state }: MeetingLife): readonly string[] =>
  Object.values(state.tasks).flatMap(({ kind, status }) => (status.kind === 'OPEN' ? [kind] : []));

describe('a draft of the minutes', () => {
  it('is due by the settings of the series, and goes to those whose remarks are asked', () => {
    expect(held().task('DRAFT_MINUTES').dueOn).toBe('2026-04-28');
    expect(cocobaseHeld().task('DRAFT_MINUTES').dueOn).toBe('2026-05-08');
    expect(remarks().task('REMARK_ON_MINUTES')).toMatchObject({
      assignees: [{ id: 'cabinet' }],
      dueOn: '2026-04-21',
    });
    expect(cocobaseRemarks().state.status).toBe('REMARKS');
    expect(cocobaseRemarks().task('REMARK_ON_MINUTES').dueOn).toBe('2026-04-30');
    expect(openKinds(cocobaseRemarks())).toEqual(UNIONS.map(() => 'REMARK_ON_MINUTES'));
  });

  it('of the committee goes to each member but the chair', () => {
    const life = new MeetingLife().does('secretary', { type: 'CALL', series: 'committee', place: place('2026-04-15') });
    life.on('2026-04-13').does('procedure', { type: 'FREEZE_AGENDA' });
    asked(life).answers('secretary', HELD).answers('secretary', DRAFT);
    const askedFor = Object.values(life.state.tasks).flatMap(({ kind, assignees }) =>
      kind === 'REMARK_ON_MINUTES' ? assignees.map(({ id }) => id) : [],
    );
    expect(askedFor).toEqual(MEMBERS.filter((id) => id !== 'president'));
  });

  it('goes straight to the chair where nobody is left whose remarks could be asked', () => {
    const life = held().people(endOfMandate('cabinet', 'CABINET_DIRECTOR', '2026-04-13'));
    expect(openKinds(life.answers('secretary', DRAFT))).toEqual(['APPROVE_MINUTES']);
  });
});

describe('the remarks', () => {
  it('are over when all have answered', () => {
    expect(openKinds(approval())).toEqual(['APPROVE_MINUTES']);
    expect(approval().state.status).toBe('MINUTES_DRAFT');
    expect(openKinds(signatures())).toEqual(['SIGN_MINUTES', 'SIGN_MINUTES']);
  });

  it('are over at the end of the term, the last day included; late ones are kept without effect', () => {
    const life = cocobaseRemarks().answers('union-2', REMARK);
    expect(life.on('2026-04-30', '23:59').when('procedure', CLOSE)).toMatchObject({
      refused: 'TERM_RUNNING',
      details: { until: '2026-04-30' },
    });
    life.on('2026-05-01', '00:00').does('procedure', CLOSE);
    expect(openKinds(life)).toEqual(['SIGN_MINUTES', 'SIGN_MINUTES']);
    expect(life.when('procedure', CLOSE)).toEqual({ facts: [] });
    expect(life.decides('union-1', REMARK)).toEqual({ facts: ['AnswerKept'] });
    expect(life.decides('union-2', AGREE)).toEqual({ facts: ['AnswerKept'] });
    expect(openKinds(life)).toEqual(['SIGN_MINUTES', 'SIGN_MINUTES']);
  });

  it('lead to one result in any order and however often they are given', () => {
    const said = UNIONS.flatMap((union) => [[union, AGREE] as const, [union, REMARK] as const]);
    const aCourse = fc.shuffledSubarray([...said, ...said], { minLength: said.length * 2 });
    const shapeOf = (life: MeetingLife) => [life.state.status, openKinds(life), life.state.minutes];
    fc.assert(
      fc.property(aCourse, (course) => {
        const life = course.reduce((meeting, [union, answer]) => meeting.answers(union, answer), cocobaseRemarks());
        expect(shapeOf(life)).toEqual(shapeOf(signatures()));
        expect(life.recorded.filter(({ event }) => event.type === 'AnswerKept')).toHaveLength(course.length - 3);
      }),
      { numRuns: 40 },
    );
  });
});

describe('minutes become final', () => {
  it('by the approval of the chair, who may change them', () => {
    const minutes = { points: [{ pointId: 'b', text: 'Reporté.' }], general: 'Séance levée à 11 h.' };
    const life = approval().answers('president', { kind: 'APPROVE_MINUTES', minutes });
    expect(life.state).toMatchObject({ status: 'FINAL', minutes, minutesHash: hashOf(minutes) });
  });

  it.each([
    [CHAIR, KEEPER],
    [KEEPER, CHAIR],
  ])('by two signatures, %s first', (first, second) => {
    const life = signatures().answers(first, SIGN);
    expect(life.state.status).toBe('MINUTES_DRAFT');
    expect(life.answers(second, SIGN).state).toMatchObject({ status: 'FINAL', minutesHash: hashOf(MINUTES) });
  });

  it('once: of two who decide the same, the first does', () => {
    const life = held().answers('secretary-2', DRAFT);
    expect(life.decides('secretary', { ...DRAFT, minutes: { points: [], general: 'Autre.' } })).toMatchObject({
      refused: 'STEP_CLOSED',
    });
    expect(life.state.minutes).toEqual(MINUTES);
  });

  it('not when they are sent back: they are drafted and put to all again, and a signature given before falls', () => {
    expect(openKinds(signatures().answers(CHAIR, BACK))).toEqual(['DRAFT_MINUTES']);
    const life = signatures().answers(KEEPER, SIGN).answers(CHAIR, BACK);
    expect([life.state.status, openKinds(life)]).toEqual(['MINUTES_DRAFT', ['DRAFT_MINUTES']]);
    life.answers(KEEPER, { ...DRAFT, minutes: { points: [], general: 'Mieux.' } });
    expect(life.state.status).toBe('REMARKS');
    UNIONS.reduce((meeting, union) => meeting.answers(union, AGREE), life);
    expect(life.answers(CHAIR, SIGN).state.status).toBe('MINUTES_DRAFT');
    expect(life.answers(KEEPER, SIGN).state.minutes).toEqual({ points: [], general: 'Mieux.' });
  });
});

describe('who answers', () => {
  it('is whoever holds the office on the day, its keeper of before no more', () => {
    const life = asked(frozenAgenda()).people(
      endOfMandate('secretary', 'CONTRACT_SECRETARY', '2026-04-13'),
      endOfMandate('secretary-2', 'CONTRACT_SECRETARY', '2026-04-13'),
      mandate('translator', 'CONTRACT_SECRETARY', '2026-04-14'),
    );
    expect(life.decides('secretary', HELD)).toMatchObject({ refused: 'MANDATE_ENDED' });
    expect(life.decides('translator', HELD)).toMatchObject({ facts: expect.arrayContaining(['MeetingHeld']) });
  });

  it('is also who came to hold it beside those asked', () => {
    const life = asked(frozenAgenda()).people(mandate('translator', 'CONTRACT_SECRETARY', '2026-04-14'));
    expect(life.decides('translator', HELD)).toMatchObject({ facts: expect.arrayContaining(['MeetingHeld']) });
  });

  it('is the substitute of those asked where nobody holds the office any more', () => {
    const life = asked(frozenAgenda()).people(
      endOfMandate('secretary', 'CONTRACT_SECRETARY', '2026-04-13'),
      endOfMandate('secretary-2', 'CONTRACT_SECRETARY', '2026-04-13'),
      substitute('secretary', 'translator', '2026-04-01', '2026-04-30'),
    );
    expect(life.decides('translator', HELD)).toMatchObject({ refused: 'ROLE_NOT_HELD' });
    life.answers('translator', { kind: 'HOLD_MEETING', outcome: 'MISSED', reason: 'Personne pour la tenir.' });
    expect(life.recorded.at(-1)?.by).toEqual({
      kind: 'PERSON',
      id: 'translator',
      role: 'CONTRACT_SECRETARY',
      onBehalfOf: 'secretary',
    });
  });

  it('is the one asked himself, or his substitute, where a remark is his own', () => {
    const life = remarks().people(
      mandate('minister', 'CABINET_DIRECTOR', '2026-04-01'),
      substitute('cabinet', 'auditor', '2026-04-14', '2026-04-15'),
    );
    expect(life.decides('minister', AGREE)).toMatchObject({ refused: 'NOT_YOURS' });
    expect(life.decides('auditor', AGREE)).toMatchObject({ facts: ['TaskDone', 'TaskOpened'] });
    const gone = remarks().people(
      endOfMandate('cabinet', 'CABINET_DIRECTOR', '2026-04-13'),
      mandate('minister', 'CABINET_DIRECTOR', '2026-04-14'),
    );
    expect(gone.decides('minister', AGREE)).toMatchObject({ facts: ['TaskDone', 'TaskOpened'] });
  });
});
