import { branchOf, type Phase } from '../amendment/phases.ts';
import { routeToPlan, stepsOf, type Dating } from '../amendment/plan.ts';
import type { Leg } from '../amendment/route.ts';
import { addDays, type IsoDate } from '../calendar/dates.ts';
import { planAt, spanOf, type Outlook, type Span } from './forecast.ts';
import { datingAt, type Estimate, type Pace } from './pace.ts';

/** Until when a phase must be over for the date that is wanted, and the last day on which it may begin for that. */
export interface Needed {
  readonly phase: Phase;
  readonly endBy: IsoDate;
  /** Absent of the phase the file is in, which has begun, and of one that no start would end in time. */
  readonly startBy?: IsoDate;
}

/**
 * Whether a signature can be had by a date at a pace. `phases` stand in the order of the route; where it cannot be had, they
 * are those after the first phase, counted backward, that `cannot` begin in time even with nothing left to do before it,
 * or, of the phase the file is in, cannot end in time. `soonest` is what that phase can do.
 */
export type WantedBy =
  | { readonly kind: 'POSSIBLE'; readonly expected: IsoDate; readonly phases: readonly Needed[] }
  | {
      readonly kind: 'IMPOSSIBLE';
      readonly expected: IsoDate;
      readonly phases: readonly Needed[];
      readonly cannot: Needed & { readonly soonest: Span };
    }
  | { readonly kind: 'SIGNED_OR_ENDED' };

/** No phase takes longer, meetings and absences included. */
const LONGEST_PHASE_DAYS = 1100;

/**
 * Counts backward from the day a signature is wanted on: each phase must be over when the next one must begin. It is the
 * mirror of the forecast: possible exactly when the forecast at that pace comes to `wanted` or before.
 */
export function signatureBy(outlook: Outlook, wanted: IsoDate, pace: Pace): WantedBy {
  const plan = planAt(outlook, pace);
  const expected = spanOf(plan, 'SIGNATURE')?.until;
  if (expected === undefined) return { kind: 'SIGNED_OR_ENDED' };
  const phases: Needed[] = [];
  let endBy = wanted;
  for (const leg of toSignature(outlook).toReversed()) {
    const soonest = spanOf(plan, leg.phase);
    if (soonest === undefined) continue;
    const needed = neededOf(outlook, pace, leg, endBy);
    if (!isInTime(outlook, needed, soonest)) {
      return { kind: 'IMPOSSIBLE', expected, phases, cannot: { ...needed, soonest } };
    }
    phases.unshift(needed);
    endBy = needed.startBy ?? endBy;
  }
  return { kind: 'POSSIBLE', expected, phases };
}

/** The phases that lead to the signature, in their order. */
const toSignature = ({ state }: Outlook): readonly Leg[] =>
  routeToPlan(state).filter(({ phase }) => branchOf(phase) === 'MAIN');

function neededOf({ state, circumstances }: Outlook, pace: Pace, leg: Leg, endBy: IsoDate): Needed {
  const { phase } = leg;
  if (state.procedure.phases[phase]?.status === 'OPEN') return { phase, endBy };
  const startBy = lastStart(leg, endBy, datingAt(pace, { policy: state.policy, circumstances }));
  return { phase, endBy, ...(startBy === undefined ? {} : { startBy }) };
}

function isInTime({ state, today }: Outlook, { phase, endBy, startBy }: Needed, soonest: Span): boolean {
  if (state.procedure.phases[phase]?.status === 'OPEN') return soonest.until <= endBy;
  return startBy !== undefined && startBy >= today;
}

/**
 * The last day on which a phase may open to be over by a day: found by halving, for a phase that opens later never ends
 * earlier. `undefined` when no day lets it.
 */
function lastStart(leg: Leg, endBy: IsoDate, dating: Dating<Estimate>): IsoDate | undefined {
  const isOver = (daysBefore: number): boolean => {
    const from = addDays(endBy, -daysBefore);
    return stepsOf(leg, from, from, dating).reached <= endBy;
  };
  if (!isOver(LONGEST_PHASE_DAYS)) return undefined;
  let early = LONGEST_PHASE_DAYS;
  let late = -1;
  while (early - late > 1) {
    const middle = Math.floor((early + late) / 2);
    if (isOver(middle)) early = middle;
    else late = middle;
  }
  return addDays(endBy, -early);
}
