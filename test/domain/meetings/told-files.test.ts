import { describe, expect, it } from '@jest/globals';
import { toldFiles } from '../../../domain/meetings/meeting/told-files.ts';
import {
  asked,
  called,
  convoked,
  HELD,
  invited,
  late,
  planned,
  place,
  point,
  proven,
  subject,
  type MeetingLife,
} from '../../support/domain/meeting-life.ts';

const told = (life: MeetingLife) =>
  toldFiles('m', life.state).map(({ fileId, told: { what, on, convokedOn, urgent, outcome } }) =>
    [fileId, what, on, convokedOn, urgent, outcome].filter((part) => part !== undefined).join(' '),
  );

describe('The files on an agenda are told', () => {
  it('nothing before it was sent', () => {
    expect(told(planned())).toEqual([]);
    expect(told(called())).toEqual([]);
  });

  it('when they were first convoked, and whether in urgency', () => {
    expect(told(convoked())).toEqual([
      'a CONVOKED 2026-04-16 2026-03-30 false',
      'b CONVOKED 2026-04-16 2026-03-30 false',
    ]);
    expect(told(invited())).toEqual(['a CONVOKED 2026-04-14 2026-03-30', 'b CONVOKED 2026-04-14 2026-03-30']);
  });

  it('that a convocation was too late', () => {
    expect(told(late()).map((each) => each.split(' ')[1])).toEqual(['INVALID', 'INVALID']);
  });

  it('what the meeting did with each, one it said nothing of being carried over', () => {
    const life = asked(proven());
    const points = [{ pointId: 'a', outcome: 'NOTED' } as const];
    life.answers('cocobase-secretary', { ...HELD, present: life.state.invited, points });
    expect(told(life)).toEqual(['a HELD 2026-04-16 NOTED', 'b HELD 2026-04-16 CARRIED_OVER']);
  });

  it('that a meeting was not held, also for one that was taken off its agenda before', () => {
    const life = invited().does('secretary', { type: 'SET_AGENDA', points: [point('a'), subject('c')] });
    life.does('secretary', { type: 'SEND_INVITATION' });
    expect(told(life).map((each) => each.slice(0, 10))).toEqual(['a CONVOKED']);
    life.does('president', { type: 'CANCEL', reason: 'Affaires courantes.' });
    expect(told(life)).toEqual(['a NOT_HELD 2026-04-14', 'b NOT_HELD 2026-04-14']);
  });

  it('the new day of one that is moved, once it was sent for it', () => {
    const life = invited().does('secretary', { type: 'MOVE', to: place('2026-04-21'), reason: 'Absence.' });
    expect(told(life)).toEqual(['a CONVOKED 2026-04-21 2026-03-30', 'b CONVOKED 2026-04-21 2026-03-30']);
  });

  it('nothing about points that are no files', () => {
    const life = planned().does('secretary', { type: 'SET_AGENDA', points: [subject('c')] });
    expect(
      told(life.on('2026-03-30').does('procedure', { type: 'INVITE' })).filter((each) => each.startsWith('c')),
    ).toEqual([]);
  });
});
