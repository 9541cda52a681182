import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { startProcess } from '../../embedded/process.ts';
import { runDirectory } from './run.ts';

describe('The guard of a test run', () => {
  it('stops what the run started and removes its folder once the run is gone', async () => {
    const directory = await mkdtemp(path.join(runDirectory(), 'guarded-'));
    const args = ['-e', 'setInterval(() => undefined, 1000)'];
    const part = await startProcess({ name: 'part', runDirectory: directory, file: process.execPath, args });
    const guard = spawn(process.execPath, [path.join(import.meta.dirname, 'guard.mjs'), directory], {
      stdio: ['pipe', 'ignore', 'inherit'],
    });
    guard.stdin.end();
    expect(await once(guard, 'exit')).toEqual([0, null]);
    expect(await part.ended).toBe('signal SIGINT');
    expect(existsSync(directory)).toBe(false);
  });
});
