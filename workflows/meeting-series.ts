import { defineSignal, proxyActivities, setHandler } from '@temporalio/workflow';
import type { Activities } from '../activities/ports.ts';
import { RECORDED } from './contract.ts';

/** A first comparison may find years to plan; the heartbeat tells that from a killed worker. */
const { planMeetings } = proxyActivities<Activities>({
  startToCloseTimeout: '30m',
  heartbeatTimeout: '10s',
  retry: { initialInterval: '2s', maximumInterval: '1m' },
});

/**
 * Compares the meetings that the contract promises with those in the record and adds what is missing (domain rules, section 6):
 * each week by the schedule, and whenever a contract or a setting that it depends on was recorded.
 */
export async function meetingSeries(): Promise<void> {
  let asked = true;
  setHandler(defineSignal<[number]>(RECORDED), () => {
    asked = true;
  });
  while (asked) {
    asked = false;
    await planMeetings({ at: new Date(Date.now()).toISOString() });
  }
}
