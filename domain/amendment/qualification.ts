import type { IsoDate } from '../calendar/dates.ts';
import { RuleViolation } from '../violation.ts';

/** The act that gives a new mission; without one an addendum is refused at intake [S art. 7]. */
export interface LegalBasis {
  readonly type: 'LAW' | 'ROYAL_DECREE' | 'MINISTERIAL_DECREE' | 'DECISION';
  readonly date: IsoDate;
  /** Number or ELI. */
  readonly reference: string;
}

/** An error of figures: what is printed and what it must read, in the contract's own unit. */
export interface MaterialError {
  readonly stated: string;
  readonly correct: string;
}

/**
 * A person's signed statement on what an amendment does (domain rules, section 3, B1-B8 and B13), with figures, never inferred.
 * `budgetDelta` in whole euro a year, `fteDelta` in full-time equivalents; both may be negative.
 */
export interface Qualification {
  readonly newMission: boolean;
  readonly legalBasis?: LegalBasis;
  readonly budgetDelta: number;
  readonly fteDelta: number;
  /** B5: a matter for concertation with the unions before the committee decides. */
  readonly concertationMatter: boolean;
  /** B7: touches the policy of the consulted minister. */
  readonly consultedMinister: boolean;
  /** B8: touches basic regulations, which are negotiated with the unions first. */
  readonly basicRegulations: boolean;
  readonly materialError?: MaterialError;
  /** Art. 5: the date fixed for the legal change and the record of the concertation on it. */
  readonly regulatoryChange?: { readonly date: IsoDate; readonly concertationRecord: string };
}

export type AmendmentType = 'MODIFICATION' | 'ADDENDUM' | 'NEGOTIATED_ADDENDUM' | 'ENVELOPE_CHANGE' | 'MATERIAL_ERROR';

const raisesMeans = (q: Qualification): boolean => q.budgetDelta > 0 || q.fteDelta > 0;

/** B1-B4 and the material error, from the statement. */
export function typeOf(q: Qualification): AmendmentType {
  if (q.newMission) return raisesMeans(q) ? 'NEGOTIATED_ADDENDUM' : 'ADDENDUM';
  if (q.materialError !== undefined) return 'MATERIAL_ERROR';
  return q.budgetDelta !== 0 || q.fteDelta !== 0 ? 'ENVELOPE_CHANGE' : 'MODIFICATION';
}

/**
 * @throws RuleViolation `LEGAL_BASIS_REQUIRED` (B2, B3), `MATERIAL_ERROR_CHANGES_ENVELOPE` (an error of figures moves no
 * envelope), `MATERIAL_ERROR_WITH_MISSION`.
 */
export function checkQualification(q: Qualification): void {
  if (q.newMission && q.legalBasis === undefined) throw new RuleViolation('LEGAL_BASIS_REQUIRED');
  if (q.materialError === undefined) return;
  if (q.newMission) throw new RuleViolation('MATERIAL_ERROR_WITH_MISSION');
  if (q.budgetDelta !== 0 || q.fteDelta !== 0) throw new RuleViolation('MATERIAL_ERROR_CHANGES_ENVELOPE');
}
