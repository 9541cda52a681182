/** The phases of a file in the order of the procedure (domain rules, section 4). */
export const PHASES = [
  'PROPOSAL',
  'DRAFTING',
  'TRANSLATION',
  'QUALIFICATION',
  'PREREQUISITES',
  'NEGOTIATION',
  'PRIOR_CONCERTATION',
  'CONSULTED_MINISTER',
  'COMMITTEE',
  'CABINET_REVIEW',
  'SIGNATURE',
  'STAKEHOLDER_CONSULTATION',
  'COCOBASE',
  'PUBLICATION',
  'ENTRY_INTO_FORCE',
  'CONSOLIDATION',
  'TRANSMISSION',
] as const;
export type Phase = (typeof PHASES)[number];

/** The way to the signature, then what goes side by side after it. */
export const BRANCHES = ['MAIN', 'STAKEHOLDERS', 'COCOBASE', 'PUBLICATION', 'ENTRY_INTO_FORCE'] as const;
export type Branch = (typeof BRANCHES)[number];

const AFTER_SIGNATURE: Partial<Record<Phase, Branch>> = {
  STAKEHOLDER_CONSULTATION: 'STAKEHOLDERS',
  COCOBASE: 'COCOBASE',
  PUBLICATION: 'PUBLICATION',
  ENTRY_INTO_FORCE: 'ENTRY_INTO_FORCE',
  CONSOLIDATION: 'ENTRY_INTO_FORCE',
  TRANSMISSION: 'ENTRY_INTO_FORCE',
};

export const branchOf = (phase: Phase): Branch => AFTER_SIGNATURE[phase] ?? 'MAIN';

/**
 * The phases to which the committee, the cabinet and the minister may return a file; on a given route, those that lie behind
 * it (`phasesBefore`).
 */
export const RETURN_TARGETS = [
  'DRAFTING',
  'TRANSLATION',
  'QUALIFICATION',
  'PREREQUISITES',
  'NEGOTIATION',
  'PRIOR_CONCERTATION',
  'CONSULTED_MINISTER',
  'COMMITTEE',
  'CABINET_REVIEW',
] as const;
export type ReturnTarget = (typeof RETURN_TARGETS)[number];

/** How a file ends. */
export const ENDS = ['CLOSED', 'LAUNCH_REFUSED', 'REJECTED', 'NOT_AGREED', 'WITHDRAWN'] as const;
export type End = (typeof ENDS)[number];
