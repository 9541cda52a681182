import type { Language } from '../../domain/language.ts';
import { RuleViolation, type ViolationDetails } from '../../domain/violation.ts';
import { fieldErrorText, violationText } from '../../locales/violation-text.ts';
import { isUnavailable } from '../../prisma/queries/unavailable.ts';
import { StaleDraft } from '../../prisma/work/drafts.ts';
import { StepUpRequired } from '../sign-in/step-up.ts';
import { Refusal, type EdgeCode } from './refusal.ts';
import { statusFor } from './statuses.ts';

/** RFC 9457, with a stable code and texts in the reader's language. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly details: ViolationDetails;
  readonly requestId: string;
  readonly errors?: readonly { readonly field: string; readonly code: string; readonly text: string }[];
  /** A draft that was saved meanwhile, and the one that was not: neither is lost. */
  readonly current?: unknown;
  readonly yours?: unknown;
}

export const PROBLEM_TYPE = 'application/problem+json';

/**
 * What a failure is called: a rule's no, the edge's own, the database being away, and everything else as `INTERNAL`, of
 * which nothing but the code leaves the house.
 */
export function refusalOf(error: unknown): RuleViolation | Refusal {
  if (error instanceof RuleViolation || error instanceof Refusal) return error;
  return new Refusal(isUnavailable(error) ? 'UNAVAILABLE' : (requestFault(error) ?? 'INTERNAL'));
}

/** What Express, its parsers and multer find wrong with a request, by their own words for it. */
function requestFault(error: unknown): EdgeCode | undefined {
  if (!(error instanceof Error)) return undefined;
  const type = 'type' in error ? error.type : undefined;
  const code = 'code' in error ? error.code : undefined;
  if (type === 'entity.too.large' || code === 'LIMIT_FILE_SIZE') return 'TOO_LARGE';
  if (type === 'encoding.unsupported' || type === 'charset.unsupported') return 'UNSUPPORTED_MEDIA_TYPE';
  if (error.name === 'MulterError' || ('status' in error && error.status === 400)) return 'BODY_INVALID';
  return undefined;
}

export function problemOf(refusal: RuleViolation | Refusal, language: Language, requestId: string): Problem {
  const { code } = refusal;
  const details = detailsOf(refusal);
  const detail = violationText(language, { code, details });
  return {
    type: `urn:avenant:problem:${code}`,
    title: firstSentence(language, detail),
    status: statusFor(code),
    code,
    detail,
    details,
    requestId,
    ...(refusal instanceof Refusal && refusal.errors.length > 0 ? { errors: errorsIn(refusal, language) } : {}),
    ...(refusal instanceof StaleDraft ? { current: refusal.current, yours: refusal.yours } : {}),
  };
}

/** What a program needs to know of it: of a level that is too low, the one that is needed. */
function detailsOf(refusal: RuleViolation | Refusal): ViolationDetails {
  if (refusal instanceof StepUpRequired) return { level: refusal.level };
  return refusal instanceof RuleViolation ? refusal.details : {};
}

const errorsIn = ({ errors }: Refusal, language: Language): NonNullable<Problem['errors']> =>
  errors.map(({ field, code, details }) => ({ field, code, text: fieldErrorText(language, code, details) }));

const SENTENCES = {
  fr: new Intl.Segmenter('fr', { granularity: 'sentence' }),
  nl: new Intl.Segmenter('nl', { granularity: 'sentence' }),
} as const satisfies Record<Language, Intl.Segmenter>;

function firstSentence(language: Language, text: string): string {
  const [first] = SENTENCES[language].segment(text);
  return (first?.segment ?? text).trim();
}
