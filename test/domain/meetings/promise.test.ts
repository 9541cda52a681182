import { describe, expect, it } from '@jest/globals';
import { MEETING_STATUSES, type MeetingStatus } from '../../../domain/meetings/meeting/meeting.ts';
import type { Slot } from '../../../domain/meetings/planner.ts';
import {
  countsOf,
  followPromise,
  monthsOfPromise,
  OUTCOMES,
  type FollowedMeeting,
} from '../../../domain/meetings/promise.ts';

const slot = (key: string, date: string): Slot => ({ key, series: 'tutelle', date, explanation: [] });
const SLOTS = [slot('tutelle/2026-11/1', '2026-11-10'), slot('tutelle/2026-11/2', '2026-11-24')];
const TODAY = '2026-11-23';

const meeting = (status: MeetingStatus, more: Partial<FollowedMeeting> = {}): FollowedMeeting => ({
  id: 'meeting-tutelle-2026-11-1',
  key: 'tutelle/2026-11/1',
  status,
  on: '2026-11-10',
  ...more,
});

const outcomeOf = (followed: FollowedMeeting) => followPromise(SLOTS, [followed], TODAY)[0]?.outcome;

describe('what became of a promised meeting', () => {
  it.each(MEETING_STATUSES)('is told of a meeting that is %s', (status) => {
    const expected = {
      PLANNED: 'OPEN',
      INVITED: 'OPEN',
      INVALID: 'OPEN',
      FROZEN: 'OPEN',
      HELD: 'KEPT',
      MINUTES_DRAFT: 'KEPT',
      REMARKS: 'KEPT',
      FINAL: 'KEPT',
      CANCELLED: 'CANCELLED',
      MISSED: 'MISSED',
    } as const satisfies Record<MeetingStatus, string>;
    expect(outcomeOf(meeting(status))).toBe(expected[status]);
  });

  it('is that it was held on another day, once it was held', () => {
    const moved = { on: '2026-11-12', promisedOn: '2026-11-10' };
    expect(outcomeOf(meeting('HELD', moved))).toBe('MOVED');
    expect(outcomeOf(meeting('PLANNED', moved))).toBe('OPEN');
  });

  it('is open for a slot to come that the record lacks, and without trace for one that passed', () => {
    expect(followPromise(SLOTS, [], TODAY).map(({ outcome }) => outcome)).toEqual(['UNRECORDED', 'OPEN']);
  });

  it('stands in the month it was promised for, whatever day it was held on', () => {
    const promised = followPromise(SLOTS, [meeting('HELD', { on: '2026-11-30', promisedOn: '2026-11-10' })], TODAY);
    const months = monthsOfPromise(promised, '2026-10', '2026-12');
    expect(months.map(({ month, promised: own }) => [month, own.length])).toEqual([
      ['2026-10', 0],
      ['2026-11', 2],
      ['2026-12', 0],
    ]);
  });

  it('adds up to what was promised', () => {
    const promised = followPromise(SLOTS, [meeting('MISSED')], TODAY);
    const counts = countsOf(promised);
    expect(OUTCOMES.reduce((sum, outcome) => sum + counts[outcome], 0)).toBe(SLOTS.length);
  });
});
