import { existsSync } from 'node:fs';

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
