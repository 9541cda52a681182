import { describe, expect, it } from '@jest/globals';
import { dayOf, DEFAULT_CALENDAR, type Calendar, type Closure } from '../../../domain/calendar/calendar.ts';
import { weekdayOf } from '../../../domain/calendar/dates.ts';
import { workingDaysAfter } from '../../../domain/calendar/deadlines.ts';
import { monthOf, monthsBetween } from '../../../domain/meetings/months.ts';
import { planSlots, type Slot } from '../../../domain/meetings/planner.ts';
import { rhythmsOf, type MonthlyRhythm, type Rhythm, type Series } from '../../../domain/meetings/rhythm.ts';
import type { NthWeekday } from '../../../domain/setting-kinds.ts';
import { DEFAULT_SETTINGS, settingsWith } from '../../../domain/settings.ts';
import { RuleViolation } from '../../../domain/violation.ts';
import { slotDates } from './reckoning.ts';

const NAME = { fr: 'fermeture', nl: 'sluiting' };
const bridgeDay = (day: string): Closure => ({ from: day, until: day, reason: 'BRIDGE_DAY', name: NAME });
const closed = (from: string, until: string): Calendar => ({
  ...DEFAULT_CALENDAR,
  closures: [{ from, until, reason: 'CLOSURE', name: NAME }],
});

/** The bridge days that a service adds to its calendar; two of them on a second or fourth Tuesday. */
const CALENDAR: Calendar = {
  ...DEFAULT_CALENDAR,
  closures: ['2021-05-14', '2022-05-27', '2023-05-19', '2023-08-14', '2023-08-22', '2026-05-15', '2027-07-13'].map(
    bridgeDay,
  ),
};

const SECOND_AND_FOURTH_TUESDAY: readonly NthWeekday[] = [
  { nth: 2, weekday: 2 },
  { nth: 4, weekday: 2 },
];
const tutelle = (from: string, weekdays = SECOND_AND_FOURTH_TUESDAY): MonthlyRhythm => ({
  kind: 'MONTHLY',
  series: 'tutelle',
  from,
  weekdays,
  fallback: 'NEXT_WORKING_DAY',
});
const thursday = (nth: number): NthWeekday => ({ nth, weekday: 4 });

const keysAndDates = (slots: readonly Slot[]): readonly string[] => slots.map(({ key, date }) => `${key} ${date}`);
const of = (slots: readonly Slot[], series: Series): readonly Slot[] => slots.filter((slot) => slot.series === series);

describe.each([
  [2021, 2023],
  [2026, 2028],
])('the consultation of %i-%i', (firstYear, lastYear) => {
  const months = monthsBetween(`${firstYear}-01`, `${lastYear}-12`);
  const slots = planSlots(rhythmsOf(DEFAULT_SETTINGS, `${firstYear}-01-01`), CALENDAR, months);

  it('has two slots a month with the tutelle, 72, and one with Grandes villes, 36', () => {
    expect(of(slots, 'tutelle')).toHaveLength(72);
    expect(of(slots, 'cities')).toHaveLength(36);
    for (const month of months) {
      const inMonth = slots.filter(({ date }) => monthOf(date) === month);
      expect(of(inMonth, 'tutelle').map(({ key }) => key)).toEqual([`tutelle/${month}/1`, `tutelle/${month}/2`]);
      expect(of(inMonth, 'cities').map(({ key }) => key)).toEqual([`cities/${month}/1`]);
    }
  });

  it('has none on a holiday, a weekend, a bridge day or at the end of the year', () => {
    const natures = slots.map(({ date }) => dayOf({ ...CALENDAR, countBridgeDays: false }, date).reason);
    expect(new Set(natures)).toEqual(new Set(['WORKING']));
    expect(slots.filter(({ date }) => weekdayOf(date) > 5)).toEqual([]);
  });

  it('never has two on one day, and numbers those of a month in the order of their days', () => {
    expect(new Set(slots.map(({ date }) => date)).size).toBe(slots.length);
    expect(new Set(slots.map(({ key }) => key)).size).toBe(slots.length);
    expect(of(slots, 'tutelle').map(({ key }) => key)).toEqual(
      of(slots, 'tutelle')
        .map(({ key }) => key)
        .sort(),
    );
  });

  it('agrees with a second reckoning, every month', () => {
    for (const month of months) {
      const inMonth = slots.filter(({ date }) => monthOf(date) === month);
      const dates = slotDates(CALENDAR, month, SECOND_AND_FOURTH_TUESDAY);
      expect(of(inMonth, 'tutelle').map(({ date }) => date)).toEqual(dates);
      const first = SECOND_AND_FOURTH_TUESDAY.slice(0, 1);
      expect(of(inMonth, 'cities').map(({ date }) => date)).toEqual(slotDates(CALENDAR, month, first, dates));
    }
  });

  it('has the president meet at his interval, in whatever month it falls', () => {
    const president = of(slots, 'president');
    const from = `${firstYear}-01-01`;
    expect(president.map(({ key }) => key)).toEqual(president.map((_, index) => `president/${from}/${index + 1}`));
    for (const [index, { explanation }] of president.entries()) {
      expect(explanation[0]?.date).toBe(workingDaysAfter(CALENDAR, from, 20 * (index + 1)).date);
    }
  });
});

