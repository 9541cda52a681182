import { describe, expect, it } from '@jest/globals';
import { meetingMailOrders } from '../../../domain/meetings/meeting/mail-orders.ts';
import { maySeeMeeting } from '../../../domain/meetings/meeting/rights.ts';
import {
  asked,
  convoked,
  frozenAgenda,
  held,
  HELD,
  invited,
  place,
  planned,
} from '../../support/domain/meeting-life.ts';
import { absence, endOfMandate, mandate } from '../../support/domain/service.ts';

const REASON = 'Grève des trains.';
const INVITE = { type: 'INVITE' } as const;

describe('an invitation', () => {
  it('goes to all who hold the offices, once, by the procedure on its day', () => {
    const life = invited();
    expect(life.state.invited.map(({ id }) => id)).toEqual([
      'president',
      'secretary',
      'secretary-2',
      'cabinet',
      'cabinet-member',
    ]);
    expect(life.when('procedure', INVITE)).toEqual({ facts: [] });
  });

  it('goes to who stands in for one who is away on the day', () => {
    const life = planned()
      .people(absence('cabinet', 'translator', '2026-04-13', '2026-04-15'))
      .on('2026-03-30');
    life.does('procedure', INVITE);
    expect(life.state.invited.map(({ id }) => id)).toEqual([
      'president',
      'secretary',
      'secretary-2',
      'translator',
      'cabinet-member',
    ]);
  });

  const AWAY = absence('cabinet', 'translator', '2026-04-13', '2026-04-15');
  const IN_PLACE = { kind: 'PERSON', id: 'translator', onBehalfOf: 'cabinet' } as const;

  it('says in whose place, which he answers before he stands in, and shows him the meeting', () => {
    const life = planned().people(AWAY).on('2026-03-30').does('procedure', { type: 'INVITE' });
    expect(life.state.invited).toContainEqual(IN_PLACE);
    life.does('translator', answer('translator', 'ACCEPTED'));
    expect(life.recorded.at(-1)?.by).toMatchObject({ id: 'translator', role: 'TRANSLATOR' });
    const stranger = planned()
      .people(absence('cabinet', 'stranger', '2026-04-13', '2026-04-15'))
      .on('2026-03-30')
      .does('procedure', { type: 'INVITE' });
    const { state, directory, today } = stranger;
    expect(maySeeMeeting(state, { actor: { kind: 'PERSON', id: 'stranger' }, directory, today })).toBe(true);
    stranger.does('stranger', answer('stranger', 'ACCEPTED'));
    expect(stranger.recorded.at(-1)?.by).toEqual({
      kind: 'PERSON',
      id: 'stranger',
      role: 'CABINET_DIRECTOR',
      onBehalfOf: 'cabinet',
    });
  });

  it('goes to a substitute once, alone, when an absence is known after it; the absent one stays invited', () => {
    const life = invited().people(AWAY).on('2026-04-01');
    expect(life.when('procedure', { type: 'PASS_ON' })).toEqual({ facts: ['SubstitutesInvited'] });
    const orders = life.recorded
      .slice(-1)
      .flatMap((recorded) => meetingMailOrders(life.state, recorded, life.directory, life.today));
    expect(orders.map(({ kind, to }) => [kind, to.id])).toEqual([['INVITATION', 'translator']]);
    expect(life.when('procedure', { type: 'PASS_ON' })).toEqual({ facts: [] });
    expect(life.state.invited).toEqual(expect.arrayContaining([IN_PLACE, { kind: 'PERSON', id: 'cabinet' }]));
    expect(life.state.sequence).toBe(1);
  });

  it.each([
    ['begins on the day', '2026-04-14', '2026-04-20', ['SubstitutesInvited']],
    ['ends on the day', '2026-04-01', '2026-04-14', ['SubstitutesInvited']],
    ['ends the day before', '2026-04-01', '2026-04-13', []],
    ['begins the day after', '2026-04-15', '2026-04-20', []],
  ])('goes to a substitute only where the absence holds the day of the meeting: %s', (_what, from, until, facts) => {
    const life = invited()
      .people(absence('cabinet', 'translator', from, until))
      .on('2026-04-02');
    expect(life.when('procedure', { type: 'PASS_ON' })).toEqual({ facts });
  });

  it('goes to no substitute who is invited himself, nor before the others, nor after the meeting', () => {
    const around = absence('cabinet', 'cabinet-member', '2026-04-13', '2026-04-15');
    expect(invited().people(around).when('procedure', { type: 'PASS_ON' })).toEqual({ facts: [] });
    expect(planned().people(AWAY).when('procedure', { type: 'PASS_ON' })).toEqual({ facts: [] });
    expect(held().people(AWAY).when('procedure', { type: 'PASS_ON' })).toEqual({ facts: [] });
  });

  it('leaves in the record in whose place somebody was there', () => {
    const present = [
      { kind: 'PERSON', id: 'president' },
      { kind: 'PERSON', id: 'translator' },
    ] as const;
    const life = asked(frozenAgenda().people(AWAY));
    expect(life.copy().answers('secretary', { ...HELD, present }).state.present).toEqual([present[0], IN_PLACE]);
    const both = [...present, { kind: 'PERSON', id: 'cabinet' }] as const;
    expect(life.answers('secretary', { ...HELD, present: both }).state.present).toEqual(both);
  });

  it('goes out without those whom nobody replaces, as long as there is somebody to meet with', () => {
    const life = planned()
      .people(endOfMandate('cabinet-member', 'CABINET_MEMBER', '2026-03-03'))
      .on('2026-03-30');
    expect(life.when('procedure', INVITE)).toEqual({ facts: ['InvitationSent'] });
  });

  it('goes again when someone took office, and not when nothing changed', () => {
    const life = invited()
      .people(mandate('translator', 'CABINET_MEMBER', '2026-03-31'))
      .on('2026-04-01');
    expect(life.when('secretary', { type: 'SEND_INVITATION' })).toEqual({ facts: ['InvitationSent'] });
    expect(life.when('secretary', { type: 'SEND_INVITATION' })).toMatchObject({ refused: 'INVITATION_UNCHANGED' });
  });

  const answer = (who: string, given: 'ACCEPTED' | 'DECLINED', sequence = 1) =>
    ({ type: 'ANSWER_INVITATION', party: { kind: 'PERSON', id: who }, answer: given, sequence }) as const;

  it('is answered by each for himself, or by his calendar; the latest answer counts', () => {
    const life = invited();
    expect(life.when('president', answer('cabinet', 'ACCEPTED'))).toMatchObject({ refused: 'NOT_YOURS' });
    life.does('cabinet', answer('cabinet', 'ACCEPTED')).does('procedure', answer('cabinet', 'DECLINED'));
    expect(life.state.answers).toEqual({ cabinet: 'DECLINED' });
    expect(life.when('procedure', answer('cabinet', 'DECLINED'))).toEqual({ facts: [] });
    expect(life.when('procedure', answer('auditor', 'ACCEPTED'))).toMatchObject({ refused: 'NOT_INVITED' });
  });

  it('is not answered by an answer to an earlier one, nor after the meeting', () => {
    const life = invited().does('cabinet', answer('cabinet', 'ACCEPTED'));
    life.does('secretary', { type: 'MOVE', to: place('2026-04-15'), reason: REASON });
    expect(life.state.answers).toEqual({});
    expect(life.when('procedure', answer('cabinet', 'DECLINED'))).toEqual({ facts: [] });
    expect(held().when('cabinet', answer('cabinet', 'DECLINED'))).toEqual({ facts: [] });
  });

  it('is answered by an organisation as such', () => {
    const party = { kind: 'ORGANISATION', id: 'union-1' } as const;
    const life = convoked().does('union-1', { type: 'ANSWER_INVITATION', party, answer: 'TENTATIVE', sequence: 1 });
    expect(life.state.answers).toEqual({ 'union-1': 'TENTATIVE' });
  });
});
