import { RuleViolation, type ViolationDetails } from '../violation.ts';

/** Every code with which a matter refuses a command, stable for ever; the last are those it shares with other files. */
export const MATTER_REFUSALS = [
  'ALARM_TOO_EARLY',
  'MATTER_EXISTS',
  'MATTER_NOT_DISCUSSED',
  'MATTER_SETTLED',
  'MATTER_UNKNOWN',
  'MEASURES_REQUIRED',
  'NO_MEASURES_HERE',
  'ORGANISATION_REQUIRED',
  'OUTCOME_MISFIT',
  'WORDS_REQUIRED',
  'CAPACITY_REQUIRED',
  'DATE_IN_FUTURE',
  'NOT_ALLOWED',
  'REASON_REQUIRED',
  'TITLE_REQUIRED_BOTH',
] as const;
export type MatterRefusal = (typeof MATTER_REFUSALS)[number];

export const matterRefusal = (code: MatterRefusal, details?: ViolationDetails): RuleViolation =>
  new RuleViolation(code, details);
