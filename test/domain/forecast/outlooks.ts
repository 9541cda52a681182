import * as fc from 'fast-check';
import type { AmendmentState } from '../../../domain/amendment/state.ts';
import { addDays, type IsoDate } from '../../../domain/calendar/dates.ts';
import { NOTHING_KNOWN, type Circumstances } from '../../../domain/forecast/circumstances.ts';
import type { Outlook } from '../../../domain/forecast/forecast.ts';
import { Life } from '../../support/domain/life.ts';
import { SITUATIONS } from '../amendment/situations.ts';

/** A file just launched on 2 March 2026, with what a test knows around it. */
export function launchedWith(known: Partial<Circumstances> = {}): Outlook {
  const { state, today } = new Life().launch();
  return { state, today, circumstances: { ...NOTHING_KNOWN, ...known } };
}

const FILES: readonly (readonly [AmendmentState, IsoDate])[] = SITUATIONS.map(([, situation]) => {
  const { state, today } = situation();
  return [state, today];
});

const days = (today: IsoDate): fc.Arbitrary<IsoDate> =>
  fc.integer({ min: -20, max: 200 }).map((n) => addDays(today, n));
const meetings = (today: IsoDate): fc.Arbitrary<readonly IsoDate[] | undefined> =>
  fc.option(fc.array(days(today), { maxLength: 8 }), { nil: undefined });
const durations = fc.option(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 5 }), { nil: undefined });

const given = <T>(entries: Readonly<Record<string, T | undefined>>): Record<string, T> =>
  Object.fromEntries(Object.entries(entries).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));

function circumstancesFrom(today: IsoDate): fc.Arbitrary<Circumstances> {
  const absence = fc
    .record({
      capacity: fc.constantFrom('CONTRACT_SECRETARY' as const, 'TRANSLATOR' as const, 'MINISTER' as const),
      from: days(today),
      length: fc.integer({ min: 0, max: 30 }),
    })
    .map(({ capacity, from, length }) => ({ capacity, from, until: addDays(from, length) }));
  return fc.record({
    meetings: fc.record({ COMMITTEE: meetings(today), PRIOR_CONCERTATION: meetings(today) }).map(given),
    absences: fc.array(absence, { maxLength: 4 }),
    durations: fc.record({ DRAFT: durations, TRANSLATE: durations, VOTE: durations, SIGN: durations }).map(given),
  });
}

/** Any file in any state, some days after its last event, with any circumstances. */
export const anOutlook: fc.Arbitrary<Outlook> = fc
  .record({ file: fc.constantFrom(...FILES), later: fc.integer({ min: 0, max: 60 }) })
  .chain(({ file: [state, last], later }) => {
    const today = addDays(last, later);
    return circumstancesFrom(today).map((circumstances) => ({ state, today, circumstances }));
  });
