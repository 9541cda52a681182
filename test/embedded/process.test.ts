import { existsSync } from 'node:fs';
import { mkdtemp, readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { commandLine, identify, isRunning, startProcess, stopLeftover } from '../../embedded/process.ts';
import { waitFor } from '../../embedded/wait.ts';
import { runDirectory } from '../support/run.ts';

const PATIENT = 'setInterval(() => undefined, 1000); console.log("up")';
const DEAF = `process.on('SIGTERM', () => console.log('no')); ${PATIENT}`;

describe('A process of ours', () => {
  let directory: string;

  beforeEach(async () => {
    directory = await mkdtemp(path.join(runDirectory(), 'process-'));
  });

  it('leaves its number while it runs, and its log after', async () => {
    const { ended, stop } = await start(PATIENT);
    const file = path.join(directory, 'part.pid');
    expect(existsSync(file)).toBe(true);
    await stop('SIGTERM', 5_000);
    expect(await ended).toBe('signal SIGTERM');
    expect(existsSync(file)).toBe(false);
    expect(await readFile(path.join(directory, 'part.log'), 'utf8')).toBe('up\n');
  });

  it('is killed when it does not heed the signal', async () => {
    const { ended, stop } = await start(DEAF);
    await stop('SIGTERM', 50);
    expect(await ended).toBe('signal SIGKILL');
  });

  it('tells its end', async () => {
    const ending = await startProcess({
      name: 'part',
      runDirectory: directory,
      file: process.execPath,
      args: ['-e', 'process.exit(3)'],
    });
    expect(await ending.ended).toBe('exit code 3');
    expect(ending.hasEnded()).toBe(true);
    await expect(ending.stop('SIGTERM', 0)).resolves.toBeUndefined();
  });

  it('rejects when there is no such program', async () => {
    const none = { name: 'part', runDirectory: directory, file: path.join(directory, 'none'), args: [] };
    await expect(startProcess(none)).rejects.toMatchObject({ code: 'ENOENT' });
    expect(existsSync(path.join(directory, 'part.pid'))).toBe(false);
  });

  it('is known again by a later run, which stops it', async () => {
    const { pid, ended } = await start(PATIENT);
    const identity = identify(pid);
    expect(isRunning(identity)).toBe(true);
    expect(await commandLine(pid)).toContain('setInterval');
    await stopLeftover(identity, 'SIGTERM', 5_000);
    expect(await ended).toBe('signal SIGTERM');
    expect(isRunning(identity)).toBe(false);
  });

  it('is never taken for another process that got its number', async () => {
    const { pid, hasEnded, stop } = await start(PATIENT);
    await stopLeftover({ pid, startedAt: 'earlier' }, 'SIGKILL', 0);
    expect(hasEnded()).toBe(false);
    await stop('SIGTERM', 5_000);
  });

  async function start(program: string) {
    const args = ['-e', program];
    const started = await startProcess({ name: 'part', runDirectory: directory, file: process.execPath, args });
    const isUp = async () => ((await readFile(started.logFile, 'utf8')).includes('up') ? true : undefined);
    await waitFor(isUp, { withinMs: 10_000, everyMs: 10 });
    return started;
  }
});
