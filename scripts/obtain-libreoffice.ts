import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { libreOfficeOf } from '../embedded/libreoffice.ts';
import { step } from './start/progress.ts';

const run = promisify(execFile);
const say = (line: string): void => console.log(line);

/** Has Debian's LibreOffice Writer installed where that is allowed. Without one its tests are skipped, each by its name. */
if (libreOfficeOf(process.env) === undefined) {
  try {
    await step(say, 'a word processor is there', async (report) => {
      report("installing Debian's LibreOffice Writer");
      await run('apt-get', ['update', '-qq']);
      await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'libreoffice-writer'], {
        maxBuffer: 50_000_000,
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    });
  } catch {
    say("No word processor: Debian's LibreOffice could not be installed. Install one, or name it in SOFFICE.");
  }
}
