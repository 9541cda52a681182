import { describe, expect, it } from '@jest/globals';
import { DEFAULT_CALENDAR, type Closure } from '../../domain/calendar/calendar.ts';
import {
  calendarFrom,
  DEFAULT_SETTINGS,
  SETTING_KEYS,
  SETTINGS,
  settingsWith,
  unconfirmedSettings,
} from '../../domain/settings.ts';
import { RuleViolation } from '../../domain/violation.ts';

const refusalOf = (act: () => unknown): unknown => {
  try {
    act();
  } catch (error) {
    if (error instanceof RuleViolation) return { code: error.code, ...error.details };
    throw error;
  }
  return 'not refused';
};

const STEPS = {
  drafting: 10,
  translation: 10,
  qualification: 3,
  negotiation: 20,
  consultedMinister: 10,
  committee: 10,
  visa: 10,
  signature: 5,
  stakeholderOpinion: 20,
};

describe('the register of settings', () => {
  it('holds the defaults of the domain rules, with what each rests on', () => {
    const lines = SETTING_KEYS.map((key) => [key, SETTINGS[key].default, SETTINGS[key].status]);
    expect(lines).toEqual([
      ['cocobase.convocationWorkingDays', 10, 'VERIFIED'],
      ['cocobase.clearDays', true, 'DESIGN'],
      ['cocobase.urgentConvocationWorkingDays', 3, 'UNVERIFIED'],
      ['cocobase.convokeWithinWorkingDays', 5, 'DESIGN'],
      ['cocobase.termDays', 30, 'UNVERIFIED'],
      ['cocobase.urgentTermDays', 10, 'UNVERIFIED'],
      ['cocobase.minutesSendWorkingDays', 15, 'UNVERIFIED'],
      ['cocobase.remarksWorkingDays', 10, 'UNVERIFIED'],
      ['cocobase.wellbeingRequestDays', 30, 'VERIFIED'],
      ['calendar.saturdayIsWorkingDay', false, 'VERIFIED'],
      ['calendar.countDec27to31', false, 'DESIGN'],
      ['calendar.countBridgeDays', false, 'DESIGN'],
      ['calendar.rollForward', true, 'UNVERIFIED'],
      ['amendment.window', 'QUARTER_SOFT', 'VERIFIED'],
      ['publication.withinMonthsOfSignature', 1, 'VERIFIED'],
      ['publication.languages', ['fr', 'nl'], 'VERIFIED'],
      ['consolidation.dueWorkingDays', 5, 'UNVERIFIED'],
      ['transmission.required', true, 'VERIFIED'],
      ['statusReport.dueDaysAfterSemester', 31, 'UNVERIFIED'],
      ['evaluation.dueDate', '03-31', 'UNVERIFIED'],
      ['consultation.tutelle.perMonth', 2, 'CONTRACT'],
      ['consultation.cities.perMonth', 1, 'CONTRACT'],
      [
        'consultation.slotWeekdays',
        [
          { nth: 2, weekday: 2 },
          { nth: 4, weekday: 2 },
        ],
        'DESIGN',
      ],
      ['consultation.presidentEveryWorkingDays', 20, 'DESIGN'],
      ['meeting.planMonthsAhead', 3, 'DESIGN'],
      ['meeting.hour', 10, 'DESIGN'],
      ['meeting.durationMinutes', 60, 'DESIGN'],
      ['meeting.inviteWorkingDays', 10, 'DESIGN'],
      ['meeting.freezeWorkingDays', 2, 'DESIGN'],
      ['meeting.reportWorkingDays', 2, 'DESIGN'],
      ['meeting.minutesWorkingDays', 10, 'DESIGN'],
      ['meeting.remarksWorkingDays', 5, 'DESIGN'],
      ['meeting.approvalWorkingDays', 5, 'DESIGN'],
      ['committee.quorum', { numerator: 1, denominator: 2 }, 'UNVERIFIED'],
      ['committee.majority', 'MORE_FOR_THAN_AGAINST', 'UNVERIFIED'],
      ['step.dueWorkingDays', STEPS, 'UNVERIFIED'],
      ['twins.definedTerms', [], 'DESIGN'],
      ['approval.scope', 'PROVISION', 'UNVERIFIED'],
      ['negotiation.financeInspection', true, 'UNVERIFIED'],
      ['decision.takeBackMinutes', 30, 'DESIGN'],
      ['nonRespect.noticeWorkingDays', 0, 'UNVERIFIED'],
      ['task.reminderWorkingDays', [5, 2, 0], 'UNVERIFIED'],
      ['task.substituteWorkingDays', 2, 'UNVERIFIED'],
      ['task.escalationWorkingDays', 1, 'UNVERIFIED'],
      ['privacy.retentionYearsAfterLastMandate', 10, 'UNVERIFIED'],
      ['signIn.levelForSignature', 'EID', 'UNVERIFIED'],
      ['signIn.levelForVisa', 'EID', 'UNVERIFIED'],
      ['signIn.levelForAdministration', 'CODE', 'UNVERIFIED'],
      ['signIn.levelForOtherActs', 'PASSWORD', 'UNVERIFIED'],
      ['maturity.min', 0, 'CONTRACT'],
      ['maturity.max', 5, 'CONTRACT'],
    ]);
  });

  it('tells days from months and working days from calendar days', () => {
    expect(SETTINGS['cocobase.convocationWorkingDays'].unit).toBe('WORKING_DAYS');
    expect(SETTINGS['cocobase.termDays'].unit).toBe('CALENDAR_DAYS');
    expect(SETTINGS['publication.withinMonthsOfSignature'].unit).toBe('MONTHS');
    for (const key of SETTING_KEYS) expect(key.endsWith('WorkingDays')).toBe(SETTINGS[key].unit === 'WORKING_DAYS');
  });

  it('names the settings no jurist has confirmed', () => {
    expect(unconfirmedSettings()).toContain('calendar.rollForward');
    expect(unconfirmedSettings()).not.toContain('cocobase.convocationWorkingDays');
    expect(unconfirmedSettings()).toHaveLength(23);
  });

  it('cannot be changed in place', () => {
    expect(Reflect.set(SETTINGS['cocobase.termDays'], 'default', 1)).toBe(false);
    expect(Reflect.set(DEFAULT_SETTINGS, 'cocobase.termDays', 1)).toBe(false);
    expect(Reflect.set(DEFAULT_SETTINGS['step.dueWorkingDays'], 'drafting', 1)).toBe(false);
  });
});

