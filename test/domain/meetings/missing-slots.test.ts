import { describe, expect, it } from '@jest/globals';
import { calendarOf, DEFAULT_POLICY } from '../../../domain/amendment/policy.ts';
import { missingSlots, type PlannedSlot } from '../../../domain/meetings/missing-slots.ts';
import { planSlots } from '../../../domain/meetings/planner.ts';
import { rhythmsOf } from '../../../domain/meetings/rhythm.ts';

const RHYTHMS = rhythmsOf(DEFAULT_POLICY.settings, '2026-01-01').filter(({ series }) => series === 'tutelle');
const SLOTS = planSlots(RHYTHMS, calendarOf(DEFAULT_POLICY), ['2026-01', '2026-02']);
const datesOf = (planned: readonly PlannedSlot[]) =>
  missingSlots(SLOTS, planned).map(({ key, date }) => `${key} ${date}`);

describe('The slots that the record lacks', () => {
  it('are all, as planned, where it has none', () => {
    expect(missingSlots(SLOTS, [])).toEqual(SLOTS);
  });

  it('are none where it has all, whatever days they were planned for', () => {
    expect(datesOf(SLOTS.map(({ key }) => ({ key, promisedOn: '2026-01-05' })))).toEqual([]);
  });

  it('keep their day where the others were planned for theirs', () => {
    const [first, ...others] = SLOTS.map(({ key, date }) => ({ key, promisedOn: date }));
    expect(datesOf(others)).toEqual([`${first?.key} ${first?.promisedOn}`]);
  });

  it('take the day that is left in their month where another has theirs', () => {
    const planned = [{ key: 'tutelle/2026-01/1', promisedOn: '2026-01-27' }];
    expect(datesOf(planned)).toContain('tutelle/2026-01/2 2026-01-13');
  });

  it('do not make way for a meeting of another month or series', () => {
    const planned = [
      { key: 'tutelle/2026-02/1', promisedOn: '2026-02-10' },
      { key: 'cities/2026-01/1', promisedOn: '2026-01-13' },
    ];
    expect(datesOf(planned)).toContain('tutelle/2026-01/1 2026-01-13');
  });
});
