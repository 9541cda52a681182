import { describe, expect, it } from '@jest/globals';
import { absence, substitute } from '../../support/domain/service.ts';
import { at, visa, watched } from './watched.ts';

/** The last second of a day in Brussels, the first after it, in UTC, and the day that it begins: written out, not computed. */
const NIGHTS: readonly (readonly [what: string, day: string, last: string, next: string, tomorrow: string])[] = [
  ['in winter', '2026-11-10', '2026-11-10T22:59:59.000Z', '2026-11-10T23:00:00.000Z', '2026-11-11'],
  ['in summer', '2026-07-14', '2026-07-14T21:59:59.000Z', '2026-07-14T22:00:00.000Z', '2026-07-15'],
  [
    'the night in which the clocks go forward',
    '2026-03-28',
    '2026-03-28T22:59:59.000Z',
    '2026-03-28T23:00:00.000Z',
    '2026-03-29',
  ],
  ['the day of 23 hours', '2026-03-29', '2026-03-29T21:59:59.000Z', '2026-03-29T22:00:00.000Z', '2026-03-30'],
  [
    'the night in which the clocks go back',
    '2026-10-24',
    '2026-10-24T21:59:59.000Z',
    '2026-10-24T22:00:00.000Z',
    '2026-10-25',
  ],
  ['the day of 25 hours', '2026-10-25', '2026-10-25T22:59:59.000Z', '2026-10-25T23:00:00.000Z', '2026-10-26'],
  ['at the year’s end', '2026-12-31', '2026-12-31T22:59:59.000Z', '2026-12-31T23:00:00.000Z', '2027-01-01'],
  ['before a leap day', '2028-02-28', '2028-02-28T22:59:59.000Z', '2028-02-28T23:00:00.000Z', '2028-02-29'],
];

const BOTH = { mayAct: 'cabinet cabinet-member', askedInstead: 'cabinet-member', isAway: true, isShown: true };
const FIRST_ALONE = { mayAct: 'cabinet', askedInstead: '', isAway: false, isShown: false };

describe('At midnight in Brussels', () => {
  it.each(NIGHTS)('%s, a substitute’s right ends with the last second of %s', (_what, day, last, next) => {
    const file = visa().people(absence('cabinet', 'cabinet-member', '2026-03-02', day));
    expect(watched(at(file, last))).toEqual(BOTH);
    expect(watched(at(file, next))).toEqual(FIRST_ALONE);
  });

  it.each(NIGHTS)('%s, it begins with the first second after %s', (_what, _day, last, next, tomorrow) => {
    const file = visa().people(absence('cabinet', 'cabinet-member', tomorrow, '2099-12-31'));
    expect(watched(at(file, last))).toEqual(FIRST_ALONE);
    expect(watched(at(file, next))).toEqual(BOTH);
  });

  it.each(NIGHTS)('%s, whose mandate ends on %s keeps its last second', (_what, day, last, next) => {
    const file = visa().people(absence('cabinet', 'cabinet-member', '2026-03-02', '2099-12-31'));
    file.people({ type: 'MandateEnded', mandateId: 'cabinet/CABINET_DIRECTOR', until: day });
    expect(watched(at(file, last)).mayAct).toBe('cabinet cabinet-member');
    // Nobody holds the role then: it falls to the substitute (B10).
    expect(watched(at(file, next)).mayAct).toBe('cabinet-member');
  });

  it('the hour that comes twice, and the one that never comes, change nothing within a day', () => {
    const autumn = visa().people(absence('cabinet', 'cabinet-member', '2026-10-25', '2026-10-25'));
    for (const instant of ['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z']) {
      expect(watched(at(autumn, instant))).toEqual(BOTH);
    }
    const spring = visa().people(absence('cabinet', 'cabinet-member', '2026-03-29', '2026-03-29'));
    for (const instant of ['2026-03-29T00:59:59.000Z', '2026-03-29T01:00:00.000Z']) {
      expect(watched(at(spring, instant))).toEqual(BOTH);
    }
  });

  it('a decision of the last second counts, and one of the first is refused with why', () => {
    const file = visa().people(substitute('cabinet', 'cabinet-member', '2026-03-02', '2026-03-31'));
    const late = at(file, '2026-03-31T22:00:00.000Z');
    expect(late.decides('cabinet-member', 'GIVE_VISA')).toMatchObject({ refused: 'NOT_YOURS' });
    expect(at(file, '2026-03-31T21:59:59.000Z').decides('cabinet-member', 'GIVE_VISA')).toMatchObject({
      facts: expect.arrayContaining(['TaskDone']),
    });
  });
});
