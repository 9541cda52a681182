import { consultation } from './phases/consult.ts';

/**
 * The concertation with the unions: before the committee decides, with a reasoned opinion and a term (B5), or after the
 * signature, put on COCOBASE's agenda and noted (B6).
 */
export async function cocobase(fileId: string, phase: 'PRIOR_CONCERTATION' | 'COCOBASE'): Promise<void> {
  await consultation(fileId, phase);
}
