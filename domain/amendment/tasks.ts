import type { Capacity } from '../people/roles.ts';

/** What a person or an organisation can be asked. */
export const TASK_KINDS = [
  'LAUNCH',
  'DRAFT',
  'SETTLE_CONFLICT',
  'TRANSLATE',
  'CHECK_TRANSLATION',
  'QUALIFY',
  'CONFIRM_MATERIAL_ERROR',
  'DECIDE_ENVELOPE',
  'RECORD_PROTOCOL',
  'GIVE_FINANCE_OPINION',
  'NEGOTIATE',
  'CONVOKE_COCOBASE',
  'GIVE_POSITION',
  'GIVE_AUTHORITY_POSITION',
  'RECORD_REASONED_OPINION',
  'GIVE_MINISTER_OPINION',
  'VOTE',
  'PUT_MOTION',
  'GIVE_VISA',
  'SIGN',
  'GIVE_STAKEHOLDER_OPINION',
  'ANSWER_REMARKS',
  'NOTE_COCOBASE',
  'PUBLISH',
  'TRANSMIT',
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** How a task's due date is found: working days, or calendar days or months of the legal clock, by a setting's name. */
export type Term =
  | { readonly unit: 'WORKING_DAYS'; readonly step: StepTerm }
  | { readonly unit: 'CONVOCATION_TERM' }
  | { readonly unit: 'COCOBASE_TERM' }
  | { readonly unit: 'PUBLICATION_TERM' }
  | { readonly unit: 'CONSOLIDATION_TERM' };

/** The keys of the setting `step.dueWorkingDays`. */
export type StepTerm =
  | 'drafting'
  | 'translation'
  | 'qualification'
  | 'negotiation'
  | 'consultedMinister'
  | 'committee'
  | 'visa'
  | 'signature'
  | 'stakeholderOpinion';

/** Where a rule stands; the reader's words for it are in `locales/`. */
export type LegalBasisCode =
  | 'CONTRACT_ART_4'
  | 'CONTRACT_ART_5'
  | 'CONTRACT_ART_6'
  | 'CONTRACT_ART_7'
  | 'CONTRACT_ART_8'
  | 'CONTRACT_PART_6'
  | 'RD_2001_ART_11BIS'
  | 'LANGUAGE_LAW'
  | 'UNION_STATUTE'
  | 'PUBLICATION_RULE';

export interface TaskRule {
  readonly term: Term;
  readonly legalBasis: LegalBasisCode;
  /** `EACH`: one task for everyone the capacity resolves to; `ANY`: one task that any of them may do. */
  readonly asked: 'EACH' | 'ANY';
  /** Substitute and escalation: off where nobody owes an answer (unions and stakeholders after signature). */
  readonly owed: boolean;
}

const steps = (step: StepTerm): Term => ({ unit: 'WORKING_DAYS', step });

/** One line a task: its term, where the duty stands, who of several is asked, and whether an answer is owed. */
export const TASK_RULES: Readonly<Record<TaskKind, TaskRule>> = {
  LAUNCH: rule(steps('qualification'), 'RD_2001_ART_11BIS'),
  DRAFT: rule(steps('drafting'), 'RD_2001_ART_11BIS'),
  SETTLE_CONFLICT: rule(steps('drafting'), 'CONTRACT_ART_8'),
  TRANSLATE: rule(steps('translation'), 'LANGUAGE_LAW'),
  CHECK_TRANSLATION: rule(steps('translation'), 'LANGUAGE_LAW'),
  QUALIFY: rule(steps('qualification'), 'CONTRACT_ART_6'),
  CONFIRM_MATERIAL_ERROR: rule(steps('visa'), 'CONTRACT_ART_6'),
  DECIDE_ENVELOPE: rule(steps('negotiation'), 'CONTRACT_ART_6'),
  RECORD_PROTOCOL: rule(steps('negotiation'), 'UNION_STATUTE'),
  GIVE_FINANCE_OPINION: rule(steps('negotiation'), 'CONTRACT_ART_7'),
  NEGOTIATE: rule(steps('negotiation'), 'CONTRACT_ART_7'),
  CONVOKE_COCOBASE: rule({ unit: 'CONVOCATION_TERM' }, 'UNION_STATUTE'),
  GIVE_POSITION: { ...rule({ unit: 'COCOBASE_TERM' }, 'UNION_STATUTE'), asked: 'EACH', owed: false },
  GIVE_AUTHORITY_POSITION: rule({ unit: 'COCOBASE_TERM' }, 'UNION_STATUTE'),
  RECORD_REASONED_OPINION: rule({ unit: 'COCOBASE_TERM' }, 'UNION_STATUTE'),
  GIVE_MINISTER_OPINION: rule(steps('consultedMinister'), 'CONTRACT_ART_4'),
  VOTE: { ...rule(steps('committee'), 'RD_2001_ART_11BIS'), asked: 'EACH' },
  PUT_MOTION: rule(steps('committee'), 'RD_2001_ART_11BIS'),
  GIVE_VISA: rule(steps('visa'), 'RD_2001_ART_11BIS'),
  SIGN: rule(steps('signature'), 'RD_2001_ART_11BIS'),
  GIVE_STAKEHOLDER_OPINION: {
    ...rule(steps('stakeholderOpinion'), 'CONTRACT_PART_6'),
    asked: 'EACH',
    owed: false,
  },
  ANSWER_REMARKS: rule(steps('stakeholderOpinion'), 'CONTRACT_PART_6'),
  NOTE_COCOBASE: rule({ unit: 'COCOBASE_TERM' }, 'CONTRACT_PART_6'),
  PUBLISH: rule({ unit: 'PUBLICATION_TERM' }, 'PUBLICATION_RULE'),
  TRANSMIT: rule({ unit: 'CONSOLIDATION_TERM' }, 'CONTRACT_ART_8'),
};

function rule(term: Term, legalBasis: LegalBasisCode): TaskRule {
  return { term, legalBasis, asked: 'ANY', owed: true };
}

/** What is asked of whom; an approval is kept under it. */
export interface Question {
  readonly kind: TaskKind;
  readonly capacity: Capacity;
}

/**
 * One question of a phase. `WITH_PHASE` is asked when the phase opens, `CONVOKED` when the file first stands on the agenda of
 * the meeting that the phase waits for, `LATER` when the rules call for it within the phase (the check after the translation,
 * the minister's signature after the president's).
 */
export interface Ask extends Question {
  readonly opens: 'WITH_PHASE' | 'CONVOKED' | 'LATER';
}
