import { describe, expect, it } from '@jest/globals';
import type { VersionInForce } from '../../../domain/meetings/contract-rhythm.ts';
import type { Rhythm } from '../../../domain/meetings/rhythm.ts';
import { rhythmsInForce, type SettingsSince } from '../../../domain/meetings/rhythms-in-force.ts';
import { DEFAULT_SETTINGS, settingsWith } from '../../../domain/settings.ts';

const FROM = '2026-01-01';
const DEFAULTS: SettingsSince = { from: '', settings: DEFAULT_SETTINGS };
const since = (from: string, values: Record<string, unknown>): SettingsSince => ({
  from,
  settings: settingsWith(values, DEFAULT_SETTINGS),
});
const version = (inForceOn: string, tutelle: number): VersionInForce => ({
  inForceOn,
  provisions: [{ perMonth: { tutelle, cities: 1 } }],
});

/** `from: how often`, of one series. */
const of = (series: Rhythm['series'], history: readonly SettingsSince[], versions: readonly VersionInForce[] = []) =>
  rhythmsInForce(FROM, history, versions)
    .filter((rhythm) => rhythm.series === series)
    .map((rhythm) => `${rhythm.from}: ${rhythm.kind === 'MONTHLY' ? rhythm.weekdays.length : rhythm.everyWorkingDays}`);

describe('The rhythms in force', () => {
  it('are those of the settings from the first day, where nothing was changed', () => {
    expect(of('tutelle', [DEFAULTS])).toEqual(['2026-01-01: 2']);
    expect(of('cities', [DEFAULTS])).toEqual(['2026-01-01: 1']);
    expect(of('president', [DEFAULTS])).toEqual(['2026-01-01: 20']);
  });

  it('change with a setting from the day it was set, and leave what was before as it was', () => {
    const history = [DEFAULTS, since('2026-03-10', { 'consultation.presidentEveryWorkingDays': 10 })];
    expect(of('president', history)).toEqual(['2026-01-01: 20', '2026-03-10: 10']);
    expect(of('tutelle', history)).toEqual(['2026-01-01: 2']);
  });

  it('are not begun anew by a setting that concerns no meeting, nor by one set back on the same day', () => {
    const other = since('2026-02-01', { 'statusReport.dueDaysAfterSemester': 40 });
    const there = since('2026-03-10', { 'consultation.presidentEveryWorkingDays': 10 });
    expect(of('president', [DEFAULTS, other, there, { ...DEFAULTS, from: '2026-03-10' }])).toEqual(['2026-01-01: 20']);
  });

  it('change with an act from its entry into force', () => {
    expect(of('tutelle', [DEFAULTS], [version('2026-06-15', 1)])).toEqual(['2026-01-01: 2', '2026-06-15: 1']);
  });

  it('of an act stay whatever settings are changed after it', () => {
    const history = [DEFAULTS, since('2026-08-01', { 'consultation.tutelle.perMonth': 1 })];
    expect(of('tutelle', history, [version('2026-06-15', 3)])).toEqual(['2026-01-01: 2', '2026-06-15: 3']);
  });

  it('of settings that were changed before the promise begins hold from its first day', () => {
    expect(of('president', [DEFAULTS, since('2025-11-03', { 'consultation.presidentEveryWorkingDays': 5 })])).toEqual([
      '2026-01-01: 5',
    ]);
  });
});
