import type { Language } from '../domain/language.ts';
import type { ViolationDetails } from '../domain/violation.ts';
import { CATALOGUE, textsIn } from './texts.ts';

/** A code with the values of its text, as rules, the API and imports raise it. */
export interface Coded {
  readonly code: string;
  readonly details: ViolationDetails;
}

export type FieldErrorCode = keyof (typeof CATALOGUE)['fr']['field'];

/** What is wrong and what to do. A code without a text reads as `INTERNAL`: it is a bug, which a test over the sources rules out. */
export function violationText(language: Language, { code, details }: Coded): string {
  return Object.hasOwn(CATALOGUE[language].violation, code)
    ? say(language, `violation.${code}`, details)
    : textsIn(language)('violation.INTERNAL');
}

/** What an import found; a code without a text is shown as it is. */
export function findingText(language: Language, { code, details }: Coded): string {
  return Object.hasOwn(CATALOGUE[language].finding, code) ? say(language, `finding.${code}`, details) : code;
}

/** What is wrong with one field of a request. */
export function fieldErrorText(language: Language, code: FieldErrorCode, details: ViolationDetails = {}): string {
  return say(language, `field.${code}`, details);
}

/**
 * Codes come as data, so that the compiler cannot pair them with their values: a test pairs them in the sources. The values
 * are given apart (`replace`), lest one named `count` or `context` be taken for an option.
 */
function say(language: Language, key: string, details: ViolationDetails): string {
  const t = textsIn(language) as (key: string, options: { readonly replace: ViolationDetails }) => string;
  return t(key, { replace: details });
}
