import { addDays, type IsoDate } from '../../domain/calendar/dates.ts';
import type { Phase } from '../../domain/amendment/phases.ts';
import { consultationIdOf, workflowIdOf, type Consultation } from '../contract.ts';
import { AmendmentFile } from '../amendment-file.ts';
import { readFile } from '../steps.ts';
import { bringBack, open } from './step.ts';

/**
 * Leaves a phase to a workflow of its own, found under a fixed id when it is at work already, and waits for its end in the
 * record. Not a child workflow: a child outlives its parent's new run and holds the parent's clock up in the demo (ADR 6).
 */
export async function consult(file: AmendmentFile, phase: Phase, name: Consultation): Promise<void> {
  if (!file.isAt(phase)) return;
  const { round } = file.procedure;
  await file.whileTelling(consultationIdOf(file.id, name, round), async () => {
    await file.consult({ name, phase, round });
    await file.until(() => !file.isAt(phase) || file.procedure.round !== round);
  });
}

/** A consultation's own life: asked, brought back, and closed at the end of its term where it has one. */
export async function consultation(fileId: string, phase: Phase): Promise<void> {
  const file = new AmendmentFile(fileId, workflowIdOf(fileId));
  const following = file.follow({ mails: false });
  await file.run(readFile);
  await open(file, phase);
  await Promise.all([bringBack(file, phase), closeAtTerm(file, phase)]);
  file.close();
  await following;
  await file.renewIfTired(fileId, phase);
}

/**
 * The day after the term's last in Brussels: closed as it stands, never with an invented consent. A term that is suspended,
 * resumed, lengthened or moved is waited for anew.
 */
async function closeAtTerm(file: AmendmentFile, phase: Phase): Promise<void> {
  const { round } = file.procedure;
  const isThere = (): boolean => file.isAt(phase) && file.procedure.round === round;
  const lastDay = (): IsoDate | undefined => file.procedure.phases[phase]?.closesOn;
  while (isThere()) {
    const closesOn = lastDay();
    const changed = (): boolean => !isThere() || lastDay() !== closesOn;
    if (closesOn !== undefined && !(await file.untilDay(changed, addDays(closesOn, 1), '00:00')) && isThere()) {
      await file.run((activities, input) => activities.closeTerm({ ...input, phase }));
    }
    await file.until(changed);
  }
}
