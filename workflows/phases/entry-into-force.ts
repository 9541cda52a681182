import type { AmendmentFile } from '../amendment-file.ts';
import { insist, step } from './step.ts';

/** On the act's date, whatever the other branches do: in force, then consolidated, then transmitted to the minister. */
export async function entryIntoForce(file: AmendmentFile): Promise<void> {
  const { inForceOn } = file.procedure;
  if (inForceOn !== undefined && file.isAt('ENTRY_INTO_FORCE')) {
    await file.untilDay(() => !file.isAt('ENTRY_INTO_FORCE'), inForceOn, '00:00');
  }
  await insist(file, 'ENTRY_INTO_FORCE', () => file.run((activities, input) => activities.enterIntoForce(input)));
  await insist(file, 'CONSOLIDATION', () => file.runSlowly((activities, input) => activities.consolidate(input)));
  await step(file, 'TRANSMISSION');
}
