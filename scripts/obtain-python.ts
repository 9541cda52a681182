import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { step } from './start/progress.ts';

const run = promisify(execFile);
const say = (line: string): void => console.log(line);
const debian = { maxBuffer: 50_000_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };

/** Has Debian's Python installed where that is allowed. Without one the fuzzing's test fails and says what to install. */
try {
  await run('python3', ['-c', 'import venv, ensurepip']);
} catch {
  try {
    await step(say, 'Python is there', async (report) => {
      report("installing Debian's Python");
      await run('apt-get', ['update', '-qq']);
      await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'python3-venv'], debian);
    });
  } catch {
    say("No Python: Debian's python3-venv could not be installed. Install Python 3.11 or newer with venv.");
  }
}
