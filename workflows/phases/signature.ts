import type { AmendmentFile } from '../amendment-file.ts';
import { bringBack, insist, open } from './step.ts';

/** The act gets its number and is frozen as a document in both languages; then the president signs, then the minister. */
export async function signature(file: AmendmentFile): Promise<void> {
  await open(file, 'SIGNATURE');
  if (!file.procedure.frozen)
    await insist(file, 'SIGNATURE', () => file.runSlowly((activities, input) => activities.freezeAct(input)));
  await bringBack(file, 'SIGNATURE');
}
