import type { IsoDate } from '../calendar/dates.ts';
import type { NthWeekday } from '../setting-kinds.ts';
import type { Settings } from '../settings.ts';

/**
 * The consultations the contract promises (art. 4): with the cabinet of the tutelle, with that of Grandes villes, and of the
 * president with the director of the strategic cell or the minister. In this order they choose their days.
 */
export const SERIES = ['tutelle', 'cities', 'president'] as const;
export type Series = (typeof SERIES)[number];

/** Which way a slot turns first when its day does not count; never out of its month. */
export type Fallback = 'NEXT_WORKING_DAY' | 'PREVIOUS_WORKING_DAY';

interface Since {
  readonly series: Series;
  /** Until the next rhythm of the series begins. */
  readonly from: IsoDate;
  readonly fallback: Fallback;
}

/** So many times a calendar month as it has weekdays: none ends the series. */
export interface MonthlyRhythm extends Since {
  readonly kind: 'MONTHLY';
  readonly weekdays: readonly NthWeekday[];
}

/** Every so many working days from its start; 0 for never. */
export interface RegularRhythm extends Since {
  readonly kind: 'REGULAR';
  readonly everyWorkingDays: number;
}

export type Rhythm = MonthlyRhythm | RegularRhythm;

/**
 * The rhythms the settings `consultation.*` make, from the day they hold. Fewer meetings than weekdays take the first of
 * these.
 */
export function rhythmsOf(settings: Settings, from: IsoDate): readonly Rhythm[] {
  const fallback = 'NEXT_WORKING_DAY';
  const weekdays = settings['consultation.slotWeekdays'];
  const monthly = (series: Series, perMonth: number): Rhythm => ({
    kind: 'MONTHLY',
    series,
    from,
    fallback,
    weekdays: weekdays.slice(0, perMonth),
  });
  return [
    monthly('tutelle', settings['consultation.tutelle.perMonth']),
    monthly('cities', settings['consultation.cities.perMonth']),
    {
      kind: 'REGULAR',
      series: 'president',
      from,
      fallback,
      everyWorkingDays: settings['consultation.presidentEveryWorkingDays'],
    },
  ];
}
