import type { IsoDate } from '../calendar/dates.ts';
import type { Instruction } from '../contract/instruction.ts';
import type { Origin } from './events.ts';
import { refusal } from './refusals.ts';

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
 * `budgetDelta` in whole euro a year, `fteDelta` in full-time equivalents, to a tenth; both may be negative.
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
 * Whether a statement holds by itself.
 *
 * @throws RuleViolation `FIGURES_INVALID`, `LEGAL_BASIS_REQUIRED` (B2, B3), `REGULATORY_RECORD_REQUIRED` (a date without the
 * record of its concertation [S art. 5]), and of a material error `MATERIAL_ERROR_FIGURES_REQUIRED` (both, and different),
 * `MATERIAL_ERROR_WITH_MISSION`, `MATERIAL_ERROR_CHANGES_ENVELOPE` (an error of figures moves no envelope).
 */
export function checkQualification(q: Qualification): void {
  if (!Number.isSafeInteger(q.budgetDelta)) throw refusal('FIGURES_INVALID', { figure: 'budgetDelta' });
  if (!isInTenths(q.fteDelta)) throw refusal('FIGURES_INVALID', { figure: 'fteDelta' });
  if (q.newMission && isBlank(q.legalBasis?.reference)) throw refusal('LEGAL_BASIS_REQUIRED');
  if (q.regulatoryChange !== undefined && isBlank(q.regulatoryChange.concertationRecord)) {
    throw refusal('REGULATORY_RECORD_REQUIRED');
  }
  if (q.materialError !== undefined) checkMaterialError(q, q.materialError);
}

function checkMaterialError(q: Qualification, { stated, correct }: MaterialError): void {
  if (isBlank(stated) || isBlank(correct) || stated === correct) throw refusal('MATERIAL_ERROR_FIGURES_REQUIRED');
  if (q.newMission) throw refusal('MATERIAL_ERROR_WITH_MISSION');
  if (q.budgetDelta !== 0 || q.fteDelta !== 0) throw refusal('MATERIAL_ERROR_CHANGES_ENVELOPE');
}

/**
 * Whether a statement goes with the file it is made on.
 *
 * @throws RuleViolation `REGULATORY_RECORD_REQUIRED` (the act implements a legal change [S art. 5]),
 * `CORRECTION_NOT_QUALIFIED` (a corrected figure is a material error or moves an envelope, never a silent B1 [U]).
 */
export function checkAgainstFile(q: Qualification, origin: Origin, instructions: readonly Instruction[]): void {
  if (origin.kind === 'REGULATORY_CHANGE' && q.regulatoryChange === undefined) {
    throw refusal('REGULATORY_RECORD_REQUIRED');
  }
  const corrects = instructions.some((instruction) => instruction.kind === 'CORRECT_FIGURE');
  if (corrects && typeOf(q) === 'MODIFICATION') throw refusal('CORRECTION_NOT_QUALIFIED');
}

const isBlank = (text: string | undefined): boolean => (text ?? '').trim() === '';

/** Tenths are not exact in binary: 1.1 × 10 is a little more than 11. */
const isInTenths = (figure: number): boolean => {
  const tenths = figure * 10;
  return Number.isFinite(tenths) && Math.abs(tenths - Math.round(tenths)) < 1e-6;
};
