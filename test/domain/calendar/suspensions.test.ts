import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { DEFAULT_CALENDAR, type Calendar } from '../../../domain/calendar/calendar.ts';
import { addDays } from '../../../domain/calendar/dates.ts';
import { courseOf, type Course, type Deadline, type RunningTerm } from '../../../domain/calendar/deadlines.ts';
import { calendarDaysAfter, monthsAfter, workingDaysAfter } from '../../../domain/calendar/deadlines.ts';
import { resumed, suspensionsOn, type Ledger } from '../../../domain/calendar/suspensions.ts';
import { aCalendar, aDate, aLedgerNear, aTerm } from './arbitraries.ts';
import { daysOf, heldDays, reckon, type Reckoning } from './reckoning.ts';

const STRIKE = { from: '2021-06-03', until: '2021-06-07', reason: 'strike' };
const MOVE = { from: '2021-06-05', until: '2021-06-09', reason: 'move' };
const NOT_ROLLED: Calendar = { ...DEFAULT_CALENDAR, rollForward: false };

const workingDays = (from: string, count: number): RunningTerm => ({ rule: 'WORKING_DAYS_AFTER', from, count });
const days = (from: string, count: number): RunningTerm => ({ rule: 'CALENDAR_DAYS_AFTER', from, count });
const months = (from: string, count: number): RunningTerm => ({ rule: 'MONTHS_AFTER', from, count });

const ended = (course: Course): Deadline => {
  if (course.kind === 'STANDS_STILL') throw new Error('It stands still');
  return course.deadline;
};
const dateOf = (term: RunningTerm, ledger: Ledger, calendar = DEFAULT_CALENDAR): string =>
  ended(courseOf(calendar, term, ledger)).date;

describe('a term that was suspended', () => {
  it('tells each day it stood still, whatever its nature, and for what', () => {
    const { explanation } = ended(courseOf(DEFAULT_CALENDAR, workingDays('2021-06-01', 3), [STRIKE]));
    const because = ['strike'];
    expect(explanation).toEqual([
      { date: '2021-06-01', working: true, reason: 'WORKING', part: 'START' },
      { date: '2021-06-02', working: true, reason: 'WORKING', part: 'COUNTED', number: 1 },
      { date: '2021-06-03', working: true, reason: 'WORKING', part: 'SUSPENDED', because },
      { date: '2021-06-04', working: true, reason: 'WORKING', part: 'SUSPENDED', because },
      { date: '2021-06-05', working: false, reason: 'WEEKEND', part: 'SUSPENDED', because },
      { date: '2021-06-06', working: false, reason: 'WEEKEND', part: 'SUSPENDED', because },
      { date: '2021-06-07', working: true, reason: 'WORKING', part: 'SUSPENDED', because },
      { date: '2021-06-08', working: true, reason: 'WORKING', part: 'COUNTED', number: 2 },
      { date: '2021-06-09', working: true, reason: 'WORKING', part: 'COUNTED', number: 3 },
    ]);
  });

  it.each([
    ['of working days, by its working days alone', workingDays('2021-06-01', 10), '2021-06-18'],
    ['of calendar days, by all its days', days('2021-06-01', 10), '2021-06-16'],
    ['of a month, by all its days', months('2021-06-01', 1), '2021-07-06'],
  ])('%s, is that much longer', (_, term, expected) => {
    expect(dateOf(term, [STRIKE])).toBe(expected);
  });

  it('loses a day once, for both reasons, where two suspensions overlap', () => {
    const { date, explanation } = ended(courseOf(DEFAULT_CALENDAR, days('2021-06-01', 10), [MOVE, STRIKE]));
    expect(date).toBe('2021-06-18');
    expect(explanation.find((day) => day.date === '2021-06-06')).toMatchObject({ because: ['move', 'strike'] });
  });

  it('loses as much to two adjacent suspensions as to the one they make', () => {
    const first = { ...STRIKE, until: '2021-06-04' };
    const second = { ...STRIKE, from: '2021-06-05' };
    expect(dateOf(days('2021-06-01', 10), [second, first])).toBe(dateOf(days('2021-06-01', 10), [STRIKE]));
  });

  it.each([
    [
      'ended on the day it is counted from',
      { from: '2021-05-03', until: '2021-06-01', reason: 'before' },
      '2021-06-11',
    ],
    ['began before and reaches into it', { from: '2021-05-03', until: '2021-06-03', reason: 'into' }, '2021-06-14'],
    ['begins on its last day', { from: '2021-06-11', until: '2021-06-14', reason: 'at the end' }, '2021-06-15'],
    ['begins the day after it', { from: '2021-06-12', until: '2021-06-30', reason: 'after' }, '2021-06-11'],
    ['begins the day after it and nobody ended', { from: '2021-06-12', reason: 'open' }, '2021-06-11'],
  ])('by a suspension that %s', (_, suspension, expected) => {
    expect(dateOf(days('2021-06-01', 10), [suspension])).toBe(expected);
  });

  it('is carried past a suspension when its end is carried to a working day', () => {
    const monday = { from: '2021-06-14', until: '2021-06-14', reason: 'strike' };
    expect(dateOf(days('2021-06-02', 10), [])).toBe('2021-06-14');
    expect(dateOf(days('2021-06-02', 10), [monday])).toBe('2021-06-15');
    expect(dateOf(days('2021-06-02', 10), [monday], NOT_ROLLED)).toBe('2021-06-12');
  });

  it('of months still counts from its first day: the end of each month moves with the days lost', () => {
    const { explanation } = ended(
      courseOf(NOT_ROLLED, months('2021-01-31', 2), [{ ...STRIKE, from: '2021-02-10', until: '2021-02-11' }]),
    );
    expect(explanation.map(({ date, part }) => `${date} ${part}`)).toEqual([
      '2021-01-31 START',
      '2021-02-10 SUSPENDED',
      '2021-02-11 SUSPENDED',
      '2021-03-02 COUNTED',
      '2021-04-02 COUNTED',
    ]);
  });

  it('refuses a suspension that ends before it begins', () => {
    const reversed = { ...STRIKE, until: '2021-06-02' };
    expect(() => courseOf(DEFAULT_CALENDAR, days('2021-06-01', 1), [reversed])).toThrow(RangeError);
  });

  it('may stand still for longer than a service may be closed', () => {
    const years = { from: '2021-06-02', until: '2024-05-31', reason: 'litigation' };
    expect(dateOf(workingDays('2021-06-01', 1), [years])).toBe('2024-06-03');
  });
});

