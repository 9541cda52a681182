import { describe, expect, it } from '@jest/globals';
import { DEFAULT_CALENDAR } from '../../../domain/calendar/calendar.ts';
import { yearIn } from '../../../domain/calendar/year.ts';

const total = (counts: readonly number[]): number => counts.reduce((sum, each) => sum + each, 0);

describe('A year of the calendar', () => {
  it('has thirteen holidays, and says which take no working day', () => {
    const { holidays } = yearIn(DEFAULT_CALENDAR, 2026);
    expect(holidays).toHaveLength(13);
    // 15 August 2026 is a Saturday, 1 and 15 November and 26 December are weekend days too.
    expect(holidays.filter(({ onWeekend }) => onWeekend).map(({ date }) => date)).toEqual([
      '2026-08-15',
      '2026-11-01',
      '2026-11-15',
      '2026-12-26',
    ]);
  });

  it('counts the working days of each month', () => {
    const { workingDays } = yearIn(DEFAULT_CALENDAR, 2026);
    // 261 weekdays, less nine holidays among them, less 28-31 December.
    expect([workingDays[0], total(workingDays)]).toEqual([21, 248]);
    const counted = yearIn({ ...DEFAULT_CALENDAR, countDec27to31: true }, 2026);
    expect(total(counted.workingDays)).toBe(252);
  });

  it('has a working day less for a closure, and none less where bridge days count', () => {
    const name = { fr: 'pont', nl: 'brugdag' };
    const closures = [{ from: '2026-05-15', until: '2026-05-15', reason: 'BRIDGE_DAY', name } as const];
    expect(total(yearIn({ ...DEFAULT_CALENDAR, closures }, 2026).workingDays)).toBe(247);
    expect(total(yearIn({ ...DEFAULT_CALENDAR, closures, countBridgeDays: true }, 2026).workingDays)).toBe(248);
  });

  it('counts Saturdays where they are working days, and a holiday on one of them then takes one', () => {
    const { holidays } = yearIn({ ...DEFAULT_CALENDAR, saturdayIsWorkingDay: true }, 2026);
    expect(holidays.find(({ date }) => date === '2026-08-15')?.onWeekend).toBe(false);
  });
});
