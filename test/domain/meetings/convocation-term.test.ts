import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { Policy } from '../../../domain/amendment/policy.ts';
import type { Closure } from '../../../domain/calendar/calendar.ts';
import { latestSending, nextValidMeeting } from '../../../domain/meetings/convocation/term.ts';
import { calendarFrom } from '../../../domain/settings.ts';
import { RuleViolation } from '../../../domain/violation.ts';
import { POLICY, policyWith } from '../../support/domain/life.ts';
import { daysOf, reckon, shifted } from '../calendar/reckoning.ts';

const NOT_CLEAR = policyWith({ 'cocobase.clearDays': false });
const counted = (policy: Policy): Policy => ({
  ...policy,
  settings: { ...policy.settings, 'calendar.countDec27to31': true },
});
const BRIDGE_DAY: Closure = {
  from: '2023-05-19',
  until: '2023-05-19',
  reason: 'BRIDGE_DAY',
  name: { fr: 'pont', nl: 'brugdag' },
};
const bridged = (policy: Policy): Policy => ({ ...policy, closures: [BRIDGE_DAY] });
const asIs = (policy: Policy): Policy => policy;

describe('the latest day to send a convocation', () => {
  it.each([
    ['2021-05-27', 'the default calendar', asIs, '2021-05-11', '2021-05-10', '2021-05-21'],
    ['2021-06-08', 'the default calendar', asIs, '2021-05-25', '2021-05-21', '2021-06-03'],
    ['2021-11-18', 'the default calendar', asIs, '2021-10-29', '2021-10-28', '2021-11-12'],
    ['2022-01-06', '27-31 December counted', counted, '2021-12-23', '2021-12-22', '2022-01-03'],
    ['2023-05-30', 'the default calendar', asIs, '2023-05-12', '2023-05-11', '2023-05-24'],
    ['2023-05-30', 'a bridge day loaded', bridged, '2023-05-11', '2023-05-10', '2023-05-24'],
    ['2026-04-16', 'the default calendar', asIs, '2026-04-01', '2026-03-31', '2026-04-13'],
  ])('for %s with %s is that of the table', (meeting, _, under, ten, tenClear, urgent) => {
    expect(latestSending(under(NOT_CLEAR), meeting, false).date).toBe(ten);
    expect(latestSending(under(POLICY), meeting, false).date).toBe(tenClear);
    expect(latestSending(under(POLICY), meeting, true).date).toBe(urgent);
  });

  it('passes over 27-31 December where they are not counted', () => {
    expect(latestSending(NOT_CLEAR, '2022-01-06', false).date).toBe('2021-12-16');
    expect(latestSending(POLICY, '2022-01-06', false).date).toBe('2021-12-15');
  });

  it('explains itself', () => {
    const { rule, count, explanation } = latestSending(POLICY, '2026-04-16', false);
    expect([rule, count]).toEqual(['CLEAR_WORKING_DAYS_BEFORE', 10]);
    expect(explanation.find(({ date }) => date === '2026-04-06')).toMatchObject({ part: 'SKIPPED', reason: 'HOLIDAY' });
  });
});

describe('the next meeting for which a convocation would be in time', () => {
  const DAYS = daysOf(2020, 2040);
  const second = reckon(calendarFrom(POLICY.settings, POLICY), 2019, 2042);

  /** Found the other way: the first open day that has so many open days between the sending and itself. */
  const reckoned = (sent: string, clearDays: number): string => {
    let left = clearDays;
    let day = shifted(sent, 1);
    while (left > 0 || !second.isOpen(day)) {
      if (second.isOpen(day)) left--;
      day = shifted(day, 1);
    }
    return day;
  };

  it('agrees with a second reckoning on every day of 2020-2040', () => {
    const disagreements = DAYS.filter((on) => {
      const { on: valid, latest } = nextValidMeeting(POLICY, { on, urgent: false, taken: [] });
      const sent = second.isOpen(on) ? on : second.after(on, 0);
      return valid !== reckoned(sent, 10) || latest.date !== second.before(valid, 11);
    });
    expect(disagreements).toEqual([]);
  });

  it('agrees in urgency too, where the sending day is the third working day before', () => {
    const disagreements = DAYS.filter((on) => {
      const { on: valid, latest } = nextValidMeeting(POLICY, { on, urgent: true, taken: [] });
      const sent = second.isOpen(on) ? on : second.after(on, 0);
      return valid !== second.after(sent, 3) || latest.date !== sent;
    });
    expect(disagreements).toEqual([]);
  });

  it('is valid itself, and no free day before it is', () => {
    const aDay = fc.constantFrom(...DAYS.slice(0, 2000));
    fc.assert(
      fc.property(aDay, fc.boolean(), fc.array(fc.integer({ min: 1, max: 30 })), (on, urgent, others) => {
        const taken = others.map((days) => shifted(on, days));
        const valid = nextValidMeeting(POLICY, { on, urgent, taken }).on;
        expect(taken).not.toContain(valid);
        expect(latestSending(POLICY, valid, urgent).date >= on).toBe(true);
        for (let day = shifted(on, 1); day < valid; day = shifted(day, 1)) {
          const isPossible = second.isOpen(day) && !taken.includes(day);
          expect(isPossible && latestSending(POLICY, day, urgent).date >= on).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is refused where the closures leave none', () => {
    const closed = { ...BRIDGE_DAY, from: '2026-05-01', until: '2099-12-31', reason: 'CLOSURE' } as const;
    const policy = { ...POLICY, closures: [closed] };
    expect(() => nextValidMeeting(policy, { on: '2026-04-28', urgent: false, taken: [] })).toThrow(
      new RuleViolation('CALENDAR_CLOSED'),
    );
  });
});
