import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { chromiumOf } from '../embedded/chromium.ts';
import { step } from './start/progress.ts';

const run = promisify(execFile);
const say = (line: string): void => console.log(line);

/** Has Debian's Chromium installed where that is allowed. Without one the browser's tests are skipped, each by its name. */
if (chromiumOf(process.env) === undefined) {
  try {
    await step(say, 'a browser is there', async (report) => {
      report("installing Debian's Chromium");
      await run('apt-get', ['update', '-qq']);
      await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium-headless-shell'], {
        maxBuffer: 50_000_000,
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    });
  } catch {
    say("No browser: Debian's Chromium could not be installed. Install one, or name it in CHROMIUM.");
  }
}
