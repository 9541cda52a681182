import type { Condition, Field, Form, Values, When } from './field.ts';
import { isGroup } from './field.ts';

/** The same form under a prefix: several stand beside each other in one, and their fields keep names and ids of their own. */
export const prefixed = (prefix: string, form: Form): Form =>
  form.map((part) =>
    isGroup(part)
      ? { ...part, fields: part.fields.map((field) => fieldUnder(prefix, field)) }
      : fieldUnder(prefix, part),
  );

function fieldUnder(prefix: string, field: Field): Field {
  const name = `${prefix}.${field.name}`;
  return 'when' in field && field.when !== undefined
    ? { ...field, name, when: whenUnder(prefix, field.when) }
    : { ...field, name };
}

function whenUnder(prefix: string, when: When): When {
  const under = (conditions: readonly Condition[]): readonly Condition[] =>
    conditions.map((condition) => ({ ...condition, field: `${prefix}.${condition.field}` }));
  return 'all' in when ? { all: under(when.all) } : { any: under(when.any) };
}

/** What was sent for the form under a prefix, by the names without it. */
export const within = <T>(prefix: string, sent: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.fromEntries(
    Object.entries(sent).flatMap(([name, value]) =>
      name.startsWith(`${prefix}.`) ? [[name.slice(prefix.length + 1), value]] : [],
    ),
  );

/** The other way round: values or faults of one form, by their names on the page of several. */
export const under = (prefix: string, own: Values): Values =>
  Object.fromEntries(Object.entries(own).map(([name, value]) => [`${prefix}.${name}`, value]));