describe('a term that stands still', () => {
  const open = { from: '2021-06-07', reason: 'litigation' };

  it('has no date, but a count of what is left', () => {
    const course = courseOf(DEFAULT_CALENDAR, workingDays('2021-06-01', 10), [
      open,
      { ...STRIKE, until: '2021-06-03' },
    ]);
    expect(course).toMatchObject({ kind: 'STANDS_STILL', since: '2021-06-07', because: ['litigation'], left: 8 });
    if (course.kind === 'RUNS') throw new Error('It runs');
    expect(course.explanation.at(-1)).toMatchObject({ date: '2021-06-06', part: 'SKIPPED' });
    expect(course.explanation.filter(({ part }) => part === 'SUSPENDED')).toHaveLength(1);
  });

  it('has its date again once it is resumed, and the day of the resumption counts', () => {
    const ledger = resumed([open], '2021-06-09');
    expect(ledger).toEqual([{ ...open, until: '2021-06-08' }]);
    expect(dateOf(workingDays('2021-06-01', 4), ledger)).toBe('2021-06-09');
  });

  it('lost nothing when it is resumed on the day it was suspended', () => {
    expect(resumed([open, STRIKE], '2021-06-07')).toEqual([STRIKE]);
  });

  it('may have nothing left but to be carried to a working day', () => {
    const monday = { from: '2021-06-14', reason: 'litigation' };
    const course = courseOf(DEFAULT_CALENDAR, days('2021-06-02', 10), [monday]);
    expect(course).toMatchObject({ kind: 'STANDS_STILL', left: 0 });
  });

  it('is counted as many days as it has left from the day it is resumed', () => {
    fc.assert(
      fc.property(
        aDate,
        aTerm,
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 60 }),
        (from, n, lead, length) => {
          const ledger = [{ from: addDays(from, lead), reason: 'open' }];
          const course = courseOf(NOT_ROLLED, days(from, n), ledger);
          fc.pre(course.kind === 'STANDS_STILL');
          const left = course.kind === 'STANDS_STILL' ? course.left : 0;
          const on = addDays(from, lead + length);
          expect(dateOf(days(from, n), resumed(ledger, on), NOT_ROLLED)).toBe(addDays(on, left - 1));
        },
      ),
    );
  });
});

