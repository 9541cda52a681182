import type { FieldErrorCode } from '../../locales/violation-text.ts';
import type { ViolationDetails } from '../../domain/violation.ts';

/** What is wrong with one member of a request, named by where it stands: `body.origin.kind`, `query.limit`. */
export interface FieldError {
  readonly field: string;
  readonly code: FieldErrorCode;
  readonly details: ViolationDetails;
}

/** The codes with which the HTTP edge itself says no; those of the rules come as `RuleViolation`. */
export type EdgeCode =
  | 'BODY_INVALID'
  | 'CROSS_SITE'
  | 'CSRF_TOKEN'
  | 'HEADERS_TOO_LARGE'
  | 'IDEMPOTENCY_KEY_REQUIRED'
  | 'INTERNAL'
  | 'LINK_NONCE_INVALID'
  | 'LINK_TEXT_CHANGED'
  | 'LOGOUT_TOKEN_INVALID'
  | 'METHOD_NOT_ALLOWED'
  | 'NOT_FOUND'
  | 'NOT_SIGNED_IN'
  | 'SESSION_REQUIRED'
  | 'SIGN_IN_CANCELLED'
  | 'SIGN_IN_EXPIRED'
  | 'SIGN_IN_INVITATION'
  | 'SIGN_IN_LEVEL'
  | 'SIGN_IN_REFUSED'
  | 'SIGN_IN_STATE'
  | 'SIGN_IN_STRANGER'
  | 'SIGN_IN_UNAVAILABLE'
  | 'STEP_UP_REQUIRED'
  | 'TOKEN_EXPIRED'
  | 'TOKEN_INVALID'
  | 'TOKEN_SCOPE'
  | 'TOO_LARGE'
  | 'TOO_MANY_REQUESTS'
  | 'UNAVAILABLE'
  | 'UNSUPPORTED_MEDIA_TYPE'
  | 'UPLOAD_QUOTA'
  | 'URL_TOO_LONG';

/** A request that is refused before any rule is asked. */
export class Refusal extends Error {
  readonly code: EdgeCode;
  readonly errors: readonly FieldError[];

  constructor(code: EdgeCode, errors: readonly FieldError[] = []) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.errors = errors;
  }
}
