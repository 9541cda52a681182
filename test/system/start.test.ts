import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, readdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { repositoryRoot } from '../../config/environment.ts';
import { identify, isRunning } from '../../embedded/process.ts';
import { waitFor } from '../../embedded/wait.ts';
import { runDirectory } from '../support/run.ts';

const START_LIMIT_MS = 90_000;
/** What was built comes along: only what is older than its source is built again. */
const NOT_IN_A_CLONE = new Set(['node_modules', '.avenant', '.git', 'coverage']);

describe('npm start, in a clone of its own', () => {
  let clone: string;
  let start: Start;

  beforeAll(async () => {
    clone = path.join(await mkdtemp(path.join(runDirectory(), 'clone-')), 'avenant');
    await cp(repositoryRoot, clone, { recursive: true, filter: isOfAClone });
    await symlink(path.join(repositoryRoot, 'node_modules'), path.join(clone, 'node_modules'));
    start = await ready(clone);
  }, START_LIMIT_MS);
  afterAll(() => start.end('SIGTERM'), 30_000);

  it('says where everything is, and it answers there', async () => {
    for (const what of ['Application', 'API', 'Mails', 'Temporal']) {
      const address = addressOf(start, what);
      expect([what, (await fetch(what === 'Application' ? `${address}health` : address)).status]).toEqual([what, 200]);
    }
    expect(start.output()).toMatch(/Demo people\n.*\(\w+/);
  });

  it('is refused a second time, in one line', async () => {
    const second = new Start(clone);
    expect(await second.ended).not.toBe(0);
    expect(second.errors()).toMatch(
      /^Avenant already runs in .*\.avenant \(process \d+\): use it, or stop it with .*\n$/,
    );
  });

  it('starts a killed API again', async () => {
    const api = await processOf('api');
    process.kill(api.pid, 'SIGKILL');
    await start.says('The API is up again');
    expect((await fetch(`${addressOf(start, 'Application')}health`)).status).toBe(200);
  });

  it(
    'recovers from a kill -9 of everything that supervises it, with what it held',
    async () => {
      const before = await contracts(start);
      expect(before).toHaveLength(1);
      const orphans = [await processOf('postgres'), await processOf('api')];
      process.kill((await identityIn('lock')).pid, 'SIGKILL');
      await start.ended;
      expect(orphans.every(isRunning)).toBe(true);
      const next = await ready(clone);
      expect(orphans.some(isRunning)).toBe(false);
      expect(addressOf(next, 'Application')).toBe(addressOf(start, 'Application'));
      expect(await contracts(next)).toEqual(before);
      start = next;
    },
    START_LIMIT_MS,
  );

  it('leaves nothing behind when it is told to stop', async () => {
    const parts = await Promise.all(['postgres', 'temporal', 'worker', 'api'].map(processOf));
    const application = addressOf(start, 'Application');
    expect(await start.end('SIGTERM')).toBe(0);
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
  readonly ended: Promise<number | null>;
  readonly #npm: ChildProcess;
  readonly #said = { stdout: '', stderr: '' };

  constructor(clone: string) {
    const { NODE_OPTIONS: _, ...environment } = process.env;
    const npm = spawn('npm', ['start', '--silent'], {
      cwd: clone,
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    npm.stdout.on('data', (chunk) => (this.#said.stdout += chunk));
    npm.stderr.on('data', (chunk) => (this.#said.stderr += chunk));
    this.#npm = npm;
    this.ended = once(npm, 'close').then(([code]: unknown[]) => (typeof code === 'number' ? code : null));
  }

  output(): string {
    return this.#said.stdout;
  }

  errors(): string {
    return this.#said.stderr.replaceAll(/^npm warn .*\n/gm, '');
  }

  async says(words: string): Promise<void> {
    const probe = async () => (this.output().includes(words) || this.#npm.exitCode !== null ? true : undefined);
    await waitFor(probe, { withinMs: START_LIMIT_MS });
    if (!this.output().includes(words))
      throw new Error(`It did not say "${words}", but: ${this.output()}${this.errors()}`);
  }

  async end(signal: NodeJS.Signals): Promise<number | null> {
    this.#npm.kill(signal);
    return this.ended;
  }
}

function isOfAClone(from: string): boolean {
  return !NOT_IN_A_CLONE.has(path.relative(repositoryRoot, from));
}

async function ready(clone: string): Promise<Start> {
  const start = new Start(clone);
  await start.says('Avenant is ready');
  await start.says('Ctrl-C stops it.');
  return start;
}

function addressOf(start: Start, what: string): string {
  return new RegExp(`^  ${what} +(\\S+)$`, 'm').exec(start.output())?.[1] ?? '';
}

async function contracts(start: Start): Promise<unknown[]> {
  const api = `${addressOf(start, 'Application')}api/v1`;
  const people = z.object({ items: z.array(z.object({ roles: z.array(z.string()), token: z.string() })) });
  const { items } = people.parse(await (await fetch(`${api}/demo-people`)).json());
  const president = items.find(({ roles }) => roles.includes('PRESIDENT'));
  const headers = { authorization: `Bearer ${president?.token}` };
  const page = z.object({ items: z.array(z.unknown()) });
  return page.parse(await (await fetch(`${api}/contracts`, { headers })).json()).items;
}
