import { DEFAULT_CALENDAR, type Calendar, type Closure } from './calendar/calendar.ts';
import { isIsoDate } from './calendar/dates.ts';
import { LANGUAGES } from './language.ts';
import {
  choice,
  dayOfYear,
  flag,
  fraction,
  languages,
  nthWeekdays,
  terms,
  whole,
  workingDaysEach,
  workingDaysList,
} from './setting-kinds.ts';
import { RuleViolation } from './violation.ts';

/**
 * The register of settings (domain rules, section 10): key → default, status, unit. Keys are stable for ever.
 *
 * - `amendment.window`: whether a launch waits for the next quarter; `SOFT` lets an urgent one pass with a reason.
 * - `committee.quorum`: the least share of the members present, rounded up to a whole member.
 * - `committee.majority`: `MORE_FOR_THAN_AGAINST` leaves abstentions out; for `MORE_THAN_HALF_OF_PRESENT` they weigh like
 *   votes against. A tie is not adopted by either.
 * - `evaluation.dueDate`: in the year after the one evaluated.
 * - `meeting.inviteWorkingDays`, `meeting.freezeWorkingDays`: before the meeting; to convoke is asked that long before the last
 *   day for it. `meeting.hour`: at which a promised meeting begins.
 * - `meeting.reportWorkingDays`: after the meeting, to say what became of it; `meeting.approvalWorkingDays`: to approve or sign
 *   the minutes.
 * - `privacy.retentionYearsAfterLastMandate`: of who a person was; what he did stays for good.
 * - `signIn.levelFor…`: how surely it must be known who acts; those in force count, not those that a file keeps.
 * - `twins.definedTerms`: what one twin calls by a term of the list, the other calls so as often.
 * - `task.…WorkingDays`: reminders and substitute before the due date, escalation after it.
 */
