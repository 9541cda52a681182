import { describe } from '@jest/globals';
import type { Browser } from 'playwright-core';
import * as installed from '../../../embedded/chromium.ts';

const executablePath = installed.chromiumOf(process.env);

/** Tests that need a browser: where there is none they count as skipped, by their names. */
export const describeInBrowser = executablePath === undefined ? describe.skip : describe;

/** Starts the browser of a test file. */
export function startChromium(): Promise<Browser> {
  if (executablePath === undefined) throw new Error('This machine has no Chromium.');
  return installed.startChromium(executablePath);
}
