import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../../../domain/amendment/context.ts';
import type { Reader } from '../../../domain/amendment/rights.ts';
import {
  mayDecideTask,
  mayKeepSeries,
  mayReadMinutes,
  maySeeMeeting,
  meetingActions,
} from '../../../domain/meetings/meeting/rights.ts';
import { MEETING_SERIES, SERIES_RULES } from '../../../domain/meetings/series.ts';
import {
  asked,
  called,
  cocobaseHeld,
  convoked,
  frozenAgenda,
  held,
  invited,
  late,
  MEETING_SERVICE,
  planned,
  proven,
  remarks,
  type MeetingLife,
} from '../../support/domain/meeting-life.ts';
import { substitute, withEvents } from '../../support/domain/service.ts';

const STAND_IN = withEvents(
  MEETING_SERVICE,
  substitute('secretary', 'stranger', '2026-04-01', '2026-04-30'),
  substitute('cocobase-secretary', 'stranger', '2026-04-01', '2026-04-30'),
);
const reading = (actor: Actor, today = '2026-04-14', directory = STAND_IN): Reader => ({ actor, today, directory });
const person = (id: string, today?: string): Reader => reading({ kind: 'PERSON', id }, today);
const organisation = (id: string): Reader => reading({ kind: 'ORGANISATION', id });
const actions = ({ state }: MeetingLife, reader: Reader): readonly string[] => meetingActions(state, reader);

describe('who keeps and who chairs a meeting', () => {
  it.each(MEETING_SERIES)('is the holder of the office in %s', (series) => {
    const [keeper, chair] =
      series === 'cocobase' ? ['cocobase-secretary', 'cocobase-president'] : ['secretary', 'president'];
    expect([mayKeepSeries(series, person(keeper)), mayKeepSeries(series, person(chair))]).toEqual([true, false]);
    const meeting = { ...planned().state, series };
    expect(meetingActions(meeting, person(keeper))).toContain('SET_AGENDA');
    expect(meetingActions(meeting, person(chair))).not.toContain('SET_AGENDA');
    expect(meetingActions(meeting, person(chair))).toContain('MOVE');
    expect(SERIES_RULES[series].convoked).toBe(series === 'cocobase');
  });

  it('is a substitute on his days alone', () => {
    expect(mayKeepSeries('tutelle', person('stranger', '2026-03-31'))).toBe(false);
    expect(mayKeepSeries('tutelle', person('stranger', '2026-04-01'))).toBe(true);
  });
});

describe('what one may do with a meeting', () => {
  it('is the keeper’s to prepare, the chair’s to move and cancel', () => {
    expect(actions(planned(), person('secretary'))).toEqual(['SET_AGENDA', 'SEND_INVITATION', 'MOVE', 'CANCEL']);
    expect(actions(planned(), person('president'))).toEqual(['MOVE', 'CANCEL']);
    expect(actions(invited(), person('secretary'))).toEqual(['SET_AGENDA', 'MOVE', 'CANCEL', 'ANSWER_INVITATION']);
    expect(actions(invited(), person('cabinet'))).toEqual(['ANSWER_INVITATION']);
    expect(actions(frozenAgenda(), person('president'))).toEqual([
      'ADD_URGENT_POINT',
      'MOVE',
      'CANCEL',
      'ANSWER_INVITATION',
    ]);
    expect(actions(planned(), person('auditor'))).toEqual([]);
  });

  it('of COCOBASE knows urgency and proof', () => {
    expect(actions(called(), person('cocobase-president'))).toEqual(['GRANT_URGENCY', 'MOVE', 'CANCEL']);
    expect(actions(late(), person('cocobase-president'))).toContain('GRANT_URGENCY');
    expect(actions(convoked(), person('cocobase-president'))).not.toContain('GRANT_URGENCY');
    expect(actions(convoked(), person('cocobase-secretary'))).toContain('PROVE_DELIVERY');
    expect(actions(proven(), person('cocobase-secretary'))).not.toContain('PROVE_DELIVERY');
    expect(actions(late(), person('cocobase-secretary'))).toContain('SEND_INVITATION');
    expect(actions(convoked(), organisation('union-1'))).toEqual(['ANSWER_INVITATION']);
  });

  it('is nothing once it is over', () => {
    expect(actions(held(), person('secretary'))).toEqual([]);
  });
});

describe('who sees a meeting', () => {
  it('is whoever holds an office, and an organisation those to which it was invited', () => {
    expect(maySeeMeeting(convoked().state, person('auditor'))).toBe(true);
    expect(maySeeMeeting(convoked().state, organisation('union-1'))).toBe(true);
    expect(maySeeMeeting(called().state, organisation('union-1'))).toBe(false);
    expect(maySeeMeeting(convoked().state, organisation('network-1'))).toBe(false);
    expect(maySeeMeeting(convoked().state, person('stranger', '2026-05-01'))).toBe(false);
    expect(maySeeMeeting(convoked().state, reading({ kind: 'PROCEDURE' }))).toBe(true);
  });

  it('reads minutes that can name delegates only where he met with them', () => {
    const { state } = cocobaseHeld();
    const readers = ['cocobase-president', 'cocobase-secretary', 'stranger', 'auditor', 'president'].map((id) =>
      mayReadMinutes(state, person(id)),
    );
    expect(readers).toEqual([true, true, true, false, false]);
    expect(mayReadMinutes(state, organisation('union-2'))).toBe(true);
    expect(mayReadMinutes(held().state, person('auditor'))).toBe(true);
  });
});

describe('for whom a task waits', () => {
  it('is whoever may answer it now', () => {
    const life = asked(frozenAgenda());
    const task = life.task('HOLD_MEETING');
    const may = (id: string): boolean => mayDecideTask(life.state, task, person(id));
    expect(['secretary', 'secretary-2', 'stranger', 'president'].map(may)).toEqual([true, true, true, false]);
  });

  it('is nobody once it is answered', () => {
    const life = remarks();
    expect(mayDecideTask(life.state, life.task('DRAFT_MINUTES'), person('secretary'))).toBe(false);
    expect(mayDecideTask(life.state, life.task('REMARK_ON_MINUTES'), person('cabinet'))).toBe(true);
  });

  it('is an organisation itself, or the keeper for it', () => {
    const life = late();
    const task = life.task('ACCEPT_LATENESS', 'union-1');
    expect(mayDecideTask(life.state, task, organisation('union-1'))).toBe(true);
    expect(mayDecideTask(life.state, task, organisation('union-2'))).toBe(false);
    expect(mayDecideTask(life.state, task, person('cocobase-secretary'))).toBe(true);
    expect(mayDecideTask(life.state, task, person('cocobase-president'))).toBe(false);
    expect(mayDecideTask(life.state, task, reading({ kind: 'PROCEDURE' }))).toBe(false);
  });
});
