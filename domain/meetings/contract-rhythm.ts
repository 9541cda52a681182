import type { IsoDate } from '../calendar/dates.ts';
import type { PerMonth, Provision } from '../contract/provision.ts';
import type { NthWeekday } from '../setting-kinds.ts';
import type { Settings } from '../settings.ts';
import { rhythmsOf, type Rhythm } from './rhythm.ts';

/** A version of the contract by the day from which it holds. */
export interface VersionInForce {
  readonly inForceOn: IsoDate;
  readonly provisions: readonly Pick<Provision, 'perMonth'>[];
}

/**
 * The rhythms of a contract in the order in which they come into force: at first what the settings say of its text, then what
 * an amendment of art. 4 makes of it, from its entry into force [S art. 4]. A version that promises what the one before it
 * did begins nothing new.
 */
export function rhythmsOfContract(
  settings: Settings,
  from: IsoDate,
  versions: readonly VersionInForce[],
): readonly Rhythm[] {
  const promised: { readonly from: IsoDate; readonly perMonth: PerMonth }[] = [{ from, perMonth: settled(settings) }];
  for (const { inForceOn, provisions } of versions) {
    const perMonth = provisions.find((each) => each.perMonth !== undefined)?.perMonth ?? settled(settings);
    const last = promised.at(-1)?.perMonth;
    if (perMonth.tutelle !== last?.tutelle || perMonth.cities !== last.cities) {
      promised.push({ from: inForceOn, perMonth });
    }
  }
  // How often the president meets the cabinet is a setting: no version changes it.
  const regular = rhythmsOf(settings, from).filter(({ kind }) => kind === 'REGULAR');
  const monthly = promised.flatMap((each) =>
    rhythmsOf(promising(settings, each.perMonth), each.from).filter(({ kind }) => kind === 'MONTHLY'),
  );
  return [...monthly, ...regular];
}

const settled = (settings: Settings): PerMonth => ({
  tutelle: settings['consultation.tutelle.perMonth'],
  cities: settings['consultation.cities.perMonth'],
});

/** The settings as if they said what the contract says, with weekdays enough for it. */
const promising = (settings: Settings, { tutelle, cities }: PerMonth): Settings => ({
  ...settings,
  'consultation.tutelle.perMonth': tutelle,
  'consultation.cities.perMonth': cities,
  'consultation.slotWeekdays': enough(settings['consultation.slotWeekdays'], Math.max(tutelle, cities)),
});

/** Those that are set; where these are too few, the same weekday in the other weeks. */
function enough(set: readonly NthWeekday[], count: number): readonly NthWeekday[] {
  const weekday = set[0]?.weekday ?? TUESDAY;
  const others = [1, 2, 3, 4]
    .map((nth) => ({ nth, weekday }))
    .filter(({ nth }) => !set.some((each) => each.nth === nth && each.weekday === weekday));
  return [...set, ...others.slice(0, Math.max(0, count - set.length))];
}

const TUESDAY = 2;
