import type { RuleViolation } from '../../../domain/violation.ts';
import { fieldsOf, type Form } from '../../../web/forms/field.ts';
import type { Places } from '../problem-in.ts';

/** Where a rule's no is shown: the first of these fields that the form has. `{…}` stands for a detail of the refusal. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  REASON_REQUIRED: ['reason', 'motion.reason'],
  RETURN_TARGET: ['to', 'motion.to'],
  CLAUSE_UNCHANGED: ['clause.kind'],
  LEGAL_BASIS_REQUIRED: ['statement.legalBasis.type'],
  FIGURES_INVALID: ['statement.{figure}'],
  MATERIAL_ERROR_FIGURES_REQUIRED: ['statement.materialError.stated'],
  MATERIAL_ERROR_CHANGES_ENVELOPE: ['statement.budgetDelta'],
  REGULATORY_RECORD_REQUIRED: ['statement.regulatoryChange.date'],
  PROTOCOL_REQUIRED: ['number'],
  OPINION_REQUIRED_BOTH: ['opinion.fr'],
  REMARK_EMPTY: ['remark'],
  SIGNED_IN_FUTURE: ['on'],
  SIGNED_BEFORE_FROZEN: ['on'],
  SIGNED_BEFORE_PRESIDENT: ['on'],
  CAPACITY_NOT_HELD: ['on'],
  EVIDENCE_UNKNOWN: ['evidence.{language}.file'],
  EVIDENCE_OTHER_TEXT: ['evidence.{language}.file'],
  EVIDENCE_NOT_SIGNED: ['evidence.{language}.file'],
  EVIDENCE_NOT_COVERED: ['evidence.{language}.file'],
  EVIDENCE_CHANGED: ['evidence.{language}.file'],
  EVIDENCE_BROKEN: ['evidence.{language}.file'],
  EVIDENCE_UNREADABLE: ['evidence.{language}.file'],
  EVIDENCE_OTHER_LANGUAGE: ['evidence.{language}.file'],
  CARETAKER_STATEMENT_REQUIRED: ['caretakerStatement'],
  DATE_IN_FUTURE: ['on', 'date'],
  NOTED_BEFORE_SIGNED: ['on'],
  TRANSMITTED_BEFORE_CONSOLIDATED: ['on'],
  MEANS_REQUIRED: ['means'],
};

/** The field of a form that a rule's no is about; none where it is about the answer as a whole. */
export function placesOf(form: Form, { code, details }: RuleViolation): Places {
  const names = new Set(fieldsOf(form).map(({ name }) => name));
  const wanted = (FIELDS[code] ?? []).map((name) =>
    name.replace(/\{(\w+)\}/u, (_match, detail: string) => String(details[detail])),
  );
  const found = wanted.find((name) => names.has(name));
  return found === undefined ? {} : { [code]: found };
}
