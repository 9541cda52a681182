import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { dayOf, DEFAULT_CALENDAR, type Calendar, type Closure } from '../../../domain/calendar/calendar.ts';
import { aCalendar, aDate } from './arbitraries.ts';
import { daysOf, reckon } from './reckoning.ts';

const NAME = { fr: 'pont de l’Ascension', nl: 'brugdag na Hemelvaart' };

const natureOf = (changes: Partial<Calendar>, date: string): string =>
  dayOf({ ...DEFAULT_CALENDAR, ...changes }, date).reason;

describe('the nature of a day', () => {
  it.each([
    ['2021-05-27', { working: true, reason: 'WORKING' }],
    ['2021-05-29', { working: false, reason: 'WEEKEND' }],
    ['2021-05-24', { working: false, reason: 'HOLIDAY', holiday: 'WHIT_MONDAY' }],
    ['2021-08-15', { working: false, reason: 'HOLIDAY', holiday: 'ASSUMPTION' }],
    ['2021-12-24', { working: true, reason: 'WORKING' }],
    ['2021-12-27', { working: false, reason: 'YEAR_END' }],
    ['2021-12-31', { working: false, reason: 'YEAR_END' }],
    ['2022-01-03', { working: true, reason: 'WORKING' }],
  ])('of %s is told with its reason', (date, nature) => {
    expect(dayOf(DEFAULT_CALENDAR, date)).toEqual({ date, ...nature });
  });

  it('follows the switch for Saturdays, never for Sundays or holidays', () => {
    expect(natureOf({ saturdayIsWorkingDay: true }, '2021-05-29')).toBe('WORKING');
    expect(natureOf({ saturdayIsWorkingDay: true }, '2021-05-30')).toBe('WEEKEND');
    expect(natureOf({ saturdayIsWorkingDay: true }, '2021-05-01')).toBe('HOLIDAY');
  });

  it('follows the switch for 27-31 December', () => {
    expect(natureOf({ countDec27to31: true }, '2021-12-27')).toBe('WORKING');
    expect(natureOf({ countDec27to31: true }, '2021-12-26')).toBe('HOLIDAY');
  });

  it('follows the loaded bridge days and their switch', () => {
    const closures: readonly Closure[] = [
      { from: '2023-05-19', until: '2023-05-19', reason: 'BRIDGE_DAY', name: NAME },
    ];
    expect(natureOf({}, '2023-05-19')).toBe('WORKING');
    expect(natureOf({ closures }, '2023-05-19')).toBe('BRIDGE_DAY');
    expect(natureOf({ closures, countBridgeDays: true }, '2023-05-19')).toBe('WORKING');
  });

  it('counts both ends of a closure as closed, and tells its name', () => {
    const closures: readonly Closure[] = [{ from: '2021-08-16', until: '2021-08-20', reason: 'CLOSURE', name: NAME }];
    const natures = ['2021-08-13', '2021-08-16', '2021-08-20', '2021-08-23'].map((date) =>
      natureOf({ closures }, date),
    );
    expect(natures).toEqual(['WORKING', 'CLOSURE', 'CLOSURE', 'WORKING']);
    expect(dayOf({ ...DEFAULT_CALENDAR, closures }, '2021-08-18')).toEqual({
      date: '2021-08-18',
      working: false,
      reason: 'CLOSURE',
      name: NAME,
    });
  });

  it('stays a closure where a bridge day in its midst is counted', () => {
    const closures: readonly Closure[] = [
      { from: '2023-05-19', until: '2023-05-19', reason: 'BRIDGE_DAY', name: NAME },
      { from: '2023-05-15', until: '2023-05-26', reason: 'CLOSURE', name: NAME },
    ];
    expect(natureOf({ closures, countBridgeDays: true }, '2023-05-19')).toBe('CLOSURE');
  });

  it('agrees with a second reckoning on every day from 2020 to 2040', () => {
    const open = reckon(DEFAULT_CALENDAR, 2020, 2040);
    const days = daysOf(2020, 2040);
    expect(days.filter((date) => dayOf(DEFAULT_CALENDAR, date).working)).toEqual(days.filter(open.isOpen));
  });

  it('agrees with a second reckoning under any calendar', () => {
    fc.assert(
      fc.property(aCalendar, fc.array(aDate, { minLength: 1 }), (calendar, dates) => {
        const open = reckon(calendar, 2020, 2041);
        const reasons = dates.map((date) => dayOf(calendar, date));
        expect(reasons.map(({ working }) => working)).toEqual(dates.map(open.isOpen));
      }),
      { numRuns: 15 },
    );
  });
});
