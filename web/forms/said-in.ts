import type { Language } from '../../domain/language.ts';
import { capitalised } from '../../locales/capitalised.ts';
import { amount, longDate } from '../../locales/dates.ts';
import { textsIn } from '../../locales/texts.ts';
import { isGroup, pathOf, type Field, type Form } from './field.ts';

/** A question of a form and what was answered to it. */
export interface Said {
  readonly label: string;
  readonly text: string;
  /** Whether the text is the SHA-256 of a file. */
  readonly isHash: boolean;
}

/**
 * What was said with a form, in its own words and order: from what was made of it, as the record has it. What a label tells
 * him who fills it in, in brackets, is left out.
 */
export const saidIn = (language: Language, form: Form, made: object): readonly Said[] =>
  form.flatMap((part) =>
    isGroup(part)
      ? saidBy(language, part.fields, made).map((said) => ({ ...said, label: `${part.legend} – ${said.label}` }))
      : saidBy(language, [part], made),
  );

const saidBy = (language: Language, fields: readonly Field[], made: object): readonly Said[] =>
  fields.flatMap((field) => {
    if (field.kind === 'HIDDEN') return [];
    const text = textOf(language, field, valueOf(made, field));
    return text === '' ? [] : [{ label: field.label.replace(/ \(.*\)$/u, ''), text, isHash: field.kind === 'FILE' }];
  });

/** Of remarks that several fields made, those about a field's own provision; all of them where one field made them. */
function valueOf(made: object, field: Exclude<Field, { kind: 'HIDDEN' }>): unknown {
  const path = pathOf(field);
  const [list = '', place] = path.split('.');
  const all = valueAt(made, list);
  if (field.kind !== 'REMARKS' || place === undefined || !Array.isArray(all)) return valueAt(made, path);
  return all.filter((each: unknown) => valueAt(each, 'provisionId') === field.about);
}

function valueAt(made: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((part, step) => {
    if (typeof part !== 'object' || part === null) return undefined;
    return Object.entries(part).find(([key]) => key === step)?.[1];
  }, made);
}

function textOf(language: Language, field: Exclude<Field, { kind: 'HIDDEN' }>, value: unknown): string {
  if (value === true) return textsIn(language)('taskPage.yes');
  if (typeof value === 'number') return amount(value);
  if (Array.isArray(value)) return value.map((each) => textOf(language, field, nameOrText(each))).join('\n');
  if (typeof value !== 'string') return '';
  if (field.kind === 'DATE') return longDate(language, value);
  return 'options' in field
    ? capitalised(field.options.find((option) => option.value === value)?.label ?? value)
    : value;
}

/** A remark is kept with its text. */
const nameOrText = (each: unknown): unknown =>
  typeof each === 'object' && each !== null && 'text' in each ? each.text : each;
