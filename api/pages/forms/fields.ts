import type { Field, Option, SimpleKind, Values } from './field.ts';

type When = (values: Values) => boolean;

const simple =
  (kind: SimpleKind) =>
  (name: string, label: string, when?: When): Field => ({ kind, name, label, ...(when && { when }) });

export const line = simple('LINE');
export const prose = simple('PROSE');
export const date = simple('DATE');
export const figure = simple('NUMBER');
export const check = simple('CHECK');
export const file = simple('FILE');

/** Several remarks in one field, a blank line between two. */
export const remarks = (label: string): Field => ({ kind: 'REMARKS', name: 'remark', path: 'remarks', label });

export const choice = (name: string, label: string, options: readonly Option[], when?: When): Field => ({
  kind: 'CHOICE',
  name,
  label,
  options,
  ...(when && { when }),
});

export const hidden = (name: string, value: string): Field => ({ kind: 'HIDDEN', name, value });
export const hiddenNumber = (name: string, value: number): Field => ({
  kind: 'HIDDEN',
  name,
  value: String(value),
  isNumber: true,
});

export const options = <T extends string>(values: readonly T[], label: (value: T) => string): readonly Option[] =>
  values.map((value) => ({ value, label: label(value) }));

/** Whether a field has one of some values. */
export const is =
  (name: string, ...values: readonly string[]): When =>
  (given) =>
    values.includes(given[name] ?? '');

/** Whether one of some fields says something. */
export const anyOf =
  (...names: readonly string[]): When =>
  (given) =>
    names.some((name) => (given[name] ?? '').trim() !== '');
