import { describe, expect, it } from '@jest/globals';
import { calendarOf } from '../../../domain/amendment/policy.ts';
import { substituteDates } from '../../../domain/meetings/meeting/days.ts';
import { meetingIdOf } from '../../../domain/meetings/meeting/meeting.ts';
import {
  asked,
  called,
  frozenAgenda,
  HELD,
  held,
  invited,
  MeetingLife,
  place,
  planned,
  SLOT,
} from '../../support/domain/meeting-life.ts';
import { POLICY, policyWith } from '../../support/domain/life.ts';
import { mandate, substitute } from '../../support/domain/service.ts';

const REASON = 'Grève des trains.';
const PLAN = { type: 'PLAN', series: 'tutelle', key: SLOT.key, place: place(SLOT.on) } as const;
const INVITE = { type: 'INVITE' } as const;
const ASK = { type: 'ASK_WHETHER_HELD' } as const;

describe('a slot that is planned', () => {
  it('has the days on which it is prepared, by the settings of that day', () => {
    expect(planned().state).toMatchObject({
      status: 'PLANNED',
      key: SLOT.key,
      timetable: { inviteOn: '2026-03-30', freezeOn: '2026-04-10' },
    });
    const life = planned();
    life.policy = policyWith({ 'meeting.freezeWorkingDays': 5 });
    expect(life.on('2026-04-10').does('procedure', INVITE).when('procedure', { type: 'FREEZE_AGENDA' })).toEqual({
      facts: ['AgendaFrozen'],
    });
  });

  it('is planned once, however often, and never under the id of another', () => {
    expect(planned().when('procedure', { ...PLAN, place: place('2026-04-15') })).toEqual({ facts: [] });
    expect(planned().when('procedure', { ...PLAN, key: 'tutelle/2026-04/2' })).toMatchObject({
      refused: 'MEETING_EXISTS',
    });
    expect(meetingIdOf('tutelle/2021-06/1')).toBe('meeting-tutelle-2021-06-1');
    expect(meetingIdOf('cocobase/2021-05-27')).toBe('meeting-cocobase-2021-05-27');
  });

  it('is not lost to an outage: what was missed is made up for in turn', () => {
    const life = planned().on('2026-04-13');
    expect(life.when('procedure', { type: 'FREEZE_AGENDA' })).toEqual({ facts: ['InvitationSent', 'AgendaFrozen'] });
  });
});

describe('a meeting that somebody calls', () => {
  const call = (on: string) => ({ type: 'CALL', series: 'cocobase', place: place(on) }) as const;

  it('is called by the keeper of its series, or his substitute', () => {
    expect(new MeetingLife().when('secretary', call('2026-04-16'))).toMatchObject({ refused: 'NOT_ALLOWED' });
    const life = new MeetingLife().people(substitute('cocobase-secretary', 'translator', '2026-03-01', '2026-03-31'));
    expect(life.when('translator', call('2026-04-16'))).toEqual({ facts: ['MeetingPlanned'] });
    expect(life.recorded[0]?.by).toMatchObject({ id: 'translator', onBehalfOf: 'cocobase-secretary' });
    expect(life.state).toMatchObject({ key: 'cocobase/2026-04-16', timetable: { convokeBy: '2026-03-31' } });
  });

  it('is on a day that counts and is free, else the next that would do is named', () => {
    const life = new MeetingLife().takes('2026-04-07');
    expect(life.when('cocobase-secretary', call('2026-04-06'))).toEqual({
      refused: 'DAY_CLOSED',
      details: { on: '2026-04-06', next: '2026-04-08' },
    });
    expect(life.when('cocobase-secretary', call('2026-04-07'))).toEqual({
      refused: 'DAY_TAKEN',
      details: { on: '2026-04-07', next: '2026-04-08' },
    });
    expect(life.on('2026-04-08', '10:00').when('cocobase-secretary', call('2026-04-08'))).toMatchObject({
      refused: 'MEETING_IN_PAST',
    });
  });

  it('can be one more of a promised series, and leaves its month when it is moved', () => {
    const life = new MeetingLife().does('secretary', { type: 'CALL', series: 'tutelle', place: place('2026-04-20') });
    life.does('president', { type: 'MOVE', to: place('2026-05-05'), reason: REASON });
    expect(life.state.place.on).toBe('2026-05-05');
  });
});

describe('a meeting that is moved', () => {
  it('is planned anew, remembers where it was promised, and all are invited again', () => {
    const life = frozenAgenda().does('president', { type: 'MOVE', to: place('2026-04-17'), reason: REASON });
    expect(life.recorded.slice(-2).map(({ event }) => event.type)).toEqual(['MeetingMoved', 'InvitationSent']);
    expect(life.last()).toMatchObject({ cause: 'MOVED', sequence: 2 });
    expect(life.state).toMatchObject({
      status: 'INVITED',
      promised: place(SLOT.on),
      reason: REASON,
      timetable: { freezeOn: '2026-04-15' },
    });
    life.does('secretary', { type: 'MOVE', to: place('2026-04-20'), reason: REASON });
    expect(life.state.promised).toEqual(place(SLOT.on));
  });

  it('to another room stays as it stands; all are told', () => {
    const to = { ...place(SLOT.on), where: 'Salle 4' };
    const life = frozenAgenda().does('secretary', { type: 'MOVE', to, reason: REASON });
    expect(life.state).toMatchObject({ status: 'FROZEN', place: to, sequence: 2 });
    expect(life.state.promised).toBeUndefined();
  });

  it('before anybody was invited is moved without a word', () => {
    expect(planned().when('secretary', { type: 'MOVE', to: place('2026-04-17'), reason: REASON })).toEqual({
      facts: ['MeetingMoved'],
    });
  });

  it('stays in the month it was promised in, however often it is moved', () => {
    const life = planned().does('secretary', { type: 'MOVE', to: place('2026-04-30'), reason: REASON });
    expect(life.when('secretary', { type: 'MOVE', to: place('2026-05-05'), reason: REASON })).toEqual({
      refused: 'SLOT_LEAVES_MONTH',
      details: { from: '2026-04-01', until: '2026-04-30' },
    });
  });

  it('after its hour, while nobody said what became of it, is not missed', () => {
    const life = asked(frozenAgenda()).does('secretary', { type: 'MOVE', to: place('2026-04-15'), reason: REASON });
    expect(life.task('HOLD_MEETING').status.kind).toBe('MOOT');
    expect(life.state.status).toBe('INVITED');
  });
});

