import { execFileSync } from 'node:child_process';

/** A program of poppler-utils; installed here where it is not there yet, as on a new machine. */
export function poppler(program: 'pdfinfo' | 'pdfsig' | 'pdftotext'): string {
  if (!isThere(program)) install();
  return program;
}

function isThere(program: string): boolean {
  try {
    execFileSync(program, ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function install(): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env });
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'poppler-utils'], {
    stdio: 'ignore',
    env,
  });
}
