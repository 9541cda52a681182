import { existsSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { failureOf, makeFolder, onDisk } from '../../embedded/setup-problem.ts';
import { runDirectory } from '../support/run.ts';

describe('What a disk refuses', () => {
  it.each([
    ['ENOSPC', 'Cannot write /data: the disk is full, free some space and start again.'],
    ['EDQUOT', 'Cannot write /data: your disk quota is used up, free some space and start again.'],
    ['EROFS', 'Cannot write /data: the disk is read-only, move the clone to a folder that can be written.'],
    ['EACCES', 'Cannot write /data: it may not be written by this user, change its owner or move the clone.'],
  ])('is told with what to do (%s)', async (code, message) => {
    await expect(onDisk('/data', () => refuse(code))).rejects.toThrow(message);
  });

  it('is not mixed up with a fault of the program', async () => {
    await expect(onDisk('/data', () => refuse('EISDIR'))).rejects.toMatchObject({ code: 'EISDIR' });
  });

  it('is found at the end of a log', async () => {
    const log = path.join(await mkdtemp(path.join(runDirectory(), 'log-')), 'part.log');
    await writeFile(log, 'starting\nFATAL: could not write: No space left on device\nremoving what was made\n');
    expect((await failureOf('The part did not start', log)).message).toBe(
      'The part did not start: the disk is full, free some space and start again. ' +
        `It said last: FATAL: could not write: No space left on device (all of it: ${log})`,
    );
  });
});

describe('Making a folder', () => {
  it('makes those above it, and leaves one that is there', async () => {
    const folder = path.join(await mkdtemp(path.join(runDirectory(), 'folder-')), 'a', 'b');
    await makeFolder(folder);
    await makeFolder(folder);
    expect(existsSync(folder)).toBe(true);
  });
});

async function refuse(code: string): Promise<never> {
  throw Object.assign(new Error(code), { code });
}
