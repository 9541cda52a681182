import type { Phase } from '../amendment/phases.ts';
import { planOf, type PlannedLeg } from '../amendment/plan.ts';
import type { AmendmentState } from '../amendment/state.ts';
import type { IsoDate } from '../calendar/dates.ts';
import type { Because, Circumstances } from './circumstances.ts';
import { atEachPace, datingAt, type Estimate, type Pace } from './pace.ts';

/** What is asked of a forecast: the file, the day it is made on (Europe/Brussels), and what is known around it. */
export interface Outlook {
  readonly state: AmendmentState;
  readonly today: IsoDate;
  readonly circumstances: Circumstances;
}

/** A phase from its opening to its last answer, and why not before; no reason where nobody is asked. */
export interface Span {
  readonly from: IsoDate;
  readonly until: IsoDate;
  readonly because: readonly Because[];
}

export type PhaseForecast =
  | { readonly phase: Phase; readonly status: 'DONE'; readonly from?: IsoDate; readonly until?: IsoDate }
  | { readonly phase: Phase; readonly status: 'NOW' | 'TO_COME'; readonly at: Readonly<Record<Pace, Span>> };

/** The phases of the route in its order, without those that an ended file will not come to. */
export interface Forecast {
  readonly phases: readonly PhaseForecast[];
  /** The day of the last signature at each pace; absent of a file that is signed, or that ended without. */
  readonly signature?: Readonly<Record<Pace, IsoDate>>;
}

/**
 * The earliest, likely and latest date of each phase and of the signature. No promise: a return begins the way again, and
 * silence never approves (B11); the latest is that of a file whose every step is answered within its term.
 */
export function forecastOf(outlook: Outlook): Forecast {
  const plans = atEachPace((pace) => planAt(outlook, pace));
  const phases = plans.LATEST.flatMap((leg): readonly PhaseForecast[] => {
    const { phase, status, steps: _, ...days } = leg;
    if (status === 'DROPPED') return [];
    if (status === 'DONE') return [{ phase, status, ...days }];
    const at = everyPace((pace) => spanOf(plans[pace], phase));
    return at === undefined ? [] : [{ phase, status, at }];
  });
  const signature = everyPace((pace) => spanOf(plans[pace], 'SIGNATURE')?.until);
  return { phases, ...(signature === undefined ? {} : { signature }) };
}

/** The plan of a file at one pace. */
export function planAt({ state, today, circumstances }: Outlook, pace: Pace): readonly PlannedLeg<Estimate>[] {
  return planOf(state, today, datingAt(pace, { policy: state.policy, circumstances, today }));
}

/** A phase of a plan that is still to come or under way; it is held by the first step that reaches its last day. */
export function spanOf(plan: readonly PlannedLeg<Estimate>[], phase: Phase): Span | undefined {
  const leg = plan.find((each) => each.phase === phase);
  if (leg?.status !== 'NOW' && leg?.status !== 'TO_COME') return undefined;
  const { from, until, steps } = leg;
  const holding = steps.find(({ deadline }) => deadline.date === until);
  return { from, until, because: holding?.deadline.because ?? [] };
}

function everyPace<T>(of: (pace: Pace) => T | undefined): Readonly<Record<Pace, T>> | undefined {
  const { EARLIEST, LIKELY, LATEST } = atEachPace(of);
  if (EARLIEST === undefined || LIKELY === undefined || LATEST === undefined) return undefined;
  return { EARLIEST, LIKELY, LATEST };
}
