import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { AMENDMENT_REFUSALS } from '../../../domain/amendment/refusals.ts';

const domain = path.join(import.meta.dirname, '../../../domain');

/** The sources of a folder of the domain, or of one file. */
async function sources(place: string): Promise<string> {
  if (place.endsWith('.ts')) return readFile(path.join(domain, place), 'utf8');
  const files = await readdir(path.join(domain, place), { recursive: true });
  const code = files.filter((file) => file.endsWith('.ts') && file !== 'refusals.ts');
  return (await Promise.all(code.map((file) => sources(path.join(place, file))))).join('\n');
}

const codesIn = (source: string, pattern: RegExp): readonly string[] =>
  [...source.matchAll(pattern)].map(([, code]) => code ?? '');

/** What instructions are applied and conflicts settled by. */
const CONTRACT = ['apply', 'apply-structure', 'conflict', 'passage'].map((name) => `contract/${name}.ts`);

describe('The list of refusals', () => {
  it('holds each code once', () => {
    expect(new Set(AMENDMENT_REFUSALS).size).toBe(AMENDMENT_REFUSALS.length);
  });

  it('holds none that nothing refuses with', async () => {
    const all = await Promise.all(['amendment', 'links', 'rights', ...CONTRACT, 'people/holders.ts'].map(sources));
    const written = new Set(codesIn(all.join('\n'), /'([A-Z_]+)'/g));
    expect(AMENDMENT_REFUSALS.filter((code) => !written.has(code))).toEqual([]);
  });

  it('holds those of the instructions and of the directory that a file passes on', async () => {
    const passedOn = await Promise.all([...CONTRACT, 'people/holders.ts'].map(sources));
    const codes = codesIn(passedOn.join('\n'), /new RuleViolation\('([A-Z_]+)'/g);
    expect(codes.length).toBeGreaterThan(8);
    expect(AMENDMENT_REFUSALS).toEqual(expect.arrayContaining([...codes]));
  });
});
