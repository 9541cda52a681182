import { defineSignal, proxyActivities, setHandler } from '@temporalio/workflow';
import type { Activities } from '../activities/ports.ts';
import { RECORD_ANCHOR, RECORDED } from './contract.ts';
import { sendMails } from './steps.ts';

const { anchorRecord } = proxyActivities<Activities>({ startToCloseTimeout: '5m', retry: { maximumInterval: '1m' } });

/** What depends on others outside is not waited for long: the next run does what this one left. */
const { stampAnchors, writeAnchors } = proxyActivities<Activities>({
  startToCloseTimeout: '5m',
  heartbeatTimeout: '1m',
  retry: { initialInterval: '5s', maximumInterval: '30s', maximumAttempts: 4 },
});

/**
 * Anchors the record: takes the heads that changed into the log and signs its root, writes that outside the database, has its
 * time stamped, and tells the auditors once a day. An anchor is written before the authority is asked, which may be away, and
 * its stamp when it is there. What did not succeed makes the run fail, so that it is seen, after all else was done.
 */
export async function recordAnchor(): Promise<void> {
  setHandler(defineSignal<[number]>(RECORDED), () => undefined);
  const { mailsPending } = await anchorRecord({ at: new Date(Date.now()).toISOString() });
  let failure: unknown;
  for (const part of [writeAnchors, stampAnchors, writeAnchors]) {
    await part().catch((error: unknown) => {
      failure ??= error;
    });
  }
  if (mailsPending) await sendMails({ fileId: RECORD_ANCHOR });
  if (failure instanceof Error) throw failure;
}
