import { ApplicationFailure, defineSignal, proxyActivities, setHandler } from '@temporalio/workflow';
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
 *
 * A month in which every day is closed makes the run fail by its name: a promised meeting is not lost in silence. Opening a
 * day of it starts the next run.
 */
export async function meetingSeries(): Promise<void> {
  let asked = true;
  setHandler(defineSignal<[number]>(RECORDED), () => {
    asked = true;
  });
  let months: readonly string[] = [];
  while (asked) {
    asked = false;
    months = (await planMeetings({ at: new Date(Date.now()).toISOString() })).closed;
  }
  if (months.length > 0) {
    throw ApplicationFailure.nonRetryable(`No day is left for a meeting in ${months.join(', ')}.`, 'CALENDAR_CLOSED');
  }
}
