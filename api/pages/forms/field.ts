/** What a form sent, by the names of its fields. */
export type Values = Readonly<Record<string, string>>;

export interface Option {
  readonly value: string;
  readonly label: string;
}

interface Base {
  /** The field's name in the form; also the path of what it says in the decision, unless `path` is another. */
  readonly name: string;
  readonly path?: string;
  readonly label: string;
  /** Whether the field belongs to the decision, given the others: the reason of a refusal, the date of a dated clause. */
  readonly when?: (values: Values) => boolean;
}

/** Fields that are told apart by their kind alone. */
export type SimpleKind = 'LINE' | 'PROSE' | 'REMARKS' | 'DATE' | 'NUMBER' | 'CHECK' | 'FILE';

export type Field =
  | (Base & { readonly kind: SimpleKind })
  | (Base & { readonly kind: 'CHOICE'; readonly options: readonly Option[] })
  | { readonly kind: 'HIDDEN'; readonly name: string; readonly value: string; readonly isNumber?: boolean };

/** Fields under a heading of their own. */
export interface Group {
  readonly legend: string;
  /** What the fields are about, e.g. the remark to be answered. */
  readonly text?: string;
  readonly fields: readonly Field[];
}

export type Form = readonly (Field | Group)[];

export const isGroup = (part: Field | Group): part is Group => 'legend' in part;

export const fieldsOf = (form: Form): readonly Field[] =>
  form.flatMap((part) => (isGroup(part) ? part.fields : [part]));

export const pathOf = (field: Field): string => ('path' in field && field.path !== undefined ? field.path : field.name);
