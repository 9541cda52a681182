import { describe, expect, it } from '@jest/globals';
import { calendarOf, DEFAULT_POLICY, isCaretaker } from '../../../domain/amendment/policy.ts';
import { dayOf, type Closure } from '../../../domain/calendar/calendar.ts';
import { PROCEDURE, type By } from '../../../domain/file.ts';
import { decidePolicy, type PolicyCommand } from '../../../domain/rules/decide-policy.ts';
import { evolvePolicy, NEW_POLICY_FILE, policyIn, type PolicyFile } from '../../../domain/rules/policy-file.ts';
import { RuleViolation } from '../../../domain/violation.ts';
import { frozen } from '../../support/domain/frozen.ts';

const ADMINISTRATOR: By = { kind: 'PERSON', id: 'administrator', role: 'ADMINISTRATOR' };
const BRIDGE: Closure = {
  from: '2026-05-15',
  until: '2026-05-15',
  reason: 'BRIDGE_DAY',
  name: { fr: 'pont de l’Ascension', nl: 'brugdag na Hemelvaart' },
};

const after = (...commands: readonly PolicyCommand[]): PolicyFile =>
  commands.reduce<PolicyFile>(
    (file, command) =>
      decidePolicy(frozen(file), command, ADMINISTRATOR).reduce((so, { event }) => evolvePolicy(so, event), file),
    NEW_POLICY_FILE,
  );

const refusalOf = (file: PolicyFile, command: PolicyCommand, by: By = ADMINISTRATOR): unknown => {
  try {
    decidePolicy(file, command, by);
  } catch (error) {
    if (error instanceof RuleViolation) return error.code;
    throw error;
  }
  return 'accepted';
};

const change = (values: Record<string, unknown>, reason = 'Avis du juriste.'): PolicyCommand => ({
  type: 'CHANGE_SETTINGS',
  values,
  reason,
});
const add = (closure: Partial<Closure> = {}, id = 'c-1'): PolicyCommand => ({
  type: 'ADD_CLOSURE',
  id,
  closure: { ...BRIDGE, ...closure },
});
const correct = (closure: Partial<Closure>, reason = 'Date mal recopiée.'): PolicyCommand => ({
  type: 'CORRECT_CLOSURE',
  id: 'c-1',
  closure: { ...BRIDGE, ...closure },
  reason,
});
const takeBack = (reason = 'Le pont n’est pas accordé.'): PolicyCommand => ({
  type: 'TAKE_BACK_CLOSURE',
  id: 'c-1',
  reason,
});
const begin = (from: string, id = 'p-1'): PolicyCommand => ({ type: 'BEGIN_CARETAKER', id, from });
const end = (until: string): PolicyCommand => ({ type: 'END_CARETAKER', id: 'p-1', until });

const isWorking = (file: PolicyFile, date: string): boolean => dayOf(calendarOf(policyIn(file)), date).working;

