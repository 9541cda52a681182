import { addDays, brusselsDate } from '../../domain/calendar/dates.ts';
import { NUDGE_TIME } from '../../domain/amendment/nudges.ts';
import type { IsoDate } from '../../domain/calendar/dates.ts';
import type { AmendmentFile } from '../amendment-file.ts';
import { insist, step } from './step.ts';

/**
 * On the act's date, whatever the other branches do: in force, then consolidated, then transmitted to the minister; and again on
 * each later day on which the act changes the contract.
 */
export async function entryIntoForce(file: AmendmentFile): Promise<void> {
  const { inForceOn } = file.procedure;
  if (inForceOn !== undefined && file.isAt('ENTRY_INTO_FORCE')) {
    await file.untilDay(() => !file.isAt('ENTRY_INTO_FORCE'), inForceOn, '00:00');
  }
  await insist(file, 'ENTRY_INTO_FORCE', () => file.run((activities, input) => activities.enterIntoForce(input)));
  await insist(file, 'CONSOLIDATION', () => file.runSlowly((activities, input) => activities.consolidate(input)));
  const transmissions = [step(file, 'TRANSMISSION')];
  for (let on = file.nextDay; on !== undefined; on = file.nextDay) {
    await onLaterDay(file, on);
    transmissions.push(step(file, 'TRANSMISSION'));
  }
  await Promise.all(transmissions);
}

/** A part of the act enters into force on a day, or it is repealed from that day on. Until it is done, once a morning. */
async function onLaterDay(file: AmendmentFile, on: IsoDate): Promise<void> {
  const isPast = (): boolean => file.nextDay !== on;
  await file.untilDay(isPast, on, '00:00');
  while (!isPast()) {
    await file.runSlowly((activities, input) => activities.consolidatePart({ ...input, on }));
    await file.untilDay(isPast, addDays(today(), 1), NUDGE_TIME);
  }
}

const today = (): IsoDate => brusselsDate(new Date(Date.now()).toISOString());
