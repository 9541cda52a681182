/** What a refusal tells its reader: values for the text of its code, all of them safe to show. */
export type ViolationDetails = Readonly<Record<string, string | number | readonly string[]>>;

/**
 * A business "no". `code` is SCREAMING_SNAKE and stable for ever; the reader's text is looked up under it in `locales/`.
 * It says nothing of HTTP: the API maps codes to statuses.
 */
export class RuleViolation extends Error {
  readonly code: string;
  readonly details: ViolationDetails;

  constructor(code: string, details: ViolationDetails = {}) {
    super(code);
    this.name = 'RuleViolation';
    this.code = code;
    this.details = details;
  }
}
