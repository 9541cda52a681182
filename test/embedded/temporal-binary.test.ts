import { chmod, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { findTemporalBinary } from '../../embedded/temporal-binary.ts';
import { runDirectory } from '../support/run.ts';

describe('A Temporal server that is already here', () => {
  let cache: string;
  let elsewhere: string;

  beforeEach(async () => {
    const directory = await mkdtemp(path.join(runDirectory(), 'binaries-'));
    cache = path.join(directory, 'cache');
    elsewhere = path.join(directory, 'bin');
  });

  it('is taken from the cache first', async () => {
    const cached = await install(path.join(cache, '1.32.0'), '1.32.0');
    expect(await findTemporalBinary(cache, await install(elsewhere, '1.33.1'))).toBe(cached);
  });

  it('is taken from the PATH otherwise', async () => {
    const onPath = await install(elsewhere, '1.33.1');
    expect(await findTemporalBinary(cache, onPath)).toBe(onPath);
  });

  it.each(['1.31.9', '2.0.0', 'unknown'])('is not taken with a server %s', async (version) => {
    expect(await findTemporalBinary(cache, await install(elsewhere, version))).toBeUndefined();
  });

  it('may be missing', async () => {
    expect(await findTemporalBinary(cache, path.join(elsewhere, 'temporal'))).toBeUndefined();
  });
});

async function install(directory: string, version: string): Promise<string> {
  const file = path.join(directory, 'temporal');
  await mkdir(directory, { recursive: true });
  await writeFile(file, `#!/bin/sh\necho "temporal version 1.9.1 (Server ${version}, UI 2.50.1)"\n`);
  await chmod(file, 0o755);
  return file;
}
