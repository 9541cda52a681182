import { describe, expect, it } from '@jest/globals';
import type { DirectoryEvent } from '../../../domain/people/directory.ts';
import { called, convoked, LATEST, place, point, subject } from '../../support/domain/meeting-life.ts';

const KEEPER = 'cocobase-secretary';
const SEND = { type: 'SEND_INVITATION' } as const;
const unionJoins = (id: string): DirectoryEvent => ({
  type: 'OrganisationRegistered',
  organisation: {
    id,
    kind: 'UNION_ORGANISATION',
    name: { fr: id, nl: id },
    email: `${id}@example.org`,
    active: true,
  },
});

describe('sending a convocation', () => {
  it('is possible on the latest day', () => {
    const life = called().on(LATEST.clear, '23:59').does(KEEPER, SEND);
    expect(life.state).toMatchObject({
      status: 'INVITED',
      convocation: { kind: 'SENT', latestOn: LATEST.clear, urgent: false },
      convoked: { seq: life.recorded.length, on: LATEST.clear },
    });
  });

  it('is refused the day after, with the next date that would be valid, until its urgency is recognised', () => {
    const life = called().takes('2026-04-17').on('2026-04-01');
    expect(life.when(KEEPER, SEND)).toEqual({
      refused: 'CONVOCATION_TOO_LATE',
      details: { latestOn: LATEST.clear, next: '2026-04-20' },
    });
    expect(life.when(KEEPER, { type: 'GRANT_URGENCY', reason: 'Incendie.' })).toMatchObject({ refused: 'NOT_ALLOWED' });
    life.does('cocobase-president', { type: 'GRANT_URGENCY', reason: 'Incendie.' });
    life.on(LATEST.urgent).does(KEEPER, SEND);
    expect(life.state.convocation).toEqual({ kind: 'SENT', latestOn: LATEST.urgent, urgent: true });
  });

  it('is refused in urgency too once three working days are no longer left', () => {
    const life = called().does('cocobase-president', { type: 'GRANT_URGENCY', reason: 'Incendie.' });
    expect(life.on('2026-04-14').when(KEEPER, SEND)).toMatchObject({ details: { next: '2026-04-17' } });
  });

  it('again counts anew where it adds a point, not where it takes one off', () => {
    const shorter = convoked()
      .on('2026-04-02')
      .does(KEEPER, { type: 'SET_AGENDA', points: [point('a')] });
    const { convoked: first } = shorter.state;
    shorter.does(KEEPER, SEND);
    expect([shorter.state.sequence, shorter.state.convoked]).toEqual([2, first]);
    const longer = convoked().does(KEEPER, { type: 'SET_AGENDA', points: [subject('x'), point('a'), point('b')] });
    expect(longer.copy().on('2026-04-01').when(KEEPER, SEND)).toMatchObject({ refused: 'CONVOCATION_TOO_LATE' });
    longer.does(KEEPER, SEND);
    expect(longer.state.convoked?.seq).toBe(longer.recorded.length);
  });

  it('again is proven again: what proved the one before proves nothing', () => {
    const life = convoked().does(KEEPER, {
      type: 'PROVE_DELIVERY',
      organisation: 'union-1',
      on: '2026-03-30',
      means: 'Accusé.',
    });
    life.does(KEEPER, { type: 'SET_AGENDA', points: [point('a'), point('b'), subject('x')] }).does(KEEPER, SEND);
    expect(life.state.delivered).toEqual({});
  });

  it('to another day has the ordinary term again: urgency was for the day that was left', () => {
    const urgent = called().does('cocobase-president', { type: 'GRANT_URGENCY', reason: 'Incendie.' });
    const move = { type: 'MOVE', to: place('2026-04-17'), reason: 'Salle.' } as const;
    expect(urgent.copy().does(KEEPER, move).state.urgency).toBe('Incendie.');
    urgent.on('2026-04-07').does(KEEPER, SEND);
    expect(urgent.when(KEEPER, move)).toMatchObject({ refused: 'CONVOCATION_TOO_LATE' });
    urgent.does(KEEPER, { ...move, to: place('2026-04-30') });
    expect(urgent.state).toMatchObject({ convocation: { kind: 'SENT', urgent: false } });
    expect(urgent.state.urgency).toBeUndefined();
  });

  it('again counts anew where an organisation has joined', () => {
    const life = convoked().people(unionJoins('union-4'));
    expect(life.copy().on('2026-04-01').when(KEEPER, SEND)).toMatchObject({ refused: 'CONVOCATION_TOO_LATE' });
    expect(life.does(KEEPER, SEND).state.convoked?.seq).toBe(life.recorded.length);
  });

  it('is asked of the keeper by the procedure, once, and the sending answers it', () => {
    const life = called().on(called().state.timetable.inviteOn).does('procedure', { type: 'INVITE' });
    expect(life.task('CONVOKE')).toMatchObject({ dueOn: LATEST.clear, capacity: 'COCOBASE_SECRETARY' });
    expect(life.when('procedure', { type: 'INVITE' })).toEqual({ facts: [] });
    expect(life.decides(KEEPER, { kind: 'CONVOKE' })).toEqual({ facts: ['InvitationSent', 'TaskDone'] });
    expect(life.when('procedure', { type: 'INVITE' })).toEqual({ facts: [] });
  });
});