export const SETTINGS = deepFreeze({
  'cocobase.convocationWorkingDays': whole('WORKING_DAYS', 10, 'VERIFIED'),
  'cocobase.clearDays': flag(true, 'DESIGN'),
  'cocobase.urgentConvocationWorkingDays': whole('WORKING_DAYS', 3, 'UNVERIFIED'),
  'cocobase.convokeWithinWorkingDays': whole('WORKING_DAYS', 5, 'DESIGN'),
  'cocobase.termDays': whole('CALENDAR_DAYS', 30, 'UNVERIFIED'),
  'cocobase.urgentTermDays': whole('CALENDAR_DAYS', 10, 'UNVERIFIED'),
  'cocobase.minutesSendWorkingDays': whole('WORKING_DAYS', 15, 'UNVERIFIED'),
  'cocobase.remarksWorkingDays': whole('WORKING_DAYS', 10, 'UNVERIFIED'),
  'cocobase.wellbeingRequestDays': whole('CALENDAR_DAYS', 30, 'VERIFIED'),
  'calendar.saturdayIsWorkingDay': flag(DEFAULT_CALENDAR.saturdayIsWorkingDay, 'VERIFIED'),
  'calendar.countDec27to31': flag(DEFAULT_CALENDAR.countDec27to31, 'DESIGN'),
  'calendar.countBridgeDays': flag(DEFAULT_CALENDAR.countBridgeDays, 'DESIGN'),
  'calendar.rollForward': flag(DEFAULT_CALENDAR.rollForward, 'UNVERIFIED'),
  'amendment.window': choice(['QUARTER_SOFT', 'QUARTER_STRICT', 'NONE'], 'VERIFIED'),
  'publication.withinMonthsOfSignature': whole('MONTHS', 1, 'VERIFIED'),
  'publication.languages': languages(LANGUAGES, 'VERIFIED'),
  'consolidation.dueWorkingDays': whole('WORKING_DAYS', 5, 'UNVERIFIED'),
  'transmission.required': flag(true, 'VERIFIED'),
  'statusReport.dueDaysAfterSemester': whole('CALENDAR_DAYS', 31, 'UNVERIFIED'),
  'evaluation.dueDate': dayOfYear('03-31', 'UNVERIFIED'),
  'consultation.tutelle.perMonth': whole('PER_MONTH', 2, 'CONTRACT'),
  'consultation.cities.perMonth': whole('PER_MONTH', 1, 'CONTRACT'),
  'consultation.slotWeekdays': nthWeekdays(
    [
      { nth: 2, weekday: 2 },
      { nth: 4, weekday: 2 },
    ],
    'DESIGN',
  ),
  'consultation.presidentEveryWorkingDays': whole('WORKING_DAYS', 20, 'DESIGN'),
  'meeting.planMonthsAhead': whole('MONTHS', 3, 'DESIGN'),
  'meeting.hour': whole('HOUR', 10, 'DESIGN'),
  'meeting.durationMinutes': whole('MINUTES', 60, 'DESIGN'),
  'meeting.inviteWorkingDays': whole('WORKING_DAYS', 10, 'DESIGN'),
  'meeting.freezeWorkingDays': whole('WORKING_DAYS', 2, 'DESIGN'),
  'meeting.reportWorkingDays': whole('WORKING_DAYS', 2, 'DESIGN'),
  'meeting.minutesWorkingDays': whole('WORKING_DAYS', 10, 'DESIGN'),
  'meeting.remarksWorkingDays': whole('WORKING_DAYS', 5, 'DESIGN'),
  'meeting.approvalWorkingDays': whole('WORKING_DAYS', 5, 'DESIGN'),
  'committee.quorum': fraction({ numerator: 1, denominator: 2 }, 'UNVERIFIED'),
  'committee.majority': choice(['MORE_FOR_THAN_AGAINST', 'MORE_THAN_HALF_OF_PRESENT'], 'UNVERIFIED'),
  'step.dueWorkingDays': workingDaysEach(
    {
      drafting: 10,
      translation: 10,
      qualification: 3,
      negotiation: 20,
      consultedMinister: 10,
      committee: 10,
      visa: 10,
      signature: 5,
      stakeholderOpinion: 20,
    },
    'UNVERIFIED',
  ),
  'twins.definedTerms': terms([], 'DESIGN'),
  'approval.scope': choice(['PROVISION', 'ACT'], 'UNVERIFIED'),
  'negotiation.financeInspection': flag(true, 'UNVERIFIED'),
  'decision.takeBackMinutes': whole('MINUTES', 30, 'DESIGN'),
  'nonRespect.noticeWorkingDays': whole('WORKING_DAYS', 0, 'UNVERIFIED'),
  'task.reminderWorkingDays': workingDaysList([5, 2, 0], 'UNVERIFIED'),
  'task.substituteWorkingDays': whole('WORKING_DAYS', 2, 'UNVERIFIED'),
  'task.escalationWorkingDays': whole('WORKING_DAYS', 1, 'UNVERIFIED'),
  'privacy.retentionYearsAfterLastMandate': whole('YEARS', 10, 'UNVERIFIED'),
  'signIn.levelForSignature': choice(['EID', 'CODE', 'PASSWORD'], 'UNVERIFIED'),
  'signIn.levelForVisa': choice(['EID', 'CODE', 'PASSWORD'], 'UNVERIFIED'),
  'signIn.levelForAdministration': choice(['CODE', 'EID', 'PASSWORD'], 'UNVERIFIED'),
  'signIn.levelForOtherActs': choice(['PASSWORD', 'CODE', 'EID'], 'UNVERIFIED'),
  'maturity.min': whole('MATURITY', 0, 'CONTRACT'),
  'maturity.max': whole('MATURITY', 5, 'CONTRACT'),
});

export type SettingKey = keyof typeof SETTINGS;

/** The values by key, plain JSON: a file captures them when it starts and keeps them. */
export type Settings = { readonly [K in SettingKey]: (typeof SETTINGS)[K]['default'] };

