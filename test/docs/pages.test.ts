import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { repositoryRoot } from '../../config/environment.ts';
import { unconfirmedSettings } from '../../domain/settings.ts';
import { readFolderRules } from '../architecture/folder-rule.ts';
import { page, rowsOf } from './tables.ts';

const decisions = (await readdir(path.join(repositoryRoot, 'docs/adr'))).map((name) => `docs/adr/${name}`);
const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'docs/api.md',
  'docs/folders.md',
  'docs/glossary.md',
  'docs/operations.md',
  'docs/privacy.md',
  'docs/security.md',
  ...decisions,
];

describe('The README', () => {
  let rows: readonly (readonly string[])[];
  let folders: readonly string[];

  beforeAll(async () => {
    rows = rowsOf(await page('README.md'));
    const entries = await readdir(repositoryRoot, { withFileTypes: true });
    const made = new Set(['node_modules', 'dist', 'coverage', 'test-results']);
    folders = entries
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && !made.has(entry.name))
      .map(({ name }) => name);
  });

  it('has every folder in its table, and no other', () => {
    const listed = rows.map(([first = '']) => first).filter((first) => /^[a-z]+$/.test(first) && first !== 'folder');
    expect(new Set(listed)).toEqual(new Set(folders));
  });

  it('has the folders that the import rule knows', async () => {
    const known = readFolderRules(await page('docs', 'folders.md')).map(({ folder }) => folder);
    const listed = new Set(rows.map(([first]) => first));
    expect(known.filter((folder) => folders.includes(folder) && !listed.has(folder))).toEqual([]);
  });

  it('tells every setting that no jurist has confirmed, and no other', () => {
    const listed = rows.flatMap(([first = '']) => /^`([a-z]+(?:\.\w+)+)`$/i.exec(first)?.[1] ?? []);
    expect(new Set(listed)).toEqual(new Set(unconfirmedSettings()));
  });
});

describe.each(PAGES)('%s', (name) => {
  it('links to what there is', async () => {
    const links = [...(await page(name)).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, target = '']) => target);
    const broken = links.filter((target) => !existsSync(path.join(repositoryRoot, path.dirname(name), target)));
    expect(broken).toEqual([]);
  });

  it('names files that exist', async () => {
    const named = [...(await page(name)).matchAll(/`((?:[\w.-]+\/)+[\w-]+\.(?:tsx?|mjs|md|prisma|json))`/g)];
    const files = named.map(([, file = '']) => file);
    const missing = files.filter((file) => !existsSync(path.join(repositoryRoot, file)));
    expect(missing).toEqual([]);
  });

  it('names commands that npm knows', async () => {
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(await page('package.json')));
    const commands = [...(await page(name)).matchAll(/npm run ([\w:]+)/g)].map(([, script = '']) => script);
    expect(commands.filter((script) => !Object.hasOwn(scripts, script))).toEqual([]);
  });
});
