import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { dayOf, DEFAULT_CALENDAR, type Calendar } from '../../../domain/calendar/calendar.ts';
import { monthOf, monthsBetween } from '../../../domain/meetings/months.ts';
import { planSlots, type Slot } from '../../../domain/meetings/planner.ts';
import type { Rhythm } from '../../../domain/meetings/rhythm.ts';
import { RuleViolation } from '../../../domain/violation.ts';
import { aCalendar } from '../calendar/arbitraries.ts';

describe('any plan', () => {
  const aWeekday = fc.record({ nth: fc.integer({ min: 1, max: 4 }), weekday: fc.integer({ min: 1, max: 7 }) });
  const aRhythm = fc
    .record({
      series: fc.constantFrom('tutelle' as const, 'cities' as const),
      month: fc.integer({ min: 1, max: 12 }),
      weekdays: fc.uniqueArray(aWeekday, { maxLength: 4, selector: ({ nth, weekday }) => `${nth} ${weekday}` }),
      fallback: fc.constantFrom('NEXT_WORKING_DAY' as const, 'PREVIOUS_WORKING_DAY' as const),
    })
    .map(({ month, ...rhythm }): Rhythm => ({
      ...rhythm,
      kind: 'MONTHLY',
      from: `2022-${`${month}`.padStart(2, '0')}-15`,
    }));
  const MONTHS = monthsBetween('2022-01', '2023-12');

  /** `undefined` where the closures leave a month no room. */
  const planned = (rhythms: readonly Rhythm[], calendar: Calendar, months = MONTHS): readonly Slot[] | undefined => {
    try {
      return planSlots(rhythms, calendar, months);
    } catch (error) {
      if (error instanceof RuleViolation && error.code === 'CALENDAR_CLOSED') return undefined;
      throw error;
    }
  };

  it('keeps every slot inside its month, on a working day, alone on it, with its reasons', () => {
    fc.assert(
      fc.property(fc.array(aRhythm, { maxLength: 5 }), aCalendar, (rhythms, calendar) => {
        const slots = planned(rhythms, calendar) ?? [];
        expect(new Set(slots.map(({ key }) => key)).size).toBe(slots.length);
        expect(new Set(slots.map(({ date }) => date)).size).toBe(slots.length);
        for (const { key, date, explanation } of slots) {
          expect(key.split('/')[1]).toBe(monthOf(date));
          expect(dayOf(calendar, date).working).toBe(true);
          expect(explanation.at(-1)).toMatchObject({ date, taken: false });
          expect(explanation.slice(0, -1).every(({ working, taken }) => !working || taken)).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is the same month by month as all at once, and has the same keys under any calendar', () => {
    fc.assert(
      fc.property(fc.array(aRhythm, { maxLength: 5 }), aCalendar, (rhythms, calendar) => {
        const slots = planned(rhythms, calendar);
        fc.pre(slots !== undefined);
        expect(MONTHS.flatMap((month) => planSlots(rhythms, calendar, [month]))).toEqual(slots);
        const keys = planSlots(rhythms, DEFAULT_CALENDAR, MONTHS).map(({ key }) => key);
        expect(slots?.map(({ key }) => key).sort()).toEqual(keys.sort());
      }),
      { numRuns: 20 },
    );
  });
});