export const SETTING_KEYS: readonly SettingKey[] = Object.keys(SETTINGS).filter(isSettingKey);

export const DEFAULT_SETTINGS: Settings = settingsWith(
  {},
  Object.fromEntries(SETTING_KEYS.map((key) => [key, SETTINGS[key].default])),
);

/** The settings no jurist has confirmed yet; the product shows them as such. */
export function unconfirmedSettings(): readonly SettingKey[] {
  return SETTING_KEYS.filter((key) => SETTINGS[key].status === 'UNVERIFIED');
}

/**
 * `base` with some values replaced, each as a whole; what it returns shares nothing with what it was given. Settings read
 * back from where a file keeps them pass through here as overrides.
 *
 * @throws RuleViolation `SETTING_INVALID` with every key that is `unknown`, and every key whose value is `invalid`, by
 * itself or beside another.
 */
export function settingsWith(
  overrides: Readonly<Record<string, unknown>>,
  base: Readonly<Record<string, unknown>> = DEFAULT_SETTINGS,
): Settings {
  const settings: Readonly<Record<string, unknown>> = JSON.parse(JSON.stringify({ ...base, ...overrides }));
  const unknown = Object.keys(settings).filter((key) => !isSettingKey(key));
  if (unknown.length > 0 || !areSettings(settings)) {
    const invalid = SETTING_KEYS.filter((key) => !SETTINGS[key].accepts(settings[key]));
    throw new RuleViolation('SETTING_INVALID', { unknown, invalid });
  }
  const invalid = contradictionsIn(settings);
  if (invalid.length > 0) throw new RuleViolation('SETTING_INVALID', { unknown, invalid });
  return deepFreeze(settings);
}

/**
 * The calendar these settings make of the loaded closures.
 *
 * @throws RuleViolation `CALENDAR_INVALID` with the `dates` that do not exist or of closures that end before they begin:
 * a day passed over in silence would shift every deadline.
 */
export function calendarFrom(settings: Settings, { closures }: { readonly closures: readonly Closure[] }): Calendar {
  const reversed = closures.filter(({ from, until }) => from > until).flatMap(({ from, until }) => [from, until]);
  const all = closures.flatMap(({ from, until }) => [from, until]);
  const dates = [...new Set([...all.filter((date) => !isIsoDate(date)), ...reversed])];
  if (dates.length > 0) throw new RuleViolation('CALENDAR_INVALID', { dates });
  return {
    saturdayIsWorkingDay: settings['calendar.saturdayIsWorkingDay'],
    countDec27to31: settings['calendar.countDec27to31'],
    countBridgeDays: settings['calendar.countBridgeDays'],
    rollForward: settings['calendar.rollForward'],
    closures: [...closures],
  };
}

function isSettingKey(key: string): key is SettingKey {
  return Object.hasOwn(SETTINGS, key);
}

function areSettings(values: Readonly<Record<string, unknown>>): values is Settings {
  return SETTING_KEYS.every((key) => SETTINGS[key].accepts(values[key]));
}

/** Values that are sound one by one and impossible together. */
function contradictionsIn(settings: Settings): readonly SettingKey[] {
  const contradictory: SettingKey[] = [];
  if (settings['maturity.min'] >= settings['maturity.max']) contradictory.push('maturity.min', 'maturity.max');
  const slots = settings['consultation.slotWeekdays'].length;
  const beyond = (['consultation.tutelle.perMonth', 'consultation.cities.perMonth'] as const).filter(
    (key) => settings[key] > slots,
  );
  if (beyond.length > 0) contradictory.push(...beyond, 'consultation.slotWeekdays');
  return contradictory;
}

function deepFreeze<T extends object>(value: T): T {
  const parts: unknown[] = Object.values(value);
  for (const part of parts) if (typeof part === 'object' && part !== null) deepFreeze(part);
  return Object.freeze(value);
}
