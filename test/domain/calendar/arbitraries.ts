import * as fc from 'fast-check';
import type { Calendar, Closure } from '../../../domain/calendar/calendar.ts';
import type { Ledger } from '../../../domain/calendar/suspensions.ts';
import { shifted } from './reckoning.ts';

/** Any day of 2020-2040. */
export const aDate = fc.integer({ min: 0, max: 7670 }).map((days) => shifted('2020-01-01', days));

export const aCount = fc.integer({ min: 0, max: 15 });

/** A count of at least one: "no days" from a non-working day means the next working day, as one day does. */
export const aTerm = fc.integer({ min: 1, max: 15 });

const NAME = { fr: 'fermeture', nl: 'sluiting' };

const aPeriod = fc
  .record({ from: aDate, length: fc.integer({ min: 0, max: 40 }) })
  .map(({ from, length }) => ({ from, until: shifted(from, length) }));

const aClosure = fc
  .record({ period: aPeriod, reason: fc.constantFrom('BRIDGE_DAY' as const, 'CLOSURE' as const) })
  .map(({ period, reason }): Closure => Object.freeze({ ...period, reason, name: NAME }));

/** Any periods around a day, so that most of them meet a term that starts there: apart, adjacent, within each other. */
export const aLedgerNear = (date: string): fc.Arbitrary<Ledger> =>
  fc.array(
    fc
      .record({ lead: fc.integer({ min: -30, max: 40 }), length: fc.integer({ min: 0, max: 25 }) })
      .map(({ lead, length }) => {
        const from = shifted(date, lead);
        return Object.freeze({ from, until: shifted(from, length), reason: `since ${from}` });
      }),
    { maxLength: 6 },
  );

/** Any mix of switches and closures; frozen, so that a rule that changed it would throw. */
export const aCalendar: fc.Arbitrary<Calendar> = fc
  .record({
    saturdayIsWorkingDay: fc.boolean(),
    countDec27to31: fc.boolean(),
    countBridgeDays: fc.boolean(),
    rollForward: fc.boolean(),
    closures: fc.array(aClosure, { maxLength: 50 }).map((closures) => Object.freeze(closures)),
  })
  .map((calendar) => Object.freeze(calendar));
