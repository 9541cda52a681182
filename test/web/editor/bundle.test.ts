import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { build, type BuildResult } from 'esbuild';
import { repositoryRoot } from '../../../config/environment.ts';

const ISLANDS = path.join(repositoryRoot, 'web', 'islands');
const names = readdirSync(ISLANDS)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.replace(/\.ts$/u, ''));

/** What a phone fetches for the editor, compressed: ProseMirror is most of it. */
const MOST_BYTES = 80_000;

describe('The scripts of the pages', () => {
  let bundles: BuildResult<{ write: false; metafile: true }>;

  beforeAll(async () => {
    bundles = await build({
      entryPoints: names.map((name) => path.join(ISLANDS, `${name}.ts`)),
      outdir: '/nowhere',
      bundle: true,
      minify: true,
      format: 'esm',
      target: 'es2022',
      write: false,
      metafile: true,
    });
  }, 60_000);

  it('of the editor are no more than 80 kB', () => {
    const editor = bundles.outputFiles.find(({ path: file }) => path.basename(file) === 'editor.js');
    expect(gzipSync(editor?.contents ?? '').length).toBeLessThan(MOST_BYTES);
    expect(editor?.contents.length).toBeGreaterThan(0);
  });

  it('hold ProseMirror nowhere else', () => {
    const holding = Object.entries(bundles.metafile.outputs)
      .filter(([, { inputs }]) => Object.keys(inputs).some((input) => input.includes('prosemirror')))
      .map(([file]) => path.basename(file));
    expect(holding).toEqual(['editor.js']);
  });

  it('are those of the editor on the page of the text alone', () => {
    const pages = path.join(repositoryRoot, 'web', 'pages');
    const asking = readdirSync(pages, { recursive: true, encoding: 'utf8' }).filter(
      (name) =>
        name.endsWith('.tsx') && /islands=\{\[[^\]]*'editor'/u.test(readFileSync(path.join(pages, name), 'utf8')),
    );
    expect(asking).toEqual([path.join('draft', 'text-page.tsx')]);
  });
});