describe('settings', () => {
  it('come back the same from JSON', () => {
    const stored: typeof DEFAULT_SETTINGS = JSON.parse(JSON.stringify(DEFAULT_SETTINGS));
    expect(settingsWith(stored)).toEqual(DEFAULT_SETTINGS);
  });

  it('take overrides and keep the rest', () => {
    const settings = settingsWith({ 'cocobase.termDays': 45, 'approval.scope': 'ACT' });
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, 'cocobase.termDays': 45, 'approval.scope': 'ACT' });
    expect(settingsWith({ 'maturity.max': 6 }, settings)).toEqual({ ...settings, 'maturity.max': 6 });
  });

  it('share nothing with the overrides they were made of', () => {
    const reminders = [7, 3];
    const settings = settingsWith({ 'task.reminderWorkingDays': reminders });
    reminders.push(1);
    expect(settings['task.reminderWorkingDays']).toEqual([7, 3]);
    expect(Object.isFrozen(settings['task.reminderWorkingDays'])).toBe(true);
  });

  it.each([
    ['cocobase.termDays', -1],
    ['cocobase.termDays', 1.5],
    ['cocobase.termDays', 367],
    ['cocobase.termDays', '30'],
    ['cocobase.termDays', null],
    ['cocobase.termDays', undefined],
    ['cocobase.termDays', Number.NaN],
    ['cocobase.clearDays', 'true'],
    ['amendment.window', 'YEAR'],
    ['publication.languages', []],
    ['publication.languages', ['fr', 'fr']],
    ['publication.languages', ['fr', 'en']],
    ['publication.languages', 'fr'],
    ['evaluation.dueDate', '31-03'],
    ['evaluation.dueDate', '02-29'],
    ['evaluation.dueDate', 331],
    ['twins.definedTerms', [{ fr: 'avenant' }]],
    ['twins.definedTerms', [{ fr: 'avenant', nl: ' ' }]],
    ['twins.definedTerms', 'avenant = bijvoegsel'],
    ['consultation.slotWeekdays', [{ nth: 5, weekday: 2 }]],
    ['consultation.slotWeekdays', [{ nth: 2, weekday: 8 }]],
    ['consultation.slotWeekdays', [{ nth: 2 }]],
    ['consultation.slotWeekdays', [null, { nth: 2, weekday: 2 }]],
    ['committee.quorum', { numerator: 3, denominator: 2 }],
    ['committee.quorum', { numerator: 0, denominator: 2 }],
    ['committee.quorum', { numerator: 1, denominator: 2, rounded: true }],
    ['committee.quorum', 0.5],
    ['step.dueWorkingDays', { drafting: 10 }],
    ['step.dueWorkingDays', { ...STEPS, drafting: -1 }],
    ['step.dueWorkingDays', { ...STEPS, vote: 1 }],
    ['task.reminderWorkingDays', [5, 5]],
    ['task.reminderWorkingDays', [5, -2]],
  ])('refuse for %s the value %j', (key, value) => {
    expect(refusalOf(() => settingsWith({ [key]: value }))).toEqual({
      code: 'SETTING_INVALID',
      unknown: [],
      invalid: [key],
    });
  });

  it('name all faults at once', () => {
    const overrides = { 'cocobase.termdays': 30, 'cocobase.termDays': -1, 'approval.scope': 'NONE', toString: 1 };
    expect(refusalOf(() => settingsWith(overrides))).toEqual({
      code: 'SETTING_INVALID',
      unknown: ['cocobase.termdays', 'toString'],
      invalid: ['cocobase.termDays', 'approval.scope'],
    });
  });

  it('take no override through the prototype', () => {
    const overrides: Record<string, unknown> = JSON.parse('{"__proto__": {"cocobase.termDays": 1}}');
    expect(refusalOf(() => settingsWith(overrides))).toMatchObject({ unknown: ['__proto__'] });
  });

  it('refuse values that are impossible together', () => {
    expect(refusalOf(() => settingsWith({ 'maturity.min': 5 }))).toMatchObject({
      invalid: ['maturity.min', 'maturity.max'],
    });
    expect(refusalOf(() => settingsWith({ 'consultation.tutelle.perMonth': 3 }))).toMatchObject({
      invalid: ['consultation.tutelle.perMonth', 'consultation.slotWeekdays'],
    });
    expect(refusalOf(() => settingsWith({ 'consultation.cities.perMonth': 3 }))).toMatchObject({
      invalid: ['consultation.cities.perMonth', 'consultation.slotWeekdays'],
    });
  });
});

