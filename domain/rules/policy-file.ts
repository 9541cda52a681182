import { DEFAULT_POLICY, type Policy } from '../amendment/policy.ts';
import type { Closure } from '../calendar/calendar.ts';
import type { IsoDate } from '../calendar/dates.ts';
import { compareDates } from '../calendar/dates.ts';
import { DEFAULT_SETTINGS, settingsWith, type Settings } from '../settings.ts';

/** B13: from when to when the government is in *affaires courantes*, both days included. */
export interface CaretakerPeriod {
  readonly from: IsoDate;
  readonly until?: IsoDate;
}

/** Values of the register by their key, each as a whole and plain JSON. */
export type SettingValues = Readonly<Record<string, unknown>>;

export type PolicyEvent =
  | { readonly type: 'SettingsChanged'; readonly values: SettingValues; readonly reason: string }
  | { readonly type: 'ClosureAdded'; readonly id: string; readonly closure: Closure; readonly reason?: string }
  | { readonly type: 'ClosureCorrected'; readonly id: string; readonly closure: Closure; readonly reason: string }
  | { readonly type: 'ClosureTakenBack'; readonly id: string; readonly reason: string }
  | { readonly type: 'CaretakerBegun'; readonly id: string; readonly from: IsoDate; readonly reason?: string }
  | { readonly type: 'CaretakerEnded'; readonly id: string; readonly until: IsoDate }
  | { readonly type: 'CaretakerTakenBack'; readonly id: string; readonly reason: string };

/**
 * The settings and the calendar of the installation, as everything recorded of them leaves them. What was taken back is not
 * here any more; that it was once there, the events say.
 */
export interface PolicyFile {
  readonly settings: Settings;
  readonly closures: Readonly<Record<string, Closure>>;
  readonly caretaker: Readonly<Record<string, CaretakerPeriod>>;
}

/** An installation begins with the register's defaults and no closure. */
export const NEW_POLICY_FILE: PolicyFile = { settings: DEFAULT_SETTINGS, closures: {}, caretaker: {} };

/** Folds what happened next. */
export function evolvePolicy(file: PolicyFile, event: PolicyEvent): PolicyFile {
  switch (event.type) {
    case 'SettingsChanged':
      return { ...file, settings: settingsWith(event.values, file.settings) };
    case 'ClosureAdded':
    case 'ClosureCorrected':
      return { ...file, closures: { ...file.closures, [event.id]: event.closure } };
    case 'ClosureTakenBack':
      return { ...file, closures: without(file.closures, event.id) };
    case 'CaretakerBegun':
      return { ...file, caretaker: { ...file.caretaker, [event.id]: { from: event.from } } };
    case 'CaretakerEnded':
      return { ...file, caretaker: ended(file.caretaker, event.id, event.until) };
    case 'CaretakerTakenBack':
      return { ...file, caretaker: without(file.caretaker, event.id) };
  }
}

/**
 * The rules in force: what a file captures when it is launched. The same facts give the same policy, whatever the order in
 * which they came.
 */
export function policyIn({ settings, closures, caretaker }: PolicyFile): Policy {
  return { ...DEFAULT_POLICY, settings, closures: byDate(closures), caretaker: byDate(caretaker) };
}

const byDate = <T extends { readonly from: IsoDate }>(byId: Readonly<Record<string, T>>): readonly T[] =>
  Object.values(byId).sort((a, b) => compareDates(a.from, b.from));

function without<T>(byId: Readonly<Record<string, T>>, id: string): Readonly<Record<string, T>> {
  const { [id]: _left, ...rest } = byId;
  return rest;
}

function ended(
  byId: Readonly<Record<string, CaretakerPeriod>>,
  id: string,
  until: IsoDate,
): Readonly<Record<string, CaretakerPeriod>> {
  const period = byId[id];
  return period === undefined ? byId : { ...byId, [id]: { ...period, until } };
}
