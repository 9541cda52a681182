import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { errorCode, makeFolder, onDisk, SetupProblem } from '../../embedded/setup-problem.ts';

const run = promisify(execFile);

export interface SchemathesisSources {
  /** Where it is kept for all clones of this user. */
  readonly cacheDirectory: string;
  /** What is installed, each package by its version and hashes. */
  readonly requirements: string;
  readonly python?: string;
  readonly report: (progress: string) => void;
}

/**
 * The program of Schemathesis in a Python environment of its own: found, else installed. Other requirements are another
 * environment.
 *
 * @throws SetupProblem that says what is missing and what helps.
 */
export async function obtainSchemathesis(sources: SchemathesisSources): Promise<string> {
  const { cacheDirectory, requirements, python = 'python3', report } = sources;
  const hash = createHash('sha256')
    .update(await readFile(requirements))
    .digest('hex');
  const folder = path.join(cacheDirectory, hash.slice(0, 16));
  const program = path.join(folder, 'bin', 'schemathesis');
  const stamp = path.join(folder, '.complete');
  if (existsSync(stamp)) return program;
  await onDisk(folder, () => makeFolder(cacheDirectory));
  await rm(folder, { recursive: true, force: true });
  report('making a Python environment');
  await run(python, ['-m', 'venv', folder]).catch((error: unknown) => {
    throw new SetupProblem(withoutVenv(python, error), { cause: error });
  });
  report('installing Schemathesis');
  const pip = [
    '-m',
    'pip',
    'install',
    '--quiet',
    '--disable-pip-version-check',
    '--require-hashes',
    '-r',
    requirements,
  ];
  await run(path.join(folder, 'bin', 'python'), pip, { maxBuffer: 50_000_000 }).catch((error: unknown) => {
    throw new SetupProblem(
      `Schemathesis could not be installed: ${lastLine(error)}. It needs Python 3.11 or newer, and the package registry (pypi.org, or the one that PIP_INDEX_URL names).`,
      { cause: error },
    );
  });
  await writeFile(stamp, '');
  return program;
}

const withoutVenv = (python: string, error: unknown): string =>
  errorCode(error) === 'ENOENT'
    ? `${python} is not installed: fuzzing needs Python 3.11 or newer with venv (Debian: apt-get install python3-venv).`
    : `${python} cannot make an environment: ${lastLine(error)}. Install its module venv (Debian: apt-get install python3-venv).`;

/** What a program said last, where it said something. */
function lastLine(error: unknown): string {
  const said = typeof error === 'object' && error !== null && 'stderr' in error ? String(error.stderr).trim() : '';
  const text = said === '' && error instanceof Error ? error.message : said;
  return (text.trim().split('\n').at(-1) ?? '').replace(/\.$/, '');
}