describe('the calendar of the settings', () => {
  const NO_DAYS = { closures: [] };
  const name = { fr: 'pont de l’Ascension', nl: 'brugdag na Hemelvaart' };
  const bridgeDay = (day: string): Closure => ({ from: day, until: day, reason: 'BRIDGE_DAY', name });

  it('is the default one by default', () => {
    expect(calendarFrom(DEFAULT_SETTINGS, NO_DAYS)).toEqual(DEFAULT_CALENDAR);
  });

  it('carries each switch and the loaded days', () => {
    const settings = settingsWith({
      'calendar.saturdayIsWorkingDay': true,
      'calendar.countDec27to31': true,
      'calendar.countBridgeDays': true,
      'calendar.rollForward': false,
    });
    const days = { closures: [bridgeDay('2023-05-19')] };
    expect(calendarFrom(settings, days)).toEqual({
      saturdayIsWorkingDay: true,
      countDec27to31: true,
      countBridgeDays: true,
      rollForward: false,
      ...days,
    });
  });

  it('refuses days that do not exist and closures that end before they begin', () => {
    const days = {
      closures: [
        bridgeDay('19-05-2023'),
        { ...bridgeDay('2023-02-29'), until: '2023-03-01' },
        { ...bridgeDay('2023-08-18'), until: '2023-08-14' },
      ],
    };
    expect(refusalOf(() => calendarFrom(DEFAULT_SETTINGS, days))).toEqual({
      code: 'CALENDAR_INVALID',
      dates: ['19-05-2023', '2023-02-29', '2023-08-18', '2023-08-14'],
    });
  });
});
