import { consultation } from './phases/consult.ts';

/**
 * The concertation with the unions, before the committee decides (B5) or after the signature (B6). It waits to be put on the
 * agenda of a meeting; with the first one the positions are asked, and before the committee the term begins, at whose end it
 * closes without an opinion. The meetings have a workflow of their own: the file is told what became of them.
 */
export async function cocobase(fileId: string, phase: 'PRIOR_CONCERTATION' | 'COCOBASE'): Promise<void> {
  await consultation(fileId, phase);
}
