import { describe, expect, it } from '@jest/globals';
import HolidayLibrary from 'date-holidays';
import { easterSunday, holidayOn, holidaysOf } from '../../../domain/calendar/holidays.ts';
import { daysOf, easterByFullMoon, federalHolidays } from './reckoning.ts';

const YEARS = Array.from({ length: 21 }, (_, index) => 2020 + index);

describe('federal holidays', () => {
  it('are thirteen, with their names', () => {
    expect(holidaysOf(2021).map(({ date, key }) => `${date} ${key}`)).toEqual([
      '2021-01-01 NEW_YEAR',
      '2021-04-05 EASTER_MONDAY',
      '2021-05-01 LABOUR_DAY',
      '2021-05-13 ASCENSION',
      '2021-05-24 WHIT_MONDAY',
      '2021-07-21 NATIONAL_DAY',
      '2021-08-15 ASSUMPTION',
      '2021-11-01 ALL_SAINTS',
      '2021-11-02 ALL_SOULS',
      '2021-11-11 ARMISTICE',
      '2021-11-15 DYNASTY_DAY',
      '2021-12-25 CHRISTMAS',
      '2021-12-26 SECOND_CHRISTMAS_DAY',
    ]);
  });

  it.each([
    [1583, '1583-04-10'],
    [1818, '1818-03-22'],
    [1943, '1943-04-25'],
    [2008, '2008-03-23'],
    [2038, '2038-04-25'],
    [2285, '2285-03-22'],
    [4000, '4000-04-09'],
  ])('follow an Easter that never runs out: %i', (year, easter) => {
    expect(easterSunday(year)).toBe(easter);
  });

  it('follow the Easter of the table of full moons, from 1900 to 2199', () => {
    const years = Array.from({ length: 300 }, (_, index) => 1900 + index);
    expect(years.map(easterSunday)).toEqual(years.map(easterByFullMoon));
  });

  it('fall where a second reckoning puts them, from 2020 to 2040, and nowhere else', () => {
    for (const year of YEARS) {
      expect(holidaysOf(year).map(({ date }) => date)).toEqual(federalHolidays(year));
      expect(daysOf(year, year).filter((date) => holidayOn(date) !== undefined)).toEqual(federalHolidays(year));
    }
  });

  it('are the public holidays a public library knows, and the three it lacks', () => {
    const library = new HolidayLibrary('BE');
    for (const year of YEARS) {
      const known = library.getHolidays(year).filter(({ type }) => type === 'public');
      const ours = holidaysOf(year).map(({ date }) => date);
      const lacking = ['11-02', '11-15', '12-26'].map((day) => `${year}-${day}`);
      expect(ours).toEqual([...known.map(({ date }) => date.slice(0, 10)), ...lacking].sort());
    }
  });

  it('are named by date, and two may share 1 May', () => {
    expect(holidayOn('2021-11-15')).toBe('DYNASTY_DAY');
    expect(holidayOn('2021-11-16')).toBeUndefined();
    expect(holidaysOf(2008).filter(({ date }) => date === '2008-05-01')).toHaveLength(2);
    expect(holidayOn('2008-05-01')).toBe('ASCENSION');
  });
});
