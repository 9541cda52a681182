import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill/implementation';
import {
  addDays,
  addMonths,
  brusselsDate,
  compareDates,
  daysBetween,
  endOfDay,
  instantAt,
  isIsoDate,
  weekdayOf,
  yearOf,
} from '../../../domain/calendar/dates.ts';
import { aDate } from './arbitraries.ts';
import { monthsLater, shifted } from './reckoning.ts';

const MIDNIGHT = '00:00';
const hoursOf = (date: string): number =>
  (Date.parse(instantAt(addDays(date, 1), MIDNIGHT)) - Date.parse(instantAt(date, MIDNIGHT))) / 3_600_000;

describe('dates', () => {
  it.each(['2021-05-27', '2024-02-29', '2000-02-29', '9999-12-31'])('takes %s for a date', (text) => {
    expect(isIsoDate(text)).toBe(true);
  });

  it.each([
    '2021-02-29',
    '1900-02-29',
    '2021-04-31',
    '2021-00-10',
    '2021-13-01',
    '2021-05-00',
    '27-05-2021',
    '2021-5-27',
    '20210527',
    '2021-05-27T00:00:00Z',
    ' 2021-05-27',
    '+002021-05-27',
    '',
    20210527,
    null,
    undefined,
    ['2021-05-27'],
  ])('does not take %j for a date', (value) => {
    expect(isIsoDate(value)).toBe(false);
  });

  it('refuses to reckon with a text that is no date', () => {
    expect(() => addDays('2021-02-30', 1)).toThrow(RangeError);
    expect(() => instantAt('2021-05-27', '24:30')).toThrow(RangeError);
    expect(() => brusselsDate('yesterday')).toThrow(RangeError);
  });

  it.each([
    ['2021-01-31', 1, '2021-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2021-01-31', 2, '2021-03-31'],
    ['2021-12-15', 1, '2022-01-15'],
    ['2021-03-31', -1, '2021-02-28'],
    ['2020-02-29', 12, '2021-02-28'],
  ])('adds to %s %i month(s): %s', (from, months, expected) => {
    expect(addMonths(from, months)).toBe(expected);
  });

  it('agrees on days and months with arithmetic on UTC midnights', () => {
    fc.assert(
      fc.property(aDate, fc.integer({ min: -800, max: 800 }), (date, n) => {
        expect(addDays(date, n)).toBe(shifted(date, n));
        expect(daysBetween(date, addDays(date, n))).toBe(n);
        expect(addMonths(date, n)).toBe(monthsLater(date, n));
        expect(weekdayOf(date) % 7).toBe(new Date(date).getUTCDay());
        expect(isIsoDate(addDays(date, n))).toBe(true);
      }),
    );
  });

  it('are reckoned as the calendar of the standard reckons, from every day of 1990-2060', () => {
    const disagreements: string[] = [];
    let day = Temporal.PlainDate.from('1990-01-01');
    for (let n = 0; day.year <= 2060; n++) {
      const date = day.toString();
      const days = (n % 1601) - 800;
      const months = (n % 97) - 48;
      const reckoned = [addDays(date, days), addMonths(date, months), weekdayOf(date), daysBetween('1990-01-01', date)];
      const expected = [day.add({ days }).toString(), day.add({ months }).toString(), day.dayOfWeek, n];
      const agreed = reckoned.every((value, index) => value === expected[index]);
      if (!agreed || !isIsoDate(date)) disagreements.push(date);
      day = day.add({ days: 1 });
    }
    expect(day.toString()).toBe('2061-01-01');
    expect(disagreements).toEqual([]);
  });

  it('are read and written in every century of four digits', () => {
    const days = ['0000-01-01', '0000-02-29', '0001-01-01', '1582-10-15', '1899-12-31', '1969-12-31', '9999-12-31'];
    expect(days.map((date) => addDays(date, 146_097 * (date < '5000' ? 1 : -1)))).toEqual(
      days.map((date) => {
        const days = 146_097 * (date < '5000' ? 1 : -1);
        return Temporal.PlainDate.from(date).add({ days }).toString();
      }),
    );
    expect(days.map(weekdayOf)).toEqual(days.map((date) => Temporal.PlainDate.from(date).dayOfWeek));
  });

  it('end with the year 9999, and are counted in whole days and months', () => {
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => addMonths('9999-12-31', 1)).toThrow(RangeError);
    expect(() => addDays('0000-01-01', -1)).toThrow(RangeError);
    expect(() => addDays('2021-05-27', 1.5)).toThrow(RangeError);
    expect(() => addMonths('2021-05-27', 0.5)).toThrow(RangeError);
    expect(() => weekdayOf('2021-05-27T10:00:00Z')).toThrow(RangeError);
  });

  it('sorts dates in the order of time', () => {
    expect(['2022-01-03', '2021-12-25', '2021-12-25', '2021-05-07'].sort(compareDates)).toEqual([
      '2021-05-07',
      '2021-12-25',
      '2021-12-25',
      '2022-01-03',
    ]);
    expect(yearOf('2021-12-25')).toBe(2021);
  });
});

describe('Brussels time', () => {
  it.each([
    ['2021-01-15', '09:00', '2021-01-15T08:00:00.000Z'],
    ['2021-07-15', '09:00', '2021-07-15T07:00:00.000Z'],
    ['2021-01-01', '00:30', '2020-12-31T23:30:00.000Z'],
    ['2021-03-28', '01:59', '2021-03-28T00:59:00.000Z'],
    ['2021-03-28', '03:00', '2021-03-28T01:00:00.000Z'],
  ])('%s at %s is %s', (date, time, instant) => {
    expect(instantAt(date, time)).toBe(instant);
    expect(brusselsDate(instant)).toBe(date);
  });

  it('reads a time that the spring change skips an hour later', () => {
    expect(instantAt('2021-03-28', '02:30')).toBe(instantAt('2021-03-28', '03:30'));
  });

  it('reads a time that the autumn change repeats as the first of the two', () => {
    expect(instantAt('2021-10-31', '02:30')).toBe('2021-10-31T00:30:00.000Z');
  });

  it('knows days of 23, 24 and 25 hours', () => {
    expect([hoursOf('2021-03-27'), hoursOf('2021-03-28'), hoursOf('2021-10-31')]).toEqual([24, 23, 25]);
  });

  it('ends a day at 23:59:59 of its own season', () => {
    expect(endOfDay('2021-03-27')).toBe('2021-03-27T22:59:59.000Z');
    expect(endOfDay('2021-03-28')).toBe('2021-03-28T21:59:59.000Z');
  });

  it('keeps each moment of a day within that day', () => {
    fc.assert(
      fc.property(aDate, (date) => {
        expect(brusselsDate(instantAt(date, MIDNIGHT))).toBe(date);
        expect(brusselsDate(endOfDay(date))).toBe(date);
        expect(instantAt(date, MIDNIGHT) < endOfDay(date)).toBe(true);
        expect(endOfDay(date) < instantAt(addDays(date, 1), MIDNIGHT)).toBe(true);
      }),
    );
  });

  it('leaves Date as the language made it', () => {
    const methods = Object.getOwnPropertyNames(Date.prototype).map((name): unknown =>
      Reflect.get(Date.prototype, name),
    );
    for (const method of methods) expect(Function.prototype.toString.call(method)).toContain('[native code]');
  });
});
