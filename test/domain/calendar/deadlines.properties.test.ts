import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { dayOf, DEFAULT_CALENDAR } from '../../../domain/calendar/calendar.ts';
import {
  calendarDaysAfter,
  monthsAfter,
  sendBy,
  workingDaysAfter,
  workingDaysBefore,
  type Deadline,
} from '../../../domain/calendar/deadlines.ts';
import { aCalendar, aCount, aDate, aTerm } from './arbitraries.ts';
import { daysOf, monthsLater, reckon, shifted } from './reckoning.ts';

const RUNS = { numRuns: 50 };

/** The clear working days between a sending day and a meeting, counted one by one. */
const clearDaysBetween = (isOpen: (date: string) => boolean, sent: string, meeting: string): number => {
  let count = 0;
  for (let day = shifted(sent, 1); day < meeting; day = shifted(day, 1)) if (isOpen(day)) count++;
  return count;
};

describe('every deadline', () => {
  it('agrees with a second reckoning in every year from 2020 to 2040', () => {
    const reckoning = reckon(DEFAULT_CALENDAR, 2019, 2042);
    // Every 31st day meets each weekday and, over the years, each corner of the calendar; terms vary along.
    const days = daysOf(2020, 2040).filter((_, index) => index % 31 === 0);
    const domain = days.map((date, index) => [
      workingDaysAfter(DEFAULT_CALENDAR, date, index % 13).date,
      sendBy(DEFAULT_CALENDAR, date, index % 12, { clear: true }).date,
      calendarDaysAfter(DEFAULT_CALENDAR, date, index % 32).date,
      monthsAfter(DEFAULT_CALENDAR, date, index % 7).date,
    ]);
    const second = days.map((date, index) => [
      reckoning.after(date, index % 13),
      reckoning.before(date, (index % 12) + 1),
      reckoning.rolled(shifted(date, index % 32)),
      reckoning.rolled(monthsLater(date, index % 7)),
    ]);
    expect(domain).toEqual(second);
  });

  it('agrees with a second reckoning under any calendar', () => {
    fc.assert(
      fc.property(aCalendar, aDate, aCount, (calendar, date, n) => {
        const reckoning = reckon(calendar, 2018, 2043);
        expect(workingDaysAfter(calendar, date, n).date).toBe(reckoning.after(date, n));
        expect(workingDaysBefore(calendar, date, n).date).toBe(reckoning.before(date, n));
        expect(sendBy(calendar, date, n, { clear: true }).date).toBe(reckoning.before(date, n + 1));
        expect(calendarDaysAfter(calendar, date, n).date).toBe(reckoning.rolled(shifted(date, n)));
        expect(monthsAfter(calendar, date, n).date).toBe(reckoning.rolled(monthsLater(date, n)));
      }),
      { numRuns: 15 },
    );
  });

  it('is explained from its start to its date, each day once, each number in turn', () => {
    fc.assert(
      fc.property(aCalendar, aDate, aCount, fc.boolean(), (calendar, date, n, clear) => {
        const forward = [workingDaysAfter(calendar, date, n), calendarDaysAfter(calendar, date, n)];
        const backward = [workingDaysBefore(calendar, date, n), sendBy(calendar, date, n, { clear })];
        const check = (deadline: Deadline, direction: number): void => {
          const { explanation } = deadline;
          expect(explanation.map((day) => day.date)).toEqual(explanation.map((_, i) => shifted(date, i * direction)));
          expect(explanation.at(-1)?.date).toBe(deadline.date);
          const numbers = explanation.flatMap((day) => (day.part === 'COUNTED' ? [day.number] : []));
          expect(numbers).toEqual(Array.from({ length: n }, (_, index) => index + 1));
          for (const { part, working } of explanation) if (part === 'SKIPPED') expect(working).toBe(false);
          expect(JSON.parse(JSON.stringify(deadline))).toEqual(deadline);
        };
        for (const deadline of forward) check(deadline, 1);
        for (const deadline of backward) check(deadline, -1);
      }),
      RUNS,
    );
  });
});

describe('working days', () => {
  it('end later when they start later, and later still when there are more of them', () => {
    fc.assert(
      fc.property(aCalendar, aDate, aTerm, (calendar, date, n) => {
        const after = workingDaysAfter(calendar, date, n).date;
        expect(workingDaysAfter(calendar, shifted(date, 1), n).date >= after).toBe(true);
        expect(workingDaysAfter(calendar, date, n + 1).date > after).toBe(true);
        const before = workingDaysBefore(calendar, date, n).date;
        expect(workingDaysBefore(calendar, shifted(date, 1), n).date >= before).toBe(true);
        expect(workingDaysBefore(calendar, date, n + 1).date < before).toBe(true);
      }),
      RUNS,
    );
  });

  it('counted forward and back again lead to the working day one came from', () => {
    fc.assert(
      fc.property(aCalendar, aDate, aCount, (calendar, date, n) => {
        const start = workingDaysAfter(calendar, date, 0).date;
        expect(workingDaysBefore(calendar, workingDaysAfter(calendar, start, n).date, n).date).toBe(start);
        expect(workingDaysAfter(calendar, workingDaysBefore(calendar, start, n).date, n).date).toBe(start);
      }),
      RUNS,
    );
  });

  it('end on a working day', () => {
    fc.assert(
      fc.property(aCalendar, aDate, aCount, fc.boolean(), (calendar, date, n, clear) => {
        const ends = [workingDaysAfter(calendar, date, n), sendBy(calendar, date, n, { clear })];
        for (const end of ends) expect(dayOf(calendar, end.date).working).toBe(true);
      }),
      RUNS,
    );
  });
});

describe('a sending day', () => {
  it('leaves the clear days whole, and is the latest that does', () => {
    fc.assert(
      fc.property(aCalendar, aDate, aCount, (calendar, meeting, n) => {
        const { isOpen } = reckon(calendar, 2018, 2043);
        const { date } = sendBy(calendar, meeting, n, { clear: true });
        const nextSendingDay = workingDaysAfter(calendar, date, 1).date;
        expect(clearDaysBetween(isOpen, date, meeting)).toBe(n);
        expect(nextSendingDay >= meeting || clearDaysBetween(isOpen, nextSendingDay, meeting) < n).toBe(true);
      }),
      { numRuns: 15 },
    );
  });

  it('is earlier for clear days, and never later where fewer days count', () => {
    fc.assert(
      fc.property(aCalendar, aDate, aTerm, (calendar, meeting, n) => {
        const clear = sendBy(calendar, meeting, n, { clear: true }).date;
        expect(clear < sendBy(calendar, meeting, n, { clear: false }).date).toBe(true);
        const strict = { ...calendar, countDec27to31: false, countBridgeDays: false };
        expect(sendBy(strict, meeting, n, { clear: true }).date <= clear).toBe(true);
      }),
      RUNS,
    );
  });
});
