import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { runDirectory } from '../support/run.ts';
import { lintOverrides, readFolderRules } from './folder-rule.ts';

const root = path.join(import.meta.dirname, '../..');
const table = readFolderRules(await readFile(path.join(root, 'docs/folders.md'), 'utf8'));

describe('The folder rule', () => {
  let elsewhere: string;

  beforeAll(async () => {
    elsewhere = await mkdtemp(path.join(runDirectory(), 'lint-'));
    await copyFile(path.join(root, '.oxlintrc.json'), path.join(elsewhere, '.oxlintrc.json'));
    await symlink(path.join(root, 'node_modules'), path.join(elsewhere, 'node_modules'));
  });

  it('is the same in the documentation and in the lint configuration', async () => {
    const configuration: unknown = JSON.parse(await readFile(path.join(root, '.oxlintrc.json'), 'utf8'));
    expect(configuration).toMatchObject({ overrides: lintOverrides(table) });
  });

  it('knows every folder that holds code', async () => {
    const entries = await readdir(root, { withFileTypes: true });
    const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    const known = new Set([...table.map(({ folder }) => folder), 'test', 'node_modules', 'dist', '.avenant']);
    for (const folder of folders.filter((name) => !known.has(name))) {
      const files = await readdir(path.join(root, folder), { recursive: true });
      expect(files.filter((file) => /\.tsx?$/.test(file))).toEqual([]);
    }
  });

  it.each([
    ['domain', `import { migrate } from '../prisma/migrate.ts';`],
    ['domain', `import type { Migration } from '../prisma/migrate.ts';`],
    ['domain', `import { readFile } from 'node:fs/promises';`],
    ['workflows', `import { sendMail } from '../activities/send-mail.ts';`],
    ['workflows', `import { Client } from '@temporalio/client';`],
    ['web', `export { route } from '../domain/amendment/route.ts';`],
    ['temporal', `import { amendment } from '../workflows/amendment.ts';`],
    ['api', `import { runDirectory } from '../test/support/run.ts';`],
  ])('refuses in %s: %s', async (folder, line) => {
    expect(await lint(folder, line)).toContain('eslint(no-restricted-imports)');
  });

  it.each([
    ['domain', `export { diffWords } from 'diff';`],
    ['workflows', `export { route } from '../domain/amendment/route.ts';`],
    ['temporal', `export { workflowIdOf } from '../workflows/contract.ts';`],
    ['temporal', `export type { Signal } from '../workflows/amendment.ts';`],
    ['workflows', `export type { Mail } from '../activities/send-mail.ts';`],
  ])('allows in %s: %s', async (folder, line) => {
    expect(await lint(folder, line)).toBe('');
  });

  async function lint(folder: string, line: string): Promise<string> {
    const file = path.join(elsewhere, folder, 'example.ts');
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, `${line}\n`);
    const oxlint = path.join(root, 'node_modules/.bin/oxlint');
    const only = ['-A', 'all', '-D', 'no-restricted-imports', '-f', 'unix'];
    return promisify(execFile)(oxlint, [...only, folder], { cwd: elsewhere }).then(
      () => '',
      (error: { stdout: string }) => error.stdout,
    );
  }
});
