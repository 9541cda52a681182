import { continueAsNew, defineSignal, setHandler, workflowInfo } from '@temporalio/workflow';
import { fileOfCourier, RECORDED } from './contract.ts';
import { sendMails } from './steps.ts';

const LONGEST_HISTORY = 400;

/**
 * Sends what a file owes at once, beside its procedure, and ends: the messages about the links of organisations, of which a
 * consultation of 600 causes as many, and which a closed file may still cause.
 */
export async function courier(name: string): Promise<void> {
  let asked = true;
  setHandler(defineSignal<[number]>(RECORDED), () => {
    asked = true;
  });
  while (asked) {
    asked = false;
    await sendMails({ fileId: fileOfCourier(name) });
    if (asked && workflowInfo().historyLength > LONGEST_HISTORY) await continueAsNew(name);
  }
}
