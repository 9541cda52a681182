import type { Closure } from '../calendar/calendar.ts';
import { daysBetween, type IsoDate } from '../calendar/dates.ts';
import type { By, Fact } from '../file.ts';
import { canonical } from '../hash.ts';
import { LANGUAGES } from '../language.ts';
import { rolesFor } from '../rights/table.ts';
import { calendarFrom, settingsWith } from '../settings.ts';
import { RuleViolation } from '../violation.ts';
import type { CaretakerPeriod, PolicyEvent, PolicyFile, SettingValues } from './policy-file.ts';

export type PolicyCommand =
  | { readonly type: 'CHANGE_SETTINGS'; readonly values: SettingValues; readonly reason: string }
  | { readonly type: 'ADD_CLOSURE'; readonly id: string; readonly closure: Closure; readonly reason?: string }
  | { readonly type: 'CORRECT_CLOSURE'; readonly id: string; readonly closure: Closure; readonly reason: string }
  | { readonly type: 'TAKE_BACK_CLOSURE'; readonly id: string; readonly reason: string }
  | { readonly type: 'BEGIN_CARETAKER'; readonly id: string; readonly from: IsoDate; readonly reason?: string }
  | { readonly type: 'END_CARETAKER'; readonly id: string; readonly until: IsoDate }
  | { readonly type: 'TAKE_BACK_CARETAKER'; readonly id: string; readonly reason: string };

/** Who sets the rules of the installation. */
export const RULE_KEEPERS = rolesFor('CHANGE_SETTINGS');

/** A service is never closed for longer at a time: a year mistyped would otherwise hold back every deadline. */
const LONGEST_CLOSURE_DAYS = 62;

/**
 * Judges a change of the settings, the calendar or the caretaker periods: the administrator's alone. Nothing is deleted: what
 * is taken back or corrected is so by a fact, with its reason. Open files keep what they captured (`MOVE_POLICY`).
 *
 * @throws RuleViolation `NOT_ALLOWED`, `REASON_REQUIRED`, `SETTING_INVALID`, `SETTING_UNCHANGED`, `CALENDAR_INVALID`,
 * `CLOSURE_UNKNOWN`, `CLOSURE_NAME_REQUIRED`, `CLOSURE_OVERLAPS`, `CLOSURE_TOO_LONG`, `CLOSURE_UNCHANGED`,
 * `CARETAKER_UNKNOWN`, `CARETAKER_OVERLAPS`, `PERIOD_REVERSED`, `ALREADY_ENDED`, `ALREADY_KNOWN`.
 */
export function decidePolicy(file: PolicyFile, command: PolicyCommand, by: By): readonly Fact<PolicyEvent>[] {
  const allowed = by.kind === 'PERSON' && RULE_KEEPERS.includes(by.role);
  if (!allowed) throw new RuleViolation('NOT_ALLOWED', { roles: RULE_KEEPERS });
  return [{ by, event: judge(file, command) }];
}

function judge(file: PolicyFile, command: PolicyCommand): PolicyEvent {
  switch (command.type) {
    case 'CHANGE_SETTINGS':
      return changeSettings(file, command);
    case 'ADD_CLOSURE':
      absent(file.closures, command.id);
      sound(file, command.closure);
      return { type: 'ClosureAdded', id: command.id, closure: command.closure, ...reasonOf(command) };
    case 'CORRECT_CLOSURE':
      return correctClosure(file, command);
    case 'TAKE_BACK_CLOSURE':
      known(file.closures, command.id, 'CLOSURE_UNKNOWN');
      return { type: 'ClosureTakenBack', id: command.id, reason: reasoned(command.reason) };
    case 'BEGIN_CARETAKER':
      return beginCaretaker(file, command);
    case 'END_CARETAKER':
      return endCaretaker(file, command);
    case 'TAKE_BACK_CARETAKER':
      known(file.caretaker, command.id, 'CARETAKER_UNKNOWN');
      return { type: 'CaretakerTakenBack', id: command.id, reason: reasoned(command.reason) };
  }
}