describe('a slot', () => {
  it('is planned where the rhythm says, and goes on from a holiday to the next working day', () => {
    expect(keysAndDates(planSlots([tutelle('2021-01-01')], DEFAULT_CALENDAR, ['2021-06', '2026-07']))).toEqual([
      'tutelle/2021-06/1 2021-06-08',
      'tutelle/2021-06/2 2021-06-22',
      'tutelle/2026-07/1 2026-07-14',
      'tutelle/2026-07/2 2026-07-28',
    ]);
    const [slot] = planSlots([tutelle('2021-01-01', [{ nth: 1, weekday: 2 }])], DEFAULT_CALENDAR, ['2021-11']);
    expect(slot).toEqual({
      key: 'tutelle/2021-11/1',
      series: 'tutelle',
      date: '2021-11-03',
      explanation: [
        { date: '2021-11-02', working: false, reason: 'HOLIDAY', holiday: 'ALL_SOULS', taken: false },
        { date: '2021-11-03', working: true, reason: 'WORKING', taken: false },
      ],
    });
  });

  it('stays inside its month: the previous working day where none follows', () => {
    const [, second] = planSlots([tutelle('2021-01-01')], closed('2021-06-22', '2021-06-30'), ['2021-06']);
    expect(second).toMatchObject({ key: 'tutelle/2021-06/2', date: '2021-06-21' });
    expect(second?.explanation.map(({ date }) => date)).toEqual(
      ['22', '23', '24', '25', '26', '27', '28', '29', '30', '21'].map((day) => `2021-06-${day}`),
    );
    const fourthTuesday = planSlots([tutelle('2021-01-01')], DEFAULT_CALENDAR, ['2023-12'])[1];
    expect(fourthTuesday).toMatchObject({ key: 'tutelle/2023-12/2', date: '2023-12-22' });
  });

  it('may turn to the day before first', () => {
    const earlier: Rhythm = { ...tutelle('2021-01-01'), fallback: 'PREVIOUS_WORKING_DAY' };
    const calendar = { ...DEFAULT_CALENDAR, closures: [bridgeDay('2021-06-08')] };
    expect(planSlots([earlier], calendar, ['2021-06'])[0]?.date).toBe('2021-06-07');
    const month = planSlots([earlier], closed('2021-06-01', '2021-06-10'), ['2021-06']);
    expect(month[0]?.date).toBe('2021-06-11');
  });

  it('leaves a day to the slot that has it already, of its own series or another', () => {
    const months = planSlots([tutelle('2021-01-01')], closed('2021-06-08', '2021-06-22'), ['2021-06']);
    expect(keysAndDates(months)).toEqual(['tutelle/2021-06/1 2021-06-23', 'tutelle/2021-06/2 2021-06-24']);
    const [first, second] = planSlots(rhythmsOf(DEFAULT_SETTINGS, '2021-01-01'), DEFAULT_CALENDAR, ['2021-06']);
    expect([first?.key, first?.date]).toEqual(['tutelle/2021-06/1', '2021-06-08']);
    expect([second?.key, second?.date]).toEqual(['cities/2021-06/1', '2021-06-09']);
    expect(second?.explanation[0]).toMatchObject({ date: '2021-06-08', working: true, taken: true });
  });

  it('is the first of its month by its day, even when both had to go back', () => {
    const slots = planSlots([tutelle('2021-01-01')], closed('2021-06-08', '2021-06-30'), ['2021-06']);
    expect(keysAndDates(slots)).toEqual(['tutelle/2021-06/1 2021-06-04', 'tutelle/2021-06/2 2021-06-07']);
  });

  it('is not lost in silence when its month is closed', () => {
    expect(() => planSlots([tutelle('2021-01-01')], closed('2021-06-02', '2021-06-30'), ['2021-06'])).toThrow(
      new RuleViolation('CALENDAR_CLOSED', { from: '2021-06-22' }),
    );
  });
});

