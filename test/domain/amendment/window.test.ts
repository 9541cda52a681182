import { describe, expect, it } from '@jest/globals';
import { launchWindow } from '../../../domain/amendment/window.ts';
import { addDays } from '../../../domain/calendar/dates.ts';
import { firstDayOf, quarterAfter, quarterOf } from '../../../domain/calendar/quarters.ts';
import { daysOf, reckon } from '../calendar/reckoning.ts';
import { calendarOf, DEFAULT_POLICY } from '../../../domain/amendment/policy.ts';
import { policyWith } from '../../support/domain/life.ts';

const STRICT = policyWith({ 'amendment.window': 'QUARTER_STRICT' });
const NONE = policyWith({ 'amendment.window': 'NONE' });

describe('the quarterly window', () => {
  it.each([
    ['2026-01-01', '2026-01-02', 1],
    ['2026-01-05', '2026-04-01', 2],
    ['2026-03-31', '2026-04-01', 2],
    ['2026-04-02', '2026-07-01', 3],
    ['2026-11-23', '2027-01-04', 1],
    ['2023-12-31', '2024-01-02', 1],
  ])('that a launch on %s waits for opens on %s, the first working day of quarter %i', (on, opens, quarter) => {
    const { outside, quarter: falls } = launchWindow(DEFAULT_POLICY, on);
    expect(outside).toMatchObject({ waits: true, next: { date: opens, rule: 'ROLLED_FORWARD' } });
    expect(falls).toEqual({ year: Number(opens.slice(0, 4)), quarter });
  });

  it('is open on its day', () => {
    expect(launchWindow(DEFAULT_POLICY, '2026-04-01')).toEqual({ quarter: { year: 2026, quarter: 2 } });
    expect(launchWindow(DEFAULT_POLICY, '2027-01-04')).toEqual({ quarter: { year: 2027, quarter: 1 } });
  });

  it('explains its day', () => {
    const { outside } = launchWindow(DEFAULT_POLICY, '2026-11-23');
    expect(outside?.next.explanation.map(({ date, part, reason }) => `${date} ${part} ${reason}`)).toEqual([
      '2027-01-01 START HOLIDAY',
      '2027-01-02 SKIPPED WEEKEND',
      '2027-01-03 SKIPPED WEEKEND',
      '2027-01-04 END WORKING',
    ]);
  });

  it('lets an urgent launch pass with a reason, warned, in its own quarter', () => {
    expect(launchWindow(DEFAULT_POLICY, '2026-11-23', 'royal decree of 20 November')).toMatchObject({
      quarter: { year: 2026, quarter: 4 },
      outside: { waits: false, next: { date: '2027-01-04' } },
    });
    expect(launchWindow(DEFAULT_POLICY, '2026-11-23', ' ').outside?.waits).toBe(true);
  });

  it('lets none pass where the setting is strict, and keeps nobody where there is none', () => {
    expect(launchWindow(STRICT, '2026-11-23', 'royal decree').outside).toMatchObject({
      waits: true,
      urgencyPasses: false,
    });
    expect(launchWindow(NONE, '2026-11-23')).toEqual({ quarter: { year: 2026, quarter: 4 } });
  });

  it('agrees with a second reckoning on every day of 2020-2040', () => {
    const { after } = reckon(calendarOf(DEFAULT_POLICY), 2019, 2042);
    const openings = daysOf(2020, 2041)
      .filter((date) => /-(?:01|04|07|10)-01$/u.test(date))
      .map((date) => after(date, 0));
    for (const date of daysOf(2020, 2040)) {
      const { outside } = launchWindow(DEFAULT_POLICY, date);
      expect(outside?.next.date).toBe(openings.includes(date) ? undefined : openings.find((opening) => opening > date));
    }
  });
});

describe('quarters', () => {
  it('follow each other day by day', () => {
    for (const date of daysOf(2020, 2022)) {
      const quarter = quarterOf(date);
      expect(firstDayOf(quarter) <= date && date < firstDayOf(quarterAfter(quarter))).toBe(true);
    }
    expect(quarterOf(addDays('2022-12-31', 1))).toEqual({ year: 2023, quarter: 1 });
  });
});
