import type { DefinedTerm } from '../../../domain/contract/twin-differences.ts';
import { LANGUAGES, type Language } from '../../../domain/language.ts';
import type { SettingUnit } from '../../../domain/setting-kinds.ts';
import { SETTINGS, type SettingKey } from '../../../domain/settings.ts';
import { capitalised } from '../../../locales/capitalised.ts';
import { nthWeekday } from '../../../locales/setting-value.ts';
import { CATALOGUE, textsIn, type Texts } from '../../../locales/texts.ts';
import type { Field, Form, Option, Values } from '../../../web/forms/field.ts';
import { choice, figure, line, options, prose, several } from '../../../web/forms/fields.ts';

const VALUE = 'value';
const NTHS = [1, 2, 3, 4] as const;
const WEEKDAYS = [1, 2, 3, 4, 5] as const;
const NTH_NAMES = ['first', 'second', 'third', 'fourth'] as const;

/** The form of a setting: its value, in fields that go with its unit, and why it changes. */
export function settingForm(language: Language, key: SettingKey): Form {
  const t = textsIn(language);
  const fields = valueFields(t, language, key);
  const { unit } = SETTINGS[key];
  // Several numbers under one name: what they are is said once, above them.
  const named = { legend: `${t('rules.setting.value')}. ${hintOf(t, unit)}`.trim(), fields };
  return [
    ...(fields.length === 1 ? fields : [named]),
    prose('reason', t('rules.reason'), { hint: t('rules.reasonHint') }),
  ];
}

function valueFields(t: Texts, language: Language, key: SettingKey): readonly Field[] {
  const { unit, choices = [], default: value } = SETTINGS[key];
  const label = t('rules.setting.value');
  const hint = hintOf(t, unit);
  switch (unit) {
    case 'SWITCH':
      return [
        choice(
          VALUE,
          label,
          options(['yes', 'no'] as const, (each) => t(`rules.setting.${each}`)),
        ),
      ];
    case 'CHOICE':
      return [
        choice(
          VALUE,
          label,
          choices.map((each) => ({ value: each, label: choiceName(language, each) })),
        ),
      ];
    case 'LANGUAGES':
      return [
        several(
          VALUE,
          label,
          options(LANGUAGES, (each) => CATALOGUE[language].language[each]),
        ),
      ];
    case 'FRACTION':
      return [figure('numerator', t('rules.setting.numerator')), figure('denominator', t('rules.setting.denominator'))];
    case 'NTH_WEEKDAYS':
      return [several(VALUE, label, nthWeekdayOptions(language))];
    case 'TERMS':
      return [prose(VALUE, label, { hint })];
    case 'DAY_OF_YEAR':
      return [line(VALUE, label, { hint })];
    default:
      return numberFields(t, language, label, hint, value);
  }
}

/** In what a value is counted, where its fields do not say. */
function hintOf(t: Texts, unit: SettingUnit): string {
  switch (unit) {
    case 'SWITCH':
    case 'CHOICE':
    case 'LANGUAGES':
    case 'FRACTION':
    case 'NTH_WEEKDAYS':
      return '';
    default:
      return t(`rules.setting.unit.${unit}`);
  }
}

/** One number, several, or one for each step. */
function numberFields(t: Texts, language: Language, label: string, hint: string, value: unknown): readonly Field[] {
  if (Array.isArray(value)) return [line(VALUE, label, { hint: `${hint} ${t('rules.setting.several')}` })];
  if (typeof value !== 'object' || value === null) return [figure(VALUE, label, { hint })];
  const names: Readonly<Record<string, string>> = CATALOGUE[language].rules.step;
  return Object.keys(value).map((name) => figure(`each.${name}`, capitalised(names[name] ?? name)));
}

const choiceName = (language: Language, code: string): string => {
  const names: Readonly<Record<string, string>> = CATALOGUE[language].rules.choice;
  return names[code] ?? code;
};

const nthWeekdayOptions = (language: Language): readonly Option[] =>
  NTHS.flatMap((nth) =>
    WEEKDAYS.map((weekday) => ({
      value: `${nth}-${weekday}`,
      label: nthWeekday(language, NTH_NAMES[nth - 1] ?? 'first', weekday),
    })),
  );

/** What the fields hold of a value. */
export function valuesOf(value: unknown): Values {
  if (typeof value === 'boolean') return { [VALUE]: value ? 'yes' : 'no' };
  if (Array.isArray(value)) return { [VALUE]: value.map(itemText).join(betweenItems(value)) };
  if (typeof value !== 'object' || value === null) return { [VALUE]: String(value) };
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [isFractionPart(name) ? name : `each.${name}`, String(each)]),
  );
}

const betweenItems = (items: readonly unknown[]): string => {
  if (items.every(isNumber)) return ', ';
  return items.every(isTerm) ? '\n' : ' ';
};
const isTerm = (each: unknown): each is DefinedTerm =>
  typeof each === 'object' && each !== null && 'fr' in each && 'nl' in each;
const isNumber = (each: unknown): each is number => typeof each === 'number';
const isFractionPart = (name: string): boolean => name === 'numerator' || name === 'denominator';

function itemText(each: unknown): string {
  if (isTerm(each)) return `${each.fr} = ${each.nl}`;
  return typeof each === 'object' && each !== null && 'nth' in each && 'weekday' in each
    ? `${String(each.nth)}-${String(each.weekday)}`
    : String(each);
}

/** The value that the fields say, for the register to judge. */
export function valueFrom(key: SettingKey, said: object): unknown {
  const { unit, default: present } = SETTINGS[key];
  const parts: Readonly<Record<string, unknown>> = { ...said };
  const value = parts[VALUE];
  switch (unit) {
    case 'SWITCH':
      return value === undefined ? undefined : value === 'yes';
    case 'FRACTION':
      return { numerator: parts['numerator'], denominator: parts['denominator'] };
    case 'NTH_WEEKDAYS':
      return Array.isArray(value) ? value.map(nthWeekdayFrom) : value;
    case 'LANGUAGES':
      return value;
    case 'TERMS':
      return termsFrom(value);
    default:
      return Array.isArray(present) ? numbersFrom(value) : typeof present === 'object' ? parts['each'] : value;
  }
}

/** A line that names no term in both languages stays as it was written: the register refuses it. */
const termsFrom = (value: unknown): readonly unknown[] =>
  (typeof value === 'string' ? value : '')
    .split('\n')
    .filter((row) => row.trim() !== '')
    .map((row) => {
      const [fr = '', nl = '', ...more] = row.split('=').map((part) => part.trim());
      return fr === '' || nl === '' || more.length > 0 ? row : { fr, nl };
    });

function nthWeekdayFrom(text: unknown): { readonly nth: number; readonly weekday: number } {
  const [nth = '', weekday = ''] = String(text).split('-');
  return { nth: Number(nth), weekday: Number(weekday) };
}

/** A part that is no number stays as it was written: the register refuses it. */
const numbersFrom = (value: unknown): readonly (number | string)[] =>
  (typeof value === 'string' ? value : '')
    .split(/[\s,;]+/u)
    .filter((part) => part !== '')
    .map((part) => (Number.isNaN(Number(part)) ? part : Number(part)));