describe('a rhythm', () => {
  const months = monthsBetween('2021-05', '2021-08');

  it('changes from its entry into force, for the months that begin under it', () => {
    const later = tutelle('2021-07-01', [thursday(1), thursday(2), thursday(3)]);
    expect(keysAndDates(planSlots([later, tutelle('2021-01-01')], DEFAULT_CALENDAR, months))).toEqual([
      'tutelle/2021-05/1 2021-05-11',
      'tutelle/2021-05/2 2021-05-25',
      'tutelle/2021-06/1 2021-06-08',
      'tutelle/2021-06/2 2021-06-22',
      'tutelle/2021-07/1 2021-07-01',
      'tutelle/2021-07/2 2021-07-08',
      'tutelle/2021-07/3 2021-07-15',
      'tutelle/2021-08/1 2021-08-05',
      'tutelle/2021-08/2 2021-08-12',
      'tutelle/2021-08/3 2021-08-19',
    ]);
  });

  it('that changes within a month leaves that month the slots it began with', () => {
    const changed = (from: string): readonly string[] =>
      keysAndDates(
        planSlots([tutelle('2021-01-01'), tutelle(from, [thursday(1), thursday(3)])], DEFAULT_CALENDAR, months),
      );
    expect(changed('2021-06-04')).toEqual(changed('2021-07-01'));
    expect(changed('2021-06-02').filter((slot) => slot.startsWith('tutelle/2021-06'))).toHaveLength(2);
  });

  it('without a weekday ends its series, and one not yet in force plans nothing', () => {
    expect(planSlots([tutelle('2021-01-01'), tutelle('2021-06-01', [])], DEFAULT_CALENDAR, months)).toHaveLength(2);
    expect(planSlots([tutelle('2021-09-01')], DEFAULT_CALENDAR, months)).toEqual([]);
  });

  it('at an interval counts anew from the day it changes, and 0 is never', () => {
    const every = (from: string, everyWorkingDays: number): Rhythm => ({
      kind: 'REGULAR',
      series: 'president',
      from,
      everyWorkingDays,
      fallback: 'NEXT_WORKING_DAY',
    });
    const slots = planSlots([every('2021-05-03', 20), every('2021-07-05', 10)], DEFAULT_CALENDAR, months);
    expect(keysAndDates(slots)).toEqual([
      'president/2021-05-03/1 2021-06-02',
      'president/2021-05-03/2 2021-06-30',
      'president/2021-07-05/1 2021-07-19',
      'president/2021-07-05/2 2021-08-03',
      'president/2021-07-05/3 2021-08-17',
      'president/2021-07-05/4 2021-08-31',
    ]);
    expect(planSlots([every('2021-05-03', 0)], DEFAULT_CALENDAR, months)).toEqual([]);
  });

  it('is the one the settings make', () => {
    const settings = settingsWith({ 'consultation.tutelle.perMonth': 1, 'consultation.presidentEveryWorkingDays': 0 });
    expect(rhythmsOf(settings, '2026-01-01')).toEqual([
      tutelle('2026-01-01', SECOND_AND_FOURTH_TUESDAY.slice(0, 1)),
      { ...tutelle('2026-01-01', SECOND_AND_FOURTH_TUESDAY.slice(0, 1)), series: 'cities' },
      { kind: 'REGULAR', series: 'president', from: '2026-01-01', everyWorkingDays: 0, fallback: 'NEXT_WORKING_DAY' },
    ]);
  });
});