describe('The rules of the installation', () => {
  it('begin with the register’s defaults, no closure and no caretaker government', () => {
    expect(policyIn(NEW_POLICY_FILE)).toEqual(DEFAULT_POLICY);
  });

  it('are the administrator’s alone', () => {
    const others: readonly By[] = [PROCEDURE, { kind: 'PERSON', id: 'x', role: 'CONTRACT_SECRETARY' }];
    expect(others.map((by) => refusalOf(NEW_POLICY_FILE, add(), by))).toEqual(['NOT_ALLOWED', 'NOT_ALLOWED']);
  });

  it('take a setting’s new value and leave the others', () => {
    const { settings } = after(change({ 'cocobase.termDays': 45 }));
    expect(settings).toEqual({ ...DEFAULT_POLICY.settings, 'cocobase.termDays': 45 });
  });

  it('count a closure as soon as it is added, under its corrected days, and not once it is taken back', () => {
    expect(isWorking(after(), '2026-05-15')).toBe(true);
    expect(isWorking(after(add()), '2026-05-15')).toBe(false);
    const moved = after(add(), correct({ from: '2026-05-18', until: '2026-05-18' }));
    expect([isWorking(moved, '2026-05-15'), isWorking(moved, '2026-05-18')]).toEqual([true, false]);
    expect(isWorking(after(add(), takeBack()), '2026-05-15')).toBe(true);
  });

  it('are the same in whatever order closures came', () => {
    const later = { from: '2026-07-20', until: '2026-07-20' };
    expect(policyIn(after(add(), add(later, 'c-2')))).toEqual(policyIn(after(add(later, 'c-2'), add())));
  });

  it('know a caretaker government from its first to its last day', () => {
    const policy = policyIn(after(begin('2026-04-01'), end('2026-04-30')));
    expect(['2026-03-31', '2026-04-01', '2026-04-30', '2026-05-01'].map((on) => isCaretaker(policy, on))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(isCaretaker(policyIn(after(begin('2026-04-01'))), '2031-01-01')).toBe(true);
    const mistaken = after(begin('2026-04-01'), { type: 'TAKE_BACK_CARETAKER', id: 'p-1', reason: 'Erreur.' });
    expect(policyIn(mistaken).caretaker).toEqual([]);
  });

  it('keep the reason of what was added with one, and none of blanks', () => {
    const reasonOf = (reason: string): unknown => {
      const command: PolicyCommand = { type: 'ADD_CLOSURE', id: 'c-1', closure: BRIDGE, reason };
      return decidePolicy(NEW_POLICY_FILE, command, ADMINISTRATOR)[0]?.event;
    };
    expect(reasonOf('Circulaire 712.')).toMatchObject({ reason: 'Circulaire 712.' });
    expect(reasonOf('  ')).not.toHaveProperty('reason');
  });

  it.each<[string, PolicyFile, PolicyCommand, string]>([
    ['a setting that nobody knows', after(), change({ 'cocobase.term': 3 }), 'SETTING_INVALID'],
    ['a value that does not fit', after(), change({ 'cocobase.termDays': -1 }), 'SETTING_INVALID'],
    ['values that contradict each other', after(), change({ 'maturity.min': 5 }), 'SETTING_INVALID'],
    ['the value that is there', after(), change({ 'cocobase.termDays': 30 }), 'SETTING_UNCHANGED'],
    ['a change without a reason', after(), change({ 'cocobase.termDays': 45 }, ' '), 'REASON_REQUIRED'],
    ['a closure without its Dutch name', after(), add({ name: { fr: 'pont', nl: ' ' } }), 'CLOSURE_NAME_REQUIRED'],
    ['a closure that ends before it begins', after(), add({ until: '2026-05-14' }), 'PERIOD_REVERSED'],
    ['a day that does not exist', after(), add({ from: '2026-02-30', until: '2026-02-30' }), 'CALENDAR_INVALID'],
    ['a closure of a year by a slip of the pen', after(), add({ until: '2027-05-15' }), 'CLOSURE_TOO_LONG'],
    ['two closures of one day', after(add()), add({ from: '2026-05-14' }, 'c-2'), 'CLOSURE_OVERLAPS'],
    ['one closure twice', after(add()), add(), 'ALREADY_KNOWN'],
    ['a correction that corrects nothing', after(add()), correct({}), 'CLOSURE_UNCHANGED'],
    ['a correction without a reason', after(add()), correct({ until: '2026-05-16' }, ''), 'REASON_REQUIRED'],
    ['a correction of what is not there', after(), correct({ until: '2026-05-16' }), 'CLOSURE_UNKNOWN'],
    ['a closure taken back twice', after(add(), takeBack()), takeBack(), 'CLOSURE_UNKNOWN'],
    ['a closure taken back without a reason', after(add()), takeBack(''), 'REASON_REQUIRED'],
    [
      'a caretaker government within another',
      after(begin('2026-04-01')),
      begin('2026-05-01', 'p-2'),
      'CARETAKER_OVERLAPS',
    ],
    ['the end of one that nobody knows', after(), end('2026-05-01'), 'CARETAKER_UNKNOWN'],
    ['an end before the beginning', after(begin('2026-04-01')), end('2026-03-31'), 'PERIOD_REVERSED'],
    ['an end put off', after(begin('2026-04-01'), end('2026-04-30')), end('2026-05-31'), 'ALREADY_ENDED'],
    [
      'a caretaker government taken back without a reason',
      after(begin('2026-04-01')),
      { type: 'TAKE_BACK_CARETAKER', id: 'p-1', reason: '' },
      'REASON_REQUIRED',
    ],
  ])('refuse %s', (_what, file, command, code) => {
    expect(refusalOf(file, command)).toBe(code);
  });

  it('let a closure be corrected within its own days, and a caretaker government end earlier', () => {
    expect(refusalOf(after(add()), correct({ until: '2026-05-18' }))).toBe('accepted');
    expect(refusalOf(after(begin('2026-04-01'), end('2026-04-30')), end('2026-04-15'))).toBe('accepted');
  });
});
