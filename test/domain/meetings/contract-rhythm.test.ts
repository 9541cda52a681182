import { describe, expect, it } from '@jest/globals';
import { DEFAULT_CALENDAR } from '../../../domain/calendar/calendar.ts';
import { rhythmsOfContract, type VersionInForce } from '../../../domain/meetings/contract-rhythm.ts';
import { monthsBetween } from '../../../domain/meetings/months.ts';
import { planSlots } from '../../../domain/meetings/planner.ts';
import { DEFAULT_SETTINGS } from '../../../domain/settings.ts';

const version = (inForceOn: string, perMonth?: { tutelle: number; cities: number }): VersionInForce => ({
  inForceOn,
  provisions: [{}, perMonth === undefined ? {} : { perMonth }],
});
const slotsIn = (month: string, ...versions: readonly VersionInForce[]): Record<string, number> => {
  const rhythms = rhythmsOfContract(DEFAULT_SETTINGS, '2026-01-01', versions);
  const counts: Record<string, number> = {};
  for (const { series } of planSlots(rhythms, DEFAULT_CALENDAR, monthsBetween(month, month))) {
    counts[series] = (counts[series] ?? 0) + 1;
  }
  return counts;
};

describe('the rhythm of a contract', () => {
  it('is what the settings say of its text until an act changes art. 4', () => {
    expect(slotsIn('2026-05')).toMatchObject({ tutelle: 2, cities: 1 });
    expect(slotsIn('2026-05', version('2026-03-10'))).toMatchObject({ tutelle: 2, cities: 1 });
  });

  it('changes with the months that begin after the entry into force of the act', () => {
    const changed = version('2026-03-10', { tutelle: 1, cities: 2 });
    expect(slotsIn('2026-03', changed)).toMatchObject({ tutelle: 2, cities: 1 });
    expect(slotsIn('2026-04', changed)).toMatchObject({ tutelle: 1, cities: 2 });
  });

  it('finds weekdays for more meetings than the settings name', () => {
    expect(slotsIn('2026-04', version('2026-03-10', { tutelle: 4, cities: 3 }))).toMatchObject({
      tutelle: 4,
      cities: 3,
    });
  });

  it('plans none where the contract promises none', () => {
    expect(slotsIn('2026-04', version('2026-03-10', { tutelle: 2, cities: 0 }))['cities']).toBeUndefined();
  });

  it('begins nothing new where a later version promises the same', () => {
    const rhythms = rhythmsOfContract(DEFAULT_SETTINGS, '2026-01-01', [
      version('2026-03-10', { tutelle: 1, cities: 1 }),
      version('2026-06-10', { tutelle: 1, cities: 1 }),
    ]);
    expect(rhythms.filter(({ series }) => series === 'tutelle').map(({ from }) => from)).toEqual([
      '2026-01-01',
      '2026-03-10',
    ]);
  });

  it('leaves the president’s interval as it is set', () => {
    const rhythms = rhythmsOfContract(DEFAULT_SETTINGS, '2026-01-01', [
      version('2026-03-10', { tutelle: 1, cities: 1 }),
    ]);
    expect(rhythms.filter(({ series }) => series === 'president')).toHaveLength(1);
  });
});
