import {
  condition,
  continueAsNew,
  defineSignal,
  proxyActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { Activities } from '../activities/ports.ts';
import { NUDGE_TIME } from '../domain/amendment/nudges.ts';
import { instantAt } from '../domain/calendar/dates.ts';
import { RECORDED } from './contract.ts';

const { passOnTasks } = proxyActivities<Activities>({ startToCloseTimeout: '5m', retry: { maximumInterval: '1m' } });

const LONGEST_HISTORY = 400;

/**
 * Passes open tasks on when mandates change: at once when the directory does, and on the mornings on which a mandate begins
 * or has ended (B9, B10). Ends when no such day is known; the next change starts it again.
 */
export async function directory(): Promise<void> {
  let changed = true;
  setHandler(defineSignal<[number]>(RECORDED), () => {
    changed = true;
  });
  while (workflowInfo().historyLength < LONGEST_HISTORY) {
    changed = false;
    const { nextOn } = await passOnTasks({ at: new Date(Date.now()).toISOString() });
    if (nextOn === undefined && !changed) return;
    if (nextOn === undefined) continue;
    const milliseconds = Date.parse(instantAt(nextOn, NUDGE_TIME)) - Date.now();
    if (milliseconds > 0) await condition(() => changed, milliseconds);
  }
  await continueAsNew('directory');
}
