/**
 * Code → HTTP status. A code that is not here is a rule's no on what was sent: 422. What one may not see is answered like
 * what is not there.
 */
const STATUSES: Readonly<Record<number, readonly string[]>> = {
  400: ['BODY_INVALID', 'IDEMPOTENCY_KEY_REQUIRED'],
  401: ['NOT_SIGNED_IN'],
  403: [
    'AUTHOR_CANNOT_APPROVE',
    'AUTHOR_CANNOT_VOTE',
    'BALLOT_IS_PERSONAL',
    'CROSS_SITE',
    'DECIDED_BY_ANOTHER',
    'INTEREST_DECLARED',
    'MANDATE_ENDED',
    'NOT_ALLOWED',
    'NOT_YOURS',
    'NO_REDELEGATION',
    'OWN_TRANSLATION',
    'TOKEN_INVALID',
  ],
  404: [
    'CONTRACT_UNKNOWN',
    'FILE_UNKNOWN',
    'MANDATE_UNKNOWN',
    'MEETING_UNKNOWN',
    'NOT_FOUND',
    'SUBSTITUTION_UNKNOWN',
    'TASK_UNKNOWN',
  ],
  405: ['METHOD_NOT_ALLOWED'],
  409: [
    'ALREADY_ENDED',
    'ALREADY_KNOWN',
    'AGENDA_FROZEN',
    'ALREADY_SIGNED',
    'BASE_CHANGED',
    'CONTRACT_EXISTS',
    'EMAIL_TAKEN',
    'FILE_ENDED',
    'FILE_EXISTS',
    'MANDATE_OVERLAPS',
    'MEETING_EXISTS',
    'MEETING_OVER',
    'NOTHING_TO_TAKE_BACK',
    'NO_VOTE_IN_COURSE',
    'PASSED',
    'PROVISION_PENDING',
    'REMARK_ANSWERED_MEANWHILE',
    'SIGNATURE_STANDS',
    'STALE_DRAFT',
    'STEP_CLOSED',
    'SUBSTITUTE_ABSENT',
    'SUBSTITUTION_OVERLAPS',
    'TAKE_BACK_OVERTAKEN',
    'TAKE_BACK_TOO_LATE',
    'TERM_RUNNING',
    'TEXT_CHANGED',
    'TWIN_AFTER_AMENDMENT',
    'TWIN_ALREADY_PAIRED',
  ],
  410: ['TOKEN_EXPIRED'],
  413: ['IMPORT_TOO_LARGE', 'TOO_LARGE'],
  415: ['UNSUPPORTED_MEDIA_TYPE'],
  429: ['TOO_MANY_REQUESTS'],
  500: ['INTERNAL'],
  503: ['UNAVAILABLE'],
};

const RULE_ON_CONTENT = 422;

const BY_CODE: ReadonlyMap<string, number> = new Map(
  Object.entries(STATUSES).flatMap(([status, codes]) => codes.map((code) => [code, Number(status)] as const)),
);

export const statusFor = (code: string): number => BY_CODE.get(code) ?? RULE_ON_CONTENT;
