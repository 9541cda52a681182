import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { Activities, FileInput, ProgressOf } from '../activities/ports.ts';
import type { ProcedureEvent } from '../domain/amendment/procedure.ts';
import type { MatterProcedureEvent } from '../domain/matters/procedure.ts';
import type { MeetingProcedureEvent } from '../domain/meetings/meeting/procedure.ts';

/** A step of a procedure: which activity, with what beside the file and the workflow's clock. */
export type StepOf<E> = (activities: Activities, input: FileInput) => Promise<ProgressOf<E>>;
export type Step = StepOf<ProcedureEvent>;

/**
 * Database steps: short, retried for ever, because the procedure must go on after any outage. The timeout is also how long a
 * killed worker is waited for.
 */
const overTheServer = proxyActivities<Activities>({ startToCloseTimeout: '10s', retry: { maximumInterval: '30s' } });

/** The same steps without a detour over the server. Twice only: a local activity in an outage holds its workflow task. */
const onTheSpot = proxyLocalActivities<Activities>({
  startToCloseTimeout: '5s',
  retry: { initialInterval: '100ms', maximumAttempts: 2 },
});

/** Documents take longer and are not worth a retry every second. */
const patiently = proxyActivities<Activities>({
  startToCloseTimeout: '30s',
  retry: { initialInterval: '2s', maximumInterval: '1m' },
});

/** Mail takes as long as its server does; the heartbeat tells a slow server from a killed worker. */
const mailing = proxyActivities<Activities>({
  startToCloseTimeout: '30m',
  heartbeatTimeout: '10s',
  retry: { initialInterval: '2s', maximumInterval: '1m' },
});

export const { startConsultation } = patiently;
export const { sendMails } = mailing;

export const readFile: Step = (activities, input) => activities.readFile(input);

export const readMeeting: StepOf<MeetingProcedureEvent> = (activities, input) => activities.readMeeting(input);
export const tellFiles: StepOf<MeetingProcedureEvent> = (activities, input) => activities.tellFiles(input);

export const readMatter: StepOf<MatterProcedureEvent> = (activities, input) => activities.readMatter(input);

/** A short step: on the spot, and over the server when that fails. */
export async function quickly<E>(step: StepOf<E>, input: FileInput): Promise<ProgressOf<E>> {
  try {
    return await step(onTheSpot, input);
  } catch {
    return step(overTheServer, input);
  }
}

/** A step that takes its time: a document, a consolidation. */
export const slowly = <E>(step: StepOf<E>, input: FileInput): Promise<ProgressOf<E>> => step(patiently, input);
