import { nextNudge, NUDGE_TIME } from '../../domain/amendment/nudges.ts';
import type { Phase } from '../../domain/amendment/phases.ts';
import { addDays, brusselsDate } from '../../domain/calendar/dates.ts';
import type { IsoDate } from '../../domain/calendar/dates.ts';
import type { AmendmentFile } from '../amendment-file.ts';

/** A phase that people answer: opened when the file has come to it, brought back to them until it is settled. */
export async function step(file: AmendmentFile, phase: Phase): Promise<void> {
  await open(file, phase);
  await bringBack(file, phase);
}

/** Opens the phase the file has come to. While nobody holds a role it needs, tries again each morning. */
export async function open(file: AmendmentFile, phase: Phase): Promise<void> {
  await insist(file, phase, () => file.run((activities, input) => activities.openPhase({ ...input, phase })));
}

/**
 * Does what a phase needs until it is not refused any more, each morning once and when something is put out of its way, as
 * long as the file is there.
 */
export async function insist(
  file: AmendmentFile,
  phase: Phase,
  work: () => Promise<string | undefined>,
): Promise<void> {
  while (file.isAt(phase) && (await work()) !== undefined) {
    const { unblocked } = file.procedure;
    const isFree = (): boolean => !file.isAt(phase) || file.procedure.unblocked !== unblocked;
    await file.untilDay(isFree, addDays(today(), 1), NUDGE_TIME);
  }
}

/**
 * Reminds, asks the substitutes, escalates, on the recorded days, all tasks of a day in one go, until the file is no longer at
 * the phase. A task that was answered meanwhile without a wake-up is not nudged: the record judges.
 */
export async function bringBack(file: AmendmentFile, phase: Phase): Promise<void> {
  const { round } = file.procedure;
  const isThere = (): boolean => file.isAt(phase) && file.procedure.round === round;
  while (isThere()) {
    const day = today();
    const next = (): Due => nextNudge(file.procedure, phase, day);
    const due = next();
    const changed = (): boolean => !isThere() || !same(next(), due);
    if (due === undefined) await file.until(changed);
    else if (!(await file.untilDay(changed, due.nudge.on, NUDGE_TIME)) && isThere()) {
      const { on } = due.nudge;
      const refused = await file.run((activities, input) => activities.nudge({ ...input, phase, on }));
      // The record's clock may be ahead, and find nothing left of it: asked again at once, it would say the same.
      if (refused !== undefined || !changed()) await file.untilDay(changed, addDays(today(), 1), NUDGE_TIME);
    }
  }
}

const today = (): IsoDate => brusselsDate(new Date(Date.now()).toISOString());

type Due = ReturnType<typeof nextNudge>;

const same = (a: Due, b: Due): boolean =>
  a?.task === b?.task && a?.nudge.kind === b?.nudge.kind && a?.nudge.on === b?.nudge.on;
