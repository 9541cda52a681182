import { describe, expect, it } from '@jest/globals';
import { DEFAULT_CALENDAR, type Calendar, type Closure } from '../../../domain/calendar/calendar.ts';
import {
  calendarDaysAfter,
  isLate,
  monthsAfter,
  sendBy,
  workingDaysAfter,
  workingDaysBefore,
  type Deadline,
} from '../../../domain/calendar/deadlines.ts';
import { RuleViolation } from '../../../domain/violation.ts';

const YEAR_END_COUNTED: Calendar = { ...DEFAULT_CALENDAR, countDec27to31: true };
const BRIDGE_DAY: Closure = {
  from: '2023-05-19',
  until: '2023-05-19',
  reason: 'BRIDGE_DAY',
  name: { fr: 'pont de l’Ascension', nl: 'brugdag na Hemelvaart' },
};
const BRIDGE_DAY_LOADED: Calendar = { ...DEFAULT_CALENDAR, closures: [BRIDGE_DAY] };
const NOT_ROLLED: Calendar = { ...DEFAULT_CALENDAR, rollForward: false };

/** One line a day: what part it plays, and why. */
const told = ({ explanation }: Deadline): readonly string[] =>
  explanation.map((day) => {
    const part = day.part === 'COUNTED' ? day.number : day.part;
    return `${day.date} ${part} ${day.reason === 'HOLIDAY' ? day.holiday : day.reason}`;
  });

describe('the table of convocations', () => {
  it.each([
    ['2021-05-27', 'the default calendar', DEFAULT_CALENDAR, '2021-05-11', '2021-05-10', '2021-05-21'],
    ['2021-06-08', 'the default calendar', DEFAULT_CALENDAR, '2021-05-25', '2021-05-21', '2021-06-03'],
    ['2021-11-18', 'the default calendar', DEFAULT_CALENDAR, '2021-10-29', '2021-10-28', '2021-11-12'],
    ['2022-01-06', '27-31 December counted', YEAR_END_COUNTED, '2021-12-23', '2021-12-22', '2022-01-03'],
    ['2023-05-30', 'the default calendar', DEFAULT_CALENDAR, '2023-05-12', '2023-05-11', '2023-05-24'],
    ['2023-05-30', 'a bridge day loaded', BRIDGE_DAY_LOADED, '2023-05-11', '2023-05-10', '2023-05-24'],
    ['2026-04-16', 'the default calendar', DEFAULT_CALENDAR, '2026-04-01', '2026-03-31', '2026-04-13'],
  ])('gives the last days to send for a meeting on %s with %s', (meeting, _, calendar, ten, tenClear, three) => {
    expect(sendBy(calendar, meeting, 10, { clear: false }).date).toBe(ten);
    expect(sendBy(calendar, meeting, 10, { clear: true }).date).toBe(tenClear);
    expect(sendBy(calendar, meeting, 3, { clear: false }).date).toBe(three);
  });

  it('skips 27-31 December where they are not counted', () => {
    expect(sendBy(DEFAULT_CALENDAR, '2022-01-06', 10, { clear: false }).date).toBe('2021-12-16');
    expect(sendBy(DEFAULT_CALENDAR, '2022-01-06', 10, { clear: true }).date).toBe('2021-12-15');
  });
});

describe('a deadline explains itself', () => {
  it('day by day, back from the meeting to the sending day', () => {
    const deadline = sendBy(DEFAULT_CALENDAR, '2021-05-27', 3, { clear: true });
    expect(deadline).toMatchObject({ date: '2021-05-20', rule: 'CLEAR_WORKING_DAYS_BEFORE', count: 3 });
    expect(told(deadline)).toEqual([
      '2021-05-27 START WORKING',
      '2021-05-26 1 WORKING',
      '2021-05-25 2 WORKING',
      '2021-05-24 SKIPPED WHIT_MONDAY',
      '2021-05-23 SKIPPED WEEKEND',
      '2021-05-22 SKIPPED WEEKEND',
      '2021-05-21 3 WORKING',
      '2021-05-20 END WORKING',
    ]);
  });

  it('day by day, forward over a bridge day and a closure', () => {
    const closure: Closure = { ...BRIDGE_DAY, from: '2023-05-22', until: '2023-05-23', reason: 'CLOSURE' };
    const calendar = { ...DEFAULT_CALENDAR, closures: [BRIDGE_DAY, closure] };
    expect(told(workingDaysAfter(calendar, '2023-05-17', 2))).toEqual([
      '2023-05-17 START WORKING',
      '2023-05-18 SKIPPED ASCENSION',
      '2023-05-19 SKIPPED BRIDGE_DAY',
      '2023-05-20 SKIPPED WEEKEND',
      '2023-05-21 SKIPPED WEEKEND',
      '2023-05-22 SKIPPED CLOSURE',
      '2023-05-23 SKIPPED CLOSURE',
      '2023-05-24 1 WORKING',
      '2023-05-25 2 WORKING',
    ]);
  });

  it('where a term in calendar days counts non-working days and rolls off the last of them', () => {
    expect(told(calendarDaysAfter(DEFAULT_CALENDAR, '2021-05-20', 3))).toEqual([
      '2021-05-20 START WORKING',
      '2021-05-21 1 WORKING',
      '2021-05-22 2 WEEKEND',
      '2021-05-23 3 WEEKEND',
      '2021-05-24 SKIPPED WHIT_MONDAY',
      '2021-05-25 END WORKING',
    ]);
  });

  it('month by month, and day by day where it rolls', () => {
    const deadline = monthsAfter(DEFAULT_CALENDAR, '2021-12-31', 2);
    expect(deadline).toMatchObject({ rule: 'MONTHS_AFTER', count: 2 });
    expect(told(deadline)).toEqual(['2021-12-31 START YEAR_END', '2022-01-31 1 WORKING', '2022-02-28 2 WORKING']);
    expect(told(monthsAfter(DEFAULT_CALENDAR, '2021-04-21', 3))).toEqual([
      '2021-04-21 START WORKING',
      '2021-05-21 1 WORKING',
      '2021-06-21 2 WORKING',
      '2021-07-21 3 NATIONAL_DAY',
      '2021-07-22 END WORKING',
    ]);
  });
});

