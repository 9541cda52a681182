import type { Language } from '../../domain/language.ts';
import type { Field, Form, Option, SimpleKind, When } from './field.ts';

interface More {
  readonly when?: When | undefined;
  readonly hint?: string | undefined;
  readonly lang?: Language | undefined;
  /** Where what it says stands in the body, when not under its name. */
  readonly path?: string | undefined;
}

const more = ({ when, hint, lang, path }: More): { when?: When; hint?: string; lang?: Language; path?: string } => ({
  ...(when && { when }),
  ...(hint !== undefined && { hint }),
  ...(lang && { lang }),
  ...(path !== undefined && { path }),
});

const simple =
  (kind: SimpleKind) =>
  (name: string, label: string, beside: More = {}): Field => ({ kind, name, label, ...more(beside) });

export const line = simple('LINE');
export const email = simple('EMAIL');
export const prose = simple('PROSE');
export const text = simple('TEXT');
export const date = simple('DATE');
export const figure = simple('NUMBER');
export const check = simple('CHECK');

/** A file: signed acts are PDF. */
export const file = (
  name: string,
  label: string,
  { accept = 'application/pdf', ...beside }: More & { readonly accept?: string } = {},
): Field => ({ kind: 'FILE', name, label, accept, ...more(beside) });

/** Several remarks in one field, a blank line between two. */
export const remarks = (label: string, hint: string): Field => ({
  kind: 'REMARKS',
  name: 'remark',
  path: 'remarks',
  label,
  hint,
});

/**
 * Remarks in several fields that make one list: on the whole, then on each of some provisions, by their ids and names. The latter
 * are folded away.
 */
export function remarksOn(
  whole: { readonly label: string; readonly hint: string },
  legend: string,
  provisions: readonly (readonly [id: string, name: string])[],
): Form {
  const general: Field = { kind: 'REMARKS', name: 'remark', path: 'remarks.0', ...whole };
  const fields = provisions.map(([about, label], index): Field => ({
    kind: 'REMARKS',
    name: `remarkOn.${index}`,
    path: `remarks.${index + 1}`,
    about,
    label,
  }));
  return fields.length === 0 ? [general] : [general, { legend, folded: true, fields }];
}

const among =
  (kind: 'CHOICE' | 'SELECT' | 'SEVERAL') =>
  (name: string, label: string, options: readonly Option[], beside: More = {}): Field => ({
    kind,
    name,
    label,
    options,
    ...more(beside),
  });

export const choice = among('CHOICE');
export const select = among('SELECT');
export const several = among('SEVERAL');

export const hidden = (name: string, value: string): Field => ({ kind: 'HIDDEN', name, value });
export const hiddenNumber = (name: string, value: number): Field => ({
  kind: 'HIDDEN',
  name,
  value: String(value),
  isNumber: true,
});

/** Values to choose from, each with its name and, where one would hesitate, what follows from it. */
export const options = <T extends string>(
  values: readonly T[],
  label: (value: T) => string,
  hint?: (value: T) => string,
): readonly Option[] =>
  values.map((value) => ({ value, label: label(value), ...(hint === undefined ? {} : { hint: hint(value) }) }));

/** When a field has one of some values. */
export const is = (field: string, ...values: readonly string[]): When => ({ all: [{ field, values }] });

/** When a field says something; hidden while it does not. */
export const said = (field: string): When => ({ all: [{ field }] });

/** When each of some conditions holds. */
export const both = (...whens: readonly When[]): When => ({
  all: whens.flatMap((when) => ('all' in when ? when.all : [])),
});

/** When one of some fields says something. */
export const anyOf = (...fields: readonly string[]): When => ({ any: fields.map((field) => ({ field })) });
