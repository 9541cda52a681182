import type { Language } from '../../domain/language.ts';

/** What a form sent, by the names of its fields. */
export type Values = Readonly<Record<string, string>>;

/** What was wrong with a field, by its name. */
export type Faults = Readonly<Record<string, string>>;

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

/** Whether a field has one of some values; without values: whether it says anything. */
export interface Condition {
  readonly field: string;
  readonly values?: readonly string[];
}

/** When a field belongs to the answer, given the others. Written as data: the page hides by it, the answer is read by it. */
export type When = { readonly all: readonly Condition[] } | { readonly any: readonly Condition[] };

interface Base {
  /** The field's name in the form; also the path of what it says in the answer, unless `path` is another. */
  readonly name: string;
  readonly path?: string;
  readonly label: string;
  readonly hint?: string;
  readonly when?: When;
  /** The language of what is written in it, where it is not the reader's: for spelling, and for being read aloud. */
  readonly lang?: Language;
  /** Of remarks: the provision they are about, which each of them names. */
  readonly about?: string;
}

/**
 * Fields that are told apart by their kind alone. `TEXT` is a provision's: its blanks are part of it, for a tab stands between
 * the cells of a table's row.
 */
export type SimpleKind = 'LINE' | 'PROSE' | 'TEXT' | 'REMARKS' | 'DATE' | 'NUMBER' | 'CHECK' | 'EMAIL';

export type Field =
  | (Base & { readonly kind: SimpleKind })
  /** `accept`: the media types that are taken. */
  | (Base & { readonly kind: 'FILE'; readonly accept: string })
  /** `CHOICE`: all options on the page; `SELECT`: a list to open, where they are many. */
  | (Base & { readonly kind: 'CHOICE' | 'SELECT'; readonly options: readonly Option[] })
  /** Several of the options; what is chosen is sent as one text, its values apart by blanks. */
  | (Base & { readonly kind: 'SEVERAL'; readonly options: readonly Option[] })
  | { readonly kind: 'HIDDEN'; readonly name: string; readonly value: string; readonly isNumber?: boolean };

/** Fields under a heading of their own. */
export interface Group {
  readonly legend: string;
  /** What the fields are about, e.g. the remark to be answered. */
  readonly text?: string;
  /** Whether it opens when it is asked for: what most readers leave empty. */
  readonly folded?: boolean;
  readonly fields: readonly Field[];
}

export type Form = readonly (Field | Group)[];

export const isGroup = (part: Field | Group): part is Group => 'legend' in part;

export const fieldsOf = (form: Form): readonly Field[] =>
  form.flatMap((part) => (isGroup(part) ? part.fields : [part]));

export const pathOf = (field: Field): string => ('path' in field && field.path !== undefined ? field.path : field.name);

/** A field's id: where the summary of faults leads. */
export const idOf = (name: string): string => `f-${name.replaceAll(/[^\w-]/g, '-')}`;

/** Whether a field with this condition belongs to what was filled in. */
export function holds(when: When | undefined, values: Values): boolean {
  if (when === undefined) return true;
  const met = ({ field, values: wanted }: Condition): boolean => {
    const said = (values[field] ?? '').trim();
    return wanted === undefined ? said !== '' : wanted.includes(said);
  };
  return 'all' in when ? when.all.every(met) : when.any.some(met);
}
