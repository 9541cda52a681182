import { describe, expect, it } from '@jest/globals';
import { convoked, held, invited, place, planned } from '../../support/domain/meeting-life.ts';
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