describe('a meeting that is cancelled', () => {
  it('is so with a reason, with the day instead where it is known, and is taken out of calendars', () => {
    const life = invited().does('secretary', { type: 'CANCEL', reason: REASON, insteadOn: '2026-04-16' });
    expect(life.state).toMatchObject({ status: 'CANCELLED', reason: REASON, insteadOn: '2026-04-16', sequence: 2 });
    expect(
      invited().takes('2026-04-16').when('secretary', { type: 'CANCEL', reason: REASON, insteadOn: '2026-04-16' }),
    ).toMatchObject({
      refused: 'DAY_TAKEN',
    });
    expect(planned().does('secretary', { type: 'CANCEL', reason: REASON }).state.sequence).toBe(0);
  });
});

describe('the dates that could replace a meeting', () => {
  it('are the free working days of its month still to come', () => {
    const life = frozenAgenda();
    const dates = substituteDates(life.state, calendarOf(POLICY), ['2026-04-15', '2026-04-28'], '2026-04-13');
    expect(dates).toEqual('16 17 20 21 22 23 24 27 29 30'.split(' ').map((day) => `2026-04-${day}`));
  });

  it('are those for which a convocation would be in time, where one is needed', () => {
    expect(substituteDates(called().state, calendarOf(POLICY), [], '2026-04-10')).toEqual([
      '2026-04-27',
      '2026-04-28',
      '2026-04-29',
      '2026-04-30',
    ]);
  });
});

describe('what became of a meeting', () => {
  it('is asked of the keeper once its hour has come, once', () => {
    const life = frozenAgenda();
    expect(life.on(SLOT.on, '09:59').when('procedure', ASK)).toMatchObject({ refused: 'MEETING_NOT_YET' });
    life.on(SLOT.on, '10:00').does('procedure', ASK);
    expect(life.task('HOLD_MEETING')).toMatchObject({ dueOn: '2026-04-16', capacity: 'CONTRACT_SECRETARY' });
    expect(life.when('procedure', ASK)).toEqual({ facts: [] });
    expect(life.state.status).toBe('FROZEN');
    expect(held().when('procedure', ASK)).toEqual({ facts: [] });
  });

  it('is missed with a reason alone', () => {
    const missed = { kind: 'HOLD_MEETING', outcome: 'MISSED', reason: REASON } as const;
    expect(asked(frozenAgenda()).decides('secretary', { ...missed, reason: '' })).toMatchObject({
      refused: 'REASON_REQUIRED',
    });
    expect(asked(frozenAgenda()).answers('secretary', missed).state).toMatchObject({
      status: 'MISSED',
      reason: REASON,
    });
  });

  it('closes each point, those of which nothing is said as carried over, and asks the actions and the minutes', () => {
    const action = { text: 'Écrire au cabinet.', personId: 'cabinet', dueOn: '2026-05-04', pointId: 'a' };
    const life = asked(frozenAgenda()).answers('secretary', {
      ...HELD,
      points: [{ pointId: 'b', outcome: 'DECIDED', decision: 'Oui.' }],
      actions: [action],
    });
    expect(life.state).toMatchObject({
      status: 'HELD',
      closed: { a: { outcome: 'CARRIED_OVER' }, b: { outcome: 'DECIDED', decision: 'Oui.' } },
    });
    expect(life.task('DO_ACTION')).toMatchObject({
      assignees: [{ kind: 'PERSON', id: 'cabinet' }],
      capacity: 'CABINET_DIRECTOR',
      dueOn: '2026-05-04',
      action,
    });
    expect(life.task('DRAFT_MINUTES')).toMatchObject({ capacity: 'CONTRACT_SECRETARY', dueOn: '2026-04-28' });
    expect(life.decides('president', { kind: 'DO_ACTION', outcome: 'DONE' })).toMatchObject({ refused: 'NOT_YOURS' });
    expect(life.decides('cabinet', { kind: 'DO_ACTION', outcome: 'NOT_DONE', reason: '' })).toMatchObject({
      refused: 'REASON_REQUIRED',
    });
    expect(life.decides('cabinet', { kind: 'DO_ACTION', outcome: 'DONE' })).toEqual({ facts: ['TaskDone'] });
  });

  it('counts as present those invited, their substitutes and who holds their office on the day', () => {
    const attended = (...ids: readonly string[]) => ({
      ...HELD,
      present: ids.map((id) => ({ kind: 'PERSON', id }) as const),
    });
    const life = asked(
      frozenAgenda().people(
        substitute('cabinet', 'translator', '2026-04-14', '2026-04-14'),
        substitute('president', 'auditor', '2026-04-15', '2026-04-15'),
        mandate('minister', 'CABINET_MEMBER', '2026-04-14'),
      ),
    );
    expect(life.copy().decides('secretary', attended('auditor'))).toMatchObject({ refused: 'NOT_INVITED' });
    expect(life.answers('secretary', attended('president', 'translator', 'minister')).state.present).toHaveLength(3);
  });
});
