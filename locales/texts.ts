import type { TFunction } from 'i18next';
import { createInstance } from 'i18next';
import type { Language } from '../domain/language.ts';
import { amount, listOf, longDate } from './dates.ts';
import { fr } from './fr/index.ts';
import { inAbsenceOf } from './in-absence.ts';
import { nl } from './nl/index.ts';

/** Names by their code, as in `{{role, role}}` or, for several, `{{roles, role}}`. */
type Codes = string | readonly string[];

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof fr };
    nsSeparator: false;
    strictKeyChecks: true;
    strictInterpolationChecks: true;
    interpolationFormatTypeMap: {
      date: string;
      amount: number;
      list: readonly string[];
      inAbsence: Codes;
    } & Record<(typeof NAMED)[number], Codes>;
  }
}

/** Every text in both languages. A key that one of them lacks does not compile; there is no way from one to the other. */
export const CATALOGUE = { fr, nl };

/** The tables of names that a placeholder can look a code up in. */
const NAMED = [
  'role',
  'phase',
  'task',
  'language',
  'instruction',
  'provisionKind',
  'setting',
  'qualificationFigure',
  'valueType',
  'headerField',
  'repairCause',
  'twinField',
  'meetingTask',
  'meetingStatus',
] as const;

/** French keeps its signs with their words: the blanks beside them do not break at the end of a line. */
const bound = (text: string): string => text.replace(/ (?=[:;?!»])|(?<=«|n°|§|art\.) /gu, '\u00a0');
const FRENCH: Readonly<Record<string, unknown>> = JSON.parse(JSON.stringify(fr), (_key, value: unknown) =>
  typeof value === 'string' ? bound(value) : value,
);

/** What stands where a value is absent: the contents list that lacks an entry, a detail nobody gave. */
const ABSENT = '—';

const i18n = createInstance({
  resources: { fr: { translation: FRENCH }, nl: { translation: nl } },
  supportedLngs: ['fr', 'nl'],
  fallbackLng: false,
  initAsync: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  missingInterpolationHandler: () => ABSENT,
});
void i18n.init();

const { formatter } = i18n.services;
const languageOf = (lng: string | undefined): Language => (lng === 'nl' ? 'nl' : 'fr');

formatter?.add('date', (date: string, lng) => longDate(languageOf(lng), date));
formatter?.add('amount', (value: number) => amount(value));
formatter?.add('inAbsence', (names: Codes, lng) => inAbsenceOf(languageOf(lng), ...[names].flat()));
formatter?.add('list', (values: readonly string[], lng) => several(languageOf(lng), values));
for (const table of NAMED) {
  formatter?.add(table, (codes: Codes, lng) => {
    const language = languageOf(lng);
    return several(
      language,
      [codes].flat().map((code) => nameOf(CATALOGUE[language][table], code)),
    );
  });
}

function several(language: Language, values: readonly string[]): string {
  return values.length === 0 ? CATALOGUE[language].none : listOf(language, values);
}

/** The name of a code in a table, through the dots of a setting's key; a code that the table lacks stays what it is. */
function nameOf(table: object, code: string): string {
  const found = code.split('.').reduce<unknown>((part, step) => {
    return typeof part === 'object' && part !== null
      ? Object.entries(part).find(([key]) => key === step)?.[1]
      : undefined;
  }, table);
  return typeof found === 'string' ? found : code;
}

/** The texts of one language: `t('phase.COMMITTEE')`, with values `t('act.page', { page, pages })`. */
export type Texts = TFunction;

/** A text without values is found once: to find it takes longer than to render what it stands in, and pages say hundreds. */
function remembering(t: Texts): Texts {
  const found = new Map<string, unknown>();
  return new Proxy(t, {
    apply(target, self, said: readonly unknown[]): unknown {
      const [key] = said;
      if (typeof key !== 'string' || said.length > 1) return Reflect.apply(target, self, said);
      if (!found.has(key)) found.set(key, Reflect.apply(target, self, said));
      return found.get(key);
    },
  });
}

const TEXTS = { fr: remembering(i18n.getFixedT('fr')), nl: remembering(i18n.getFixedT('nl')) };

export const textsIn = (language: Language): Texts => TEXTS[language];
