import { describe } from '@jest/globals';
import { chromium, type Browser } from 'playwright-core';
import { chromiumOf } from '../../../embedded/chromium.ts';

const executablePath = chromiumOf(process.env);

/** Tests that need a browser: where there is none they count as skipped, by their names. */
export const describeInBrowser = executablePath === undefined ? describe.skip : describe;

/** Starts the browser of a test file. The tests run as root in some installations, where its sandbox cannot. */
export function startChromium(): Promise<Browser> {
  if (executablePath === undefined) throw new Error('This machine has no Chromium.');
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}
