import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { dayOf, DEFAULT_CALENDAR, type Calendar } from '../../../domain/calendar/calendar.ts';
import {
  calendarDaysAfter,
  monthsAfter,
  rolledForward,
  sendBy,
  workingDaysAfter,
  workingDaysBefore,
  type Deadline,
} from '../../../domain/calendar/deadlines.ts';
import { aCalendar, aCount, aDate, aTerm } from './arbitraries.ts';
import { daysOf, reckon, shifted, type Reckoning } from './reckoning.ts';

const RUNS = { numRuns: 50 };

const DAYS = daysOf(2020, 2040);
const RECKONING = reckon(DEFAULT_CALENDAR, 2018, 2043);

type Rule = (calendar: Calendar, date: string, n: number) => Deadline;
type Second = (reckoning: Reckoning, date: string, n: number) => string;

/** Every way to count, beside its second reckoning. */
const KINDS: readonly (readonly [string, Rule, Second])[] = [
  ['working days after', workingDaysAfter, (second, date, n) => second.after(date, n)],
  ['working days before', workingDaysBefore, (second, date, n) => second.before(date, n)],
  [
    'clear working days before',
    (calendar, date, n) => sendBy(calendar, date, n, { clear: true }),
    (second, date, n) => second.before(date, n + 1),
  ],
  [
    'working days before, not clear',
    (calendar, date, n) => sendBy(calendar, date, n, { clear: false }),
    (second, date, n) => second.before(date, n),
  ],
  ['calendar days after', calendarDaysAfter, (second, date, n) => second.daysAfter(date, n)],
  ['months after', monthsAfter, (second, date, n) => second.monthsAfter(date, n)],
  ['a date rolled forward', (calendar, date) => rolledForward(calendar, date), (second, date) => second.after(date, 0)],
];

/** The clear working days between a sending day and a meeting, counted one by one. */
const clearDaysBetween = (isOpen: (date: string) => boolean, sent: string, meeting: string): number => {
  let count = 0;
  for (let day = shifted(sent, 1); day < meeting; day = shifted(day, 1)) if (isOpen(day)) count++;
  return count;
};

describe('every deadline', () => {
  it.each(KINDS)('%s agrees with a second reckoning from every day of 2020-2040', (_, domain, second) => {
    const disagreements = DAYS.filter((date, index) => {
      // The counts take turns: each meets every weekday, every holiday and, over the years, each corner of the calendar.
      const n = index % 17;
      return domain(DEFAULT_CALENDAR, date, n).date !== second(RECKONING, date, n);
    });
    expect(disagreements).toEqual([]);
  });

  it('agrees with a second reckoning under any calendar', () => {
    fc.assert(
      fc.property(aCalendar, aDate, aCount, (calendar, date, n) => {
        const reckoning = reckon(calendar, 2018, 2043);
        for (const [, domain, second] of KINDS) {
          expect(domain(calendar, date, n).date).toBe(second(reckoning, date, n));
        }
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
