import { existsSync } from 'node:fs';
import { mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { identify, startProcess } from '../../embedded/process.ts';
import { openState } from '../../scripts/start/state.ts';
import { runDirectory } from '../support/run.ts';

describe('The folder of a system', () => {
  let directory: string;

  beforeEach(async () => {
    directory = path.join(await mkdtemp(path.join(runDirectory(), 'state-')), '.avenant');
  });

  it('is for one process at a time, and free again when that has closed it', async () => {
    const first = await openState(directory);
    await expect(openState(directory)).rejects.toThrow(
      `Avenant already runs in ${directory} (process ${process.pid}): use it, or stop it with "kill ${process.pid}".`,
    );
    await first.close();
    await (await openState(directory)).close();
  });

  it('is taken over from a process that was killed, with what that left running', async () => {
    const { run } = await openState(directory);
    const args = ['-e', 'setInterval(() => undefined, 1000)'];
    const left = await startProcess({ name: 'api', runDirectory: run, file: process.execPath, args });
    await writeFile(path.join(run, 'lock'), JSON.stringify({ ...identify(process.pid), startedAt: 'before' }));
    const state = await openState(directory);
    expect(await left.ended).toBe('signal SIGINT');
    await state.close();
  });

  it('is taken over when a lock or pid file was cut off in its writing', async () => {
    const { run } = await openState(directory);
    await writeFile(path.join(run, 'lock'), '{"pid":');
    await writeFile(path.join(run, 'api.pid'), '');
    const state = await openState(directory);
    expect(existsSync(path.join(run, 'api.pid'))).toBe(false);
    await state.close();
  });

  it('keeps its secrets, for its owner alone', async () => {
    const first = await openState(directory);
    await first.close();
    const second = await openState(directory);
    await second.close();
    expect(second.secrets).toEqual(first.secrets);
    expect((await stat(path.join(directory, 'secrets.json'))).mode & 0o777).toBe(0o600);
  });

  it('keeps the logs of the run before', async () => {
    const { close, run } = await openState(directory);
    await writeFile(path.join(run, 'api.log'), 'one');
    await close();
    await (await openState(directory)).close();
    expect(await readFile(path.join(run, 'api.log.before'), 'utf8')).toBe('one');
  });
});
