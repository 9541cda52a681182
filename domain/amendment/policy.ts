import type { Calendar, Closure } from '../calendar/calendar.ts';
import type { IsoDate } from '../calendar/dates.ts';
import { calendarFrom, DEFAULT_SETTINGS } from '../settings.ts';
import type { Settings } from '../settings.ts';
import type { RoutePolicy } from './route.ts';

/** The rules a file began with: captured at its start, kept whatever is set afterwards. */
export interface Policy {
  readonly settings: Settings;
  readonly closures: readonly Closure[];
  /** B13: from when to when the government is in *affaires courantes*. */
  readonly caretaker: readonly { readonly from: IsoDate; readonly until?: IsoDate }[];
}

/** What an installation begins with: the register's defaults, no closure loaded. */
export const DEFAULT_POLICY: Policy = { settings: DEFAULT_SETTINGS, closures: [], caretaker: [] };

/** The rules as a file captured them: a setting that came after them has its default there. */
export const completed = (captured: Policy): Policy => ({
  ...captured,
  settings: { ...DEFAULT_SETTINGS, ...captured.settings },
});

export const calendarOf = (policy: Policy): Calendar => calendarFrom(policy.settings, policy);

export const routePolicyOf = (policy: Policy): RoutePolicy => ({
  financeInspection: policy.settings['negotiation.financeInspection'],
  transmissionRequired: policy.settings['transmission.required'],
});

export const isCaretaker = (policy: Policy, on: IsoDate): boolean =>
  policy.caretaker.some((period) => period.from <= on && (period.until === undefined || on <= period.until));