type Second = (reckoning: Reckoning, date: string, n: number) => string;
/** With the longest that is tried of each. */
const RULES: readonly (readonly [string, (from: string, count: number) => RunningTerm, Second, number])[] = [
  ['working days', workingDays, (second, date, n) => second.after(date, n), 12],
  ['calendar days', days, (second, date, n) => second.daysAfter(date, n), 12],
  ['months', months, (second, date, n) => second.monthsAfter(date, n), 4],
];

describe('every suspended term', () => {
  // Three weeks each half-year, two that overlap in spring, and one over the end of each fourth year.
  const YEARS = Array.from({ length: 21 }, (_, index) => 2020 + index);
  const LEDGER: Ledger = YEARS.flatMap((year) => [
    { from: `${year}-02-08`, until: `${year}-02-28`, reason: 'first' },
    { from: `${year}-04-20`, until: `${year}-05-03`, reason: 'spring' },
    { from: `${year}-05-02`, until: `${year}-05-10`, reason: 'overlapping' },
    { from: `${year}-05-11`, until: `${year}-05-11`, reason: 'adjacent' },
    ...(year % 4 === 0 ? [{ from: `${year}-12-20`, until: `${year + 1}-01-05`, reason: 'new year' }] : []),
  ]);
  const RECKONING = reckon(DEFAULT_CALENDAR, 2018, 2044, LEDGER);
  const HELD = heldDays(LEDGER, 2044);

  it.each(RULES)('of %s agrees with a second reckoning from every day of 2020-2040', (_, term, second, longest) => {
    const disagreements = daysOf(2020, 2040).filter((date, index) => {
      const n = index % (longest + 1);
      return dateOf(term(date, n), LEDGER) !== second(RECKONING, date, n);
    });
    expect(disagreements).toEqual([]);
  });

  it('knows the same days of standing still as a second reckoning', () => {
    const all = daysOf(2020, 2041);
    expect(all.filter((date) => suspensionsOn(LEDGER, date).length > 0)).toEqual(all.filter((date) => HELD.has(date)));
  });

  it('agrees with a second reckoning under any calendar and ledger', () => {
    const near = aDate.chain((date) => fc.tuple(fc.constant(date), aLedgerNear(date)));
    fc.assert(
      fc.property(aCalendar, near, fc.integer({ min: 1, max: 4 }), (calendar, [date, ledger], n) => {
        const reckoning = reckon(calendar, 2018, 2044, ledger);
        for (const [, term, second] of RULES) {
          expect(dateOf(term(date, n), ledger, calendar)).toBe(second(reckoning, date, n));
        }
      }),
      { numRuns: 25 },
    );
  });

  it('is the plain one under an empty ledger, ends no earlier under any other, and never on a day it stood still', () => {
    const near = aDate.chain((date) => fc.tuple(fc.constant(date), aLedgerNear(date)));
    fc.assert(
      fc.property(aCalendar, near, aTerm, (calendar, [date, ledger], n) => {
        const plain = [
          workingDaysAfter(calendar, date, n),
          calendarDaysAfter(calendar, date, n),
          monthsAfter(calendar, date, n),
        ];
        for (const [index, [, term]] of RULES.entries()) {
          expect(ended(courseOf(calendar, term(date, n), []))).toEqual(plain[index]);
          const end = dateOf(term(date, n), ledger, calendar);
          expect(end >= (plain[index]?.date ?? '')).toBe(true);
          expect(suspensionsOn(ledger, end)).toEqual([]);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('is the same in whatever order its suspensions were noted', () => {
    const near = aDate.chain((date) => fc.tuple(fc.constant(date), aLedgerNear(date)));
    fc.assert(
      fc.property(near, aTerm, ([date, ledger], n) => {
        expect(dateOf(days(date, n), ledger.toReversed())).toBe(dateOf(days(date, n), ledger));
      }),
      { numRuns: 50 },
    );
  });
});
