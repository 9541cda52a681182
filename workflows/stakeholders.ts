import { consultation } from './phases/consult.ts';

/** The stakeholders' opinions until the end of their term, then an answer to each remark. */
export async function stakeholders(fileId: string, phase: 'STAKEHOLDER_CONSULTATION'): Promise<void> {
  await consultation(fileId, phase);
}