type Of<T extends PolicyCommand['type']> = Extract<PolicyCommand, { type: T }>;

function changeSettings(file: PolicyFile, { values, reason }: Of<'CHANGE_SETTINGS'>): PolicyEvent {
  const settings = settingsWith(values, file.settings);
  if (canonical(settings) === canonical(file.settings)) throw new RuleViolation('SETTING_UNCHANGED');
  return { type: 'SettingsChanged', values, reason: reasoned(reason) };
}

function correctClosure(file: PolicyFile, { id, closure, reason }: Of<'CORRECT_CLOSURE'>): PolicyEvent {
  const before = known(file.closures, id, 'CLOSURE_UNKNOWN');
  if (canonical(before) === canonical(closure)) throw new RuleViolation('CLOSURE_UNCHANGED');
  sound(file, closure, id);
  return { type: 'ClosureCorrected', id, closure, reason: reasoned(reason) };
}

/** A closure that counts and explains itself: in both languages, on days of its own, within reason. */
function sound(file: PolicyFile, closure: Closure, own?: string): void {
  const { from, until, name } = closure;
  if (LANGUAGES.some((language) => name[language].trim() === '')) throw new RuleViolation('CLOSURE_NAME_REQUIRED');
  inOrder(from, until);
  calendarFrom(file.settings, { closures: [closure] });
  const days = daysBetween(from, until) + 1;
  if (days > LONGEST_CLOSURE_DAYS) throw new RuleViolation('CLOSURE_TOO_LONG', { days, most: LONGEST_CLOSURE_DAYS });
  const other = overlapping(file.closures, closure, own);
  if (other !== undefined) throw new RuleViolation('CLOSURE_OVERLAPS', { from: other.from, until: other.until });
}

function beginCaretaker(file: PolicyFile, command: Of<'BEGIN_CARETAKER'>): PolicyEvent {
  const { id, from } = command;
  absent(file.caretaker, id);
  const other = overlapping(file.caretaker, { from });
  if (other !== undefined) throw new RuleViolation('CARETAKER_OVERLAPS', { from: other.from });
  return { type: 'CaretakerBegun', id, from, ...reasonOf(command) };
}

/** An end may be brought forward, never put off: that is another period. */
function endCaretaker(file: PolicyFile, { id, until }: Of<'END_CARETAKER'>): PolicyEvent {
  const period = known(file.caretaker, id, 'CARETAKER_UNKNOWN');
  inOrder(period.from, until);
  if (period.until !== undefined && period.until <= until) {
    throw new RuleViolation('ALREADY_ENDED', { until: period.until });
  }
  return { type: 'CaretakerEnded', id, until };
}

function overlapping<T extends CaretakerPeriod>(
  byId: Readonly<Record<string, T>>,
  { from, until }: CaretakerPeriod,
  own?: string,
): T | undefined {
  const touches = (other: T): boolean =>
    (until === undefined || other.from <= until) && (other.until === undefined || from <= other.until);
  return Object.entries(byId).find(([id, other]) => id !== own && touches(other))?.[1];
}

function known<T>(byId: Readonly<Record<string, T>>, id: string, code: string): T {
  const found = Object.hasOwn(byId, id) ? byId[id] : undefined;
  if (found === undefined) throw new RuleViolation(code, { id });
  return found;
}

function absent(byId: Readonly<Record<string, unknown>>, id: string): void {
  if (Object.hasOwn(byId, id)) throw new RuleViolation('ALREADY_KNOWN', { id });
}

function inOrder(from: IsoDate, until: IsoDate): void {
  if (until < from) throw new RuleViolation('PERIOD_REVERSED', { from, until });
}

function reasoned(reason: string): string {
  if (reason.trim() === '') throw new RuleViolation('REASON_REQUIRED');
  return reason;
}

const reasonOf = ({ reason = '' }: { readonly reason?: string }): { readonly reason?: string } =>
  reason.trim() === '' ? {} : { reason };
