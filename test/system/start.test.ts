import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, readFile, readdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { repositoryRoot } from '../../config/environment.ts';
import { identify, isRunning, startProcess, type RunningProcess } from '../../embedded/process.ts';
import { waitFor } from '../../embedded/wait.ts';
import { signIn } from '../../scripts/demo/sign-in.ts';
import { runDirectory } from '../support/run.ts';

const START_LIMIT_MS = 90_000;
const STOP_LIMIT_MS = 30_000;
/** What was built comes along: only what is older than its source is built again. */
const NOT_IN_A_CLONE = new Set(['node_modules', '.avenant', '.git', 'coverage']);

describe('npm start, in a clone of its own', () => {
  let clone: string;
  let start: Start;

  beforeAll(async () => {
    clone = path.join(await mkdtemp(path.join(runDirectory(), 'clone-')), 'avenant');
    await cp(repositoryRoot, clone, { recursive: true, preserveTimestamps: true, filter: isOfAClone });
    await symlink(path.join(repositoryRoot, 'node_modules'), path.join(clone, 'node_modules'));
    start = await ready(clone);
  }, START_LIMIT_MS);
  afterAll(() => start.stop(), STOP_LIMIT_MS);

  it('says where everything is, and it answers there', async () => {
    for (const [what, page] of [
      ['Application', 'health'],
      ['API', ''],
      ['Sign-in', '/.well-known/openid-configuration'],
      ['Mails', ''],
      ['Temporal', ''],
    ] as const) {
      const { status } = await fetch((await start.addressOf(what)) + page);
      expect([what, status]).toEqual([what, 200]);
    }
    expect(await start.output()).toMatch(/Avenant is ready\n[^]*Demo people\n.*\([A-Z_, ]+\)\n/);
    expect(await start.output()).not.toContain('oidc-provider');
  });

  it('is refused a second time, in one line', async () => {
    const second = await Start.in(clone);
    expect(await second.ended).toBe('exit code 1');
    const lines = (await second.output()).trim().split('\n');
    expect(lines.filter((line) => !line.startsWith('  …'))).toEqual([
      expect.stringMatching(
        /^Avenant already runs in .*\.avenant \(process \d+\): use it, or stop it with "kill \d+"\.$/,
      ),
    ]);
  });

  it('starts a killed API again', async () => {
    process.kill((await processOf('api')).pid, 'SIGKILL');
    await start.says('The API is up again');
    expect((await fetch(`${await start.addressOf('Application')}health`)).status).toBe(200);
  });

  it('starts a killed identity provider again: it signs with the same keys, and nobody was signed out', async () => {
    const keys = await (await fetch(`${await start.addressOf('Sign-in')}/jwks`)).json();
    const headers = await signedIn(start);
    process.kill((await processOf('identity')).pid, 'SIGKILL');
    await start.says('The identity provider is up again');
    expect(await (await fetch(`${await start.addressOf('Sign-in')}/jwks`)).json()).toEqual(keys);
    expect((await fetch(`${await start.addressOf('Application')}api/v1/contracts`, { headers })).status).toBe(200);
    expect(await contracts(start)).toHaveLength(1);
  });

  it(
    'recovers from a kill -9 of what supervises it, with all that it held',
    async () => {
      const before = await contracts(start);
      expect(before).toHaveLength(1);
      const orphans = [await processOf('postgres'), await processOf('api')];
      process.kill((await identityIn('lock')).pid, 'SIGKILL');
      await start.ended;
      expect(orphans.every(isRunning)).toBe(true);
      const next = await ready(clone);
      expect(orphans.some(isRunning)).toBe(false);
      expect(await next.addressOf('Application')).toBe(await start.addressOf('Application'));
      expect(await contracts(next)).toEqual(before);
      start = next;
    },
    START_LIMIT_MS,
  );

  it('leaves nothing behind when it is told to stop', async () => {
    const parts = await Promise.all(['postgres', 'temporal', 'identity', 'worker', 'api'].map(processOf));
    const application = await start.addressOf('Application');
    expect(await start.stop()).toBe('exit code 0');
    expect(parts.some(isRunning)).toBe(false);
    const left = await readdir(path.join(clone, '.avenant', 'run'));
    expect(left.filter((name) => !/\.log(\.before)?$/.test(name))).toEqual([]);
    await expect(fetch(application)).rejects.toThrow();
  });

  function processOf(name: string) {
    return identityIn(`${name}.pid`);
  }

  async function identityIn(file: string) {
    const { pid } = JSON.parse(await readFile(path.join(clone, '.avenant', 'run', file), 'utf8'));
    return identify(Number(pid));
  }
});

/** One `npm start` and what it says. */
class Start {
  readonly #npm: RunningProcess;

  private constructor(npm: RunningProcess) {
    this.#npm = npm;
  }

  static async in(clone: string): Promise<Start> {
    const { NODE_OPTIONS: _, ...env } = process.env;
    const args = ['--prefix', clone, 'start', '--silent'];
    return new Start(await startProcess({ name: randomUUID(), runDirectory: runDirectory(), file: 'npm', args, env }));
  }

  get ended(): Promise<string> {
    return this.#npm.ended;
  }

  async output(): Promise<string> {
    return (await readFile(this.#npm.logFile, 'utf8')).replaceAll(/^npm warn .*\n/gm, '');
  }

  async says(words: string): Promise<void> {
    const probe = async () => ((await this.output()).includes(words) || this.#npm.hasEnded() ? true : undefined);
    await waitFor(probe, { withinMs: START_LIMIT_MS });
    expect(await this.output()).toContain(words);
  }

  async addressOf(what: string): Promise<string> {
    return new RegExp(`^  ${what} +(\\S+)$`, 'm').exec(await this.output())?.[1] ?? '';
  }

  async stop(): Promise<string> {
    await this.#npm.stop('SIGTERM', STOP_LIMIT_MS);
    return this.#npm.ended;
  }
}

function isOfAClone(from: string): boolean {
  return !NOT_IN_A_CLONE.has(path.relative(repositoryRoot, from));
}

async function ready(clone: string): Promise<Start> {
  const start = await Start.in(clone);
  await start.says('Ctrl-C stops it.');
  return start;
}

/** What the president's browser sends, after he showed who he is at the identity provider. */
async function signedIn(start: Start): Promise<{ cookie: string }> {
  const { cookie } = await signIn((await start.addressOf('Application')).replace(/\/$/, ''), 'president');
  return { cookie };
}

async function contracts(start: Start): Promise<unknown[]> {
  const api = `${await start.addressOf('Application')}api/v1`;
  const page = z.object({ items: z.array(z.unknown()) });
  return page.parse(await (await fetch(`${api}/contracts`, { headers: await signedIn(start) })).json()).items;
}