describe('a term that ends on a non-working day', () => {
  it('rolls from 25-12-2021 to 03-01-2022', () => {
    expect(calendarDaysAfter(DEFAULT_CALENDAR, '2021-11-25', 30).date).toBe('2022-01-03');
    expect(monthsAfter(DEFAULT_CALENDAR, '2021-11-25', 1).date).toBe('2022-01-03');
  });

  it('rolls no further than 27 December where that day is counted', () => {
    expect(calendarDaysAfter(YEAR_END_COUNTED, '2021-11-25', 30).date).toBe('2021-12-27');
  });

  it('stays where it is when the setting says so', () => {
    expect(calendarDaysAfter(NOT_ROLLED, '2021-11-25', 30).date).toBe('2021-12-25');
    expect(monthsAfter(NOT_ROLLED, '2021-11-25', 1).date).toBe('2021-12-25');
  });

  it('counts 30 days over a change of the clock as 30 dates', () => {
    expect(calendarDaysAfter(DEFAULT_CALENDAR, '2021-03-10', 30).date).toBe('2021-04-09');
    expect(calendarDaysAfter(DEFAULT_CALENDAR, '2021-10-10', 30).date).toBe('2021-11-09');
  });
});

describe('a term of no days', () => {
  it('is the same day when that is a working day', () => {
    expect(told(workingDaysAfter(DEFAULT_CALENDAR, '2021-05-27', 0))).toEqual(['2021-05-27 START WORKING']);
    expect(workingDaysBefore(DEFAULT_CALENDAR, '2021-05-27', 0).date).toBe('2021-05-27');
  });

  it('is otherwise the nearest working day on its side', () => {
    expect(workingDaysAfter(DEFAULT_CALENDAR, '2021-05-23', 0).date).toBe('2021-05-25');
    expect(workingDaysBefore(DEFAULT_CALENDAR, '2021-05-23', 0).date).toBe('2021-05-21');
    expect(calendarDaysAfter(DEFAULT_CALENDAR, '2021-05-23', 0).date).toBe('2021-05-25');
  });

  it('still sends before the meeting when the days are to be clear', () => {
    expect(sendBy(DEFAULT_CALENDAR, '2021-05-27', 0, { clear: true }).date).toBe('2021-05-26');
  });
});

describe('what cannot be counted', () => {
  it.each([-1, 1.5, Number.NaN, Infinity])('is a term of %p days', (n) => {
    expect(() => workingDaysAfter(DEFAULT_CALENDAR, '2021-05-27', n)).toThrow(RangeError);
    expect(() => monthsAfter(DEFAULT_CALENDAR, '2021-05-27', n)).toThrow(RangeError);
  });

  it('is a calendar without a working day for a year, refused instead of counted for ever', () => {
    const closure: Closure = { ...BRIDGE_DAY, from: '2021-06-01', until: '9999-12-31', reason: 'CLOSURE' };
    const closed = { ...DEFAULT_CALENDAR, closures: [closure] };
    const refusal = new RuleViolation('CALENDAR_CLOSED', { from: '2021-05-31' });
    expect(() => workingDaysAfter(closed, '2021-05-28', 2)).toThrow(refusal);
    expect(workingDaysBefore(closed, '2021-06-08', 1).date).toBe('2021-05-31');
  });
});

describe('lateness', () => {
  it.each([
    ['2021-01-15', '2021-01-15T22:59:59.000Z', false],
    ['2021-01-15', '2021-01-15T22:59:59.999Z', false],
    ['2021-01-15', '2021-01-15T23:00:00.000Z', true],
    ['2021-07-15', '2021-07-15T21:59:59.999Z', false],
    ['2021-07-15', '2021-07-15T22:00:00.000Z', true],
    ['2021-03-28', '2021-03-28T21:59:59.000Z', false],
    ['2021-03-28', '2021-03-28T22:00:00.000Z', true],
    ['2021-10-31', '2021-10-31T22:59:59.000Z', false],
    ['2021-10-31', '2021-10-31T23:00:00.000Z', true],
    ['2021-07-15', '2021-07-01T08:00:00.000Z', false],
  ])('of what was due on %s and came at %s: %p', (dueOn, at, late) => {
    expect(isLate(dueOn, at)).toBe(late);
  });
});
