import type { Language } from '../../domain/language.ts';
import { RuleViolation } from '../../domain/violation.ts';
import { fieldErrorText, violationText } from '../../locales/violation-text.ts';
import {
  fieldsOf,
  holds,
  isGroup,
  pathOf,
  type Faults,
  type Field,
  type Form,
  type Values,
} from '../../web/forms/field.ts';
import type { Problem } from '../../web/layout/problem-summary.tsx';
import { Refusal } from '../http/refusal.ts';

/** Why a form was not taken: a rule, or what it said was not understood. Anything else is no answer to its sender. */
export const isProblem = (error: unknown): error is RuleViolation | Refusal =>
  error instanceof RuleViolation || error instanceof Refusal;

/** The names of the fields that refusals of the rules are about, by their code. */
export type Places = Readonly<Record<string, string>>;

/** A refusal of what a form said, with the fields it is about: the texts are those of the API. */
export function problemIn(
  error: RuleViolation | Refusal,
  form: Form,
  values: Values,
  language: Language,
  places: Places = {},
): Problem {
  const { code } = error;
  if (error instanceof RuleViolation) return violationAt(places[code], error, language);
  const faults = Object.fromEntries(
    error.errors.map(({ field, code: fault, details }) => [
      nameAt(form, values, field.replace(/^body\./, '')),
      fieldErrorText(language, fault, details),
    ]),
  );
  return { text: violationText(language, { code, details: {} }), faults, labels: labelsOf(form, faults) };
}

/** The fields that have faults, as the reader knows them: with what their group is about. */
function labelsOf(form: Form, faults: Faults): NonNullable<Problem['labels']> {
  const labels = form.flatMap((part) =>
    isGroup(part)
      ? part.fields.flatMap((field) => ('label' in field ? [[field.name, `${part.legend} – ${field.label}`]] : []))
      : 'label' in part
        ? [[part.name, part.label]]
        : [],
  );
  return Object.fromEntries(labels.filter(([name]) => name !== undefined && name in faults));
}

function violationAt(field: string | undefined, violation: RuleViolation, language: Language): Problem {
  const text = violationText(language, violation);
  if (field === undefined) return { text, faults: {} };
  return { text: violationText(language, { code: 'BODY_INVALID', details: {} }), faults: { [field]: text } };
}

/** The field that says what stands at a path of the body, or the first within it; the path itself where there is none. */
function nameAt(form: Form, values: Values, path: string): string {
  const says = (field: Field): boolean => path === pathOf(field) || path.startsWith(`${pathOf(field)}.`);
  const fields = fieldsOf(form).filter(says);
  const asked = fields.find((field) => !('when' in field) || holds(field.when, values));
  const within = fieldsOf(form).find((field) => pathOf(field).startsWith(`${path}.`));
  return (asked ?? fields[0] ?? within)?.name ?? path;
}
