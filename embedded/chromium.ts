import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';

// The shell without a window first: a page takes it half the time.
const WHERE = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** A Chromium of this machine, or the one that `CHROMIUM` names; `undefined` where there is none. */
export const chromiumOf = (environment: Readonly<Record<string, string | undefined>>): string | undefined =>
  [environment['CHROMIUM'], ...WHERE].find((path) => path !== undefined && existsSync(path));

/** Starts a Chromium without a window. It may run as root, as in some installations, where its sandbox cannot. */
export async function startChromium(executablePath: string): Promise<Browser> {
  // Only development has it: an installation, which starts no browser, does not.
  const { chromium } = await import('playwright-core');
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}
