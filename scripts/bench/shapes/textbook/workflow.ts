import { condition, defineUpdate, proxyActivities, setHandler } from '@temporalio/workflow';
import { DECIDE, type Decided, type LifeInput, type TextbookActivities } from './contract.ts';

const { record } = proxyActivities<TextbookActivities>({ startToCloseTimeout: '30s' });

/**
 * A life the textbook way: the workflow holds the state, a decision is an Update that is acknowledged once an activity has
 * recorded it, and the next task is opened by another activity.
 */
export async function life({ fileId, steps }: LifeInput): Promise<void> {
  let next = 0;
  setHandler(defineUpdate<object, [Decided]>(DECIDE), async ({ step, request }) => {
    // The task is in the inbox before the workflow hears that its activity has opened it.
    await condition(() => next === step);
    const answer = await record({ fileId, step, request });
    next = step + 1;
    return answer;
  });
  for (const [step, kind] of steps.entries()) {
    if (kind === 'OPEN') {
      await record({ fileId, step });
      next = step + 1;
    } else {
      await condition(() => next > step);
    }
  }
}
