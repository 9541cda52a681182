import type { IsoDate } from '../calendar/dates.ts';
import { rolledForward, type Deadline } from '../calendar/deadlines.ts';
import { firstDayOf, quarterAfter, quarterOf, type Quarter } from '../calendar/quarters.ts';
import { calendarOf, type Policy } from './policy.ts';

/** Where a launch stands in the quarterly rhythm of amendments. */
export interface LaunchWindow {
  /** The quarter it falls in: that of the day, or of the window it waits for. */
  readonly quarter: Quarter;
  /** Absent on a window's day, and where none is kept: what to warn of, never a refusal. */
  readonly outside?: { readonly next: Deadline; readonly waits: boolean; readonly urgencyPasses: boolean };
}

/**
 * The quarterly window (B12, setting `amendment.window`): it opens on the first working day of each quarter, and what is
 * launched on another day waits for the next one. An urgent launch passes it, for the reason it gives; `QUARTER_STRICT`
 * lets none pass. The policy does not say how long a window stays open: a day, for the wait is soft.
 *
 * @param urgency why it cannot wait, in the words of who launches
 */
export function launchWindow(policy: Policy, on: IsoDate, urgency?: string): LaunchWindow {
  const mode = policy.settings['amendment.window'];
  const own = quarterOf(on);
  if (mode === 'NONE') return { quarter: own };
  const calendar = calendarOf(policy);
  const opening = rolledForward(calendar, firstDayOf(own));
  if (on === opening.date) return { quarter: own };
  const quarter = on < opening.date ? own : quarterAfter(own);
  const urgencyPasses = mode === 'QUARTER_SOFT';
  const waits = !urgencyPasses || (urgency ?? '').trim() === '';
  return {
    quarter: waits ? quarter : own,
    outside: { next: rolledForward(calendar, firstDayOf(quarter)), waits, urgencyPasses },
  };
}
