import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { buildSync } from 'esbuild';
import { repositoryRoot } from '../../config/environment.ts';

const program = buildSync({
  stdin: {
    contents: `
      import { utf8, zipOf } from './zip.ts';
      const bytes = zipOf(new Map([['a/one.txt', utf8('Un')], ['two.txt', utf8('Deux')]]));
      console.log(new Date(1980, 0, 1).getTimezoneOffset(), Buffer.from(bytes).toString('base64'));
    `,
    resolveDir: path.join(repositoryRoot, 'documents'),
  },
  bundle: true,
  platform: 'node',
  write: false,
}).outputFiles[0]?.text;

/** Minutes from UTC, and the bytes, as a machine in a zone has them. */
function inZone(zone: string): readonly string[] {
  const env = { ...process.env, TZ: zone };
  const { stdout, stderr } = spawnSync(process.execPath, ['-'], { env, input: program, encoding: 'utf8' });
  expect([zone, stderr]).toEqual([zone, '']);
  return stdout.trim().split(' ');
}

describe('a ZIP', () => {
  it('has the same bytes for the same files, in whatever zone the machine is', () => {
    const made = ['UTC', 'Europe/Brussels', 'Asia/Tokyo', 'America/Anchorage', 'Asia/Kolkata'].map(inZone);
    expect(new Set(made.map(([offset]) => offset)).size).toBe(5);
    expect([...new Set(made.map(([, bytes]) => bytes))]).toEqual([expect.stringMatching(/^UEsDB/)]);
  });
});
