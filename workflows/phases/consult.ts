import { ParentClosePolicy, startChild } from '@temporalio/workflow';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import { addDays } from '../../domain/calendar/dates.ts';
import type { Phase } from '../../domain/amendment/phases.ts';
import { consultationIdOf, workflowIdOf } from '../contract.ts';
import { AmendmentFile, readFile } from '../file.ts';
import { bringBack, open } from './step.ts';

export type Consultation = 'cocobase' | 'stakeholders';

/**
 * Leaves a phase to a workflow of its own and waits for its end in the record. A child that is at work already, from before
 * this run began, is met again under its fixed id.
 */
export async function consult(file: AmendmentFile, phase: Phase, name: Consultation): Promise<void> {
  if (!file.isAt(phase)) return;
  const { round } = file.procedure;
  const workflowId = consultationIdOf(file.id, name, round);
  await file.whileChild(workflowId, async () => {
    await startChild(name, {
      workflowId,
      args: [file.id, phase],
      parentClosePolicy: ParentClosePolicy.ABANDON,
    }).catch(ignoreStarted);
    await file.until(() => !file.isAt(phase) || file.procedure.round !== round);
  });
}

function ignoreStarted(error: unknown): void {
  if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
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

/** The day after the term's last in Brussels: closed as it stands, never with an invented consent. */
async function closeAtTerm(file: AmendmentFile, phase: Phase): Promise<void> {
  const closesOn = file.procedure.phases[phase]?.closesOn;
  if (closesOn === undefined || !file.isAt(phase)) return;
  const isOver = (): boolean => !file.isAt(phase);
  const answered = await file.untilDay(isOver, addDays(closesOn, 1), '00:00');
  if (!answered && !isOver()) await file.run((activities, input) => activities.closeTerm({ ...input, phase }));
}
