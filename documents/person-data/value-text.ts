import { isIsoDate } from '../../domain/calendar/dates.ts';
import type { Language } from '../../domain/language.ts';
import { listOf, longDate, longMoment } from '../../locales/dates.ts';
import { CATALOGUE, textsIn } from '../../locales/texts.ts';
import type { Exported } from './person-data.ts';

const MOMENT = /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|\+00:00)$/u;

/** A value in words; a code that has none stays what it is. */
export function valueText(language: Language, column: string, value: Exported): string {
  const t = textsIn(language);
  if (value === null) return '';
  if (typeof value === 'boolean') return t(value ? 'personData.yes' : 'personData.no');
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return stringText(language, column, value);
  if (isList(value)) {
    const texts = value.map((each) => valueText(language, column, each));
    return listOf(language, texts);
  }
  const own = value[language];
  return typeof own === 'string' ? own : Object.hasOwn(value, language) ? '' : JSON.stringify(value);
}

const isList = (value: object): value is readonly Exported[] => Array.isArray(value);

function stringText(language: Language, column: string, value: string): string {
  if (isIsoDate(value)) return longDate(language, value);
  if (MOMENT.test(value)) return longMoment(language, new Date(value).toISOString());
  return wordFor(language, column, value) ?? value;
}

/** The tables of words in which the codes of a column stand. */
function wordFor(language: Language, column: string, code: string): string | undefined {
  const { role, phase, task, meetingTask, language: languages, readingKind } = CATALOGUE[language];
  const tables: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>> = {
    role: [role],
    capacity: [role],
    phase: [phase],
    kind: [task, meetingTask, readingKind],
    language: [languages],
    languages: [languages],
  };
  return tables[column]?.map((words) => words[code]).find((word) => word !== undefined);
}
