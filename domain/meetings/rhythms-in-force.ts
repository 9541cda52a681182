import type { IsoDate } from '../calendar/dates.ts';
import type { Settings } from '../settings.ts';
import { rhythmsOfContract, type VersionInForce } from './contract-rhythm.ts';
import { SERIES, type Rhythm } from './rhythm.ts';

/** The settings from the day on which they were set. */
export interface SettingsSince {
  readonly from: IsoDate;
  readonly settings: Settings;
}

/**
 * Every rhythm that was ever in force, in the order of their beginning: as the contract's versions promise them and the
 * settings of their time say the rest. A change begins on the day it was made and leaves what was before as it was, so that
 * no month gets another promise afterwards.
 *
 * @param history by their days; the first counts from the beginning, whenever it was set.
 */
export function rhythmsInForce(
  from: IsoDate,
  history: readonly SettingsSince[],
  versions: readonly VersionInForce[],
): readonly Rhythm[] {
  const eras = history.map((era, index) => (index === 0 || era.from < from ? { ...era, from } : era));
  const rhythms = eras.flatMap(({ settings, from: begins }, index) => {
    const next = eras[index + 1]?.from;
    return rhythmsOfContract(settings, from, versions)
      .filter((rhythm) => next === undefined || rhythm.from < next)
      .map((rhythm) => ({ ...rhythm, from: rhythm.from < begins ? begins : rhythm.from }));
  });
  return SERIES.flatMap((series) => changesIn(rhythms.filter((rhythm) => rhythm.series === series)));
}

/** Of several that begin on one day, the last; and none that is what the one before it was. */
function changesIn(rhythms: readonly Rhythm[]): readonly Rhythm[] {
  const lastOfDay = rhythms.filter((rhythm, index) => rhythms[index + 1]?.from !== rhythm.from);
  return lastOfDay.filter((rhythm, index) => {
    const before = lastOfDay[index - 1];
    return before === undefined || !same(before, rhythm);
  });
}

const same = (a: Rhythm, b: Rhythm): boolean =>
  JSON.stringify({ ...a, from: '' }) === JSON.stringify({ ...b, from: '' });
