import * as fc from 'fast-check';
import type { Calendar } from '../../../domain/calendar/calendar.ts';
import { shifted } from './reckoning.ts';

/** Any day of 2020-2040. */
export const aDate = fc.integer({ min: 0, max: 7670 }).map((days) => shifted('2020-01-01', days));

export const aCount = fc.integer({ min: 0, max: 15 });

/** A count of at least one: "no days" from a non-working day means the next working day, as one day does. */
export const aTerm = fc.integer({ min: 1, max: 15 });

const aClosure = fc
  .record({ from: aDate, length: fc.integer({ min: 0, max: 40 }) })
  .map(({ from, length }) => ({ from, to: shifted(from, length) }));

/** Any mix of switches, bridge days and closures; frozen, so that a rule that changed it would throw. */
export const aCalendar: fc.Arbitrary<Calendar> = fc
  .record({
    saturdayIsWorkingDay: fc.boolean(),
    countDec27to31: fc.boolean(),
    countBridgeDays: fc.boolean(),
    rollForward: fc.boolean(),
    bridgeDays: fc.array(aDate, { maxLength: 30 }).map((days) => Object.freeze(days)),
    closures: fc.array(aClosure, { maxLength: 30 }).map((closures) => Object.freeze(closures)),
  })
  .map((calendar) => Object.freeze(calendar));
