// Makes what browsers fetch, in `dist/public`: the style sheet, and each island of `web/islands` as a module of its own.
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { compile } from 'sass';

const root = path.dirname(import.meta.dirname);
const PUBLIC = path.join(root, 'dist', 'public');

/** @throws Error of the compiler that refuses a source. */
export async function buildWeb() {
  // A server that runs meanwhile serves the old files until the new ones are all there.
  const out = `${PUBLIC}.new`;
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const { css } = compile(path.join(root, 'web', 'styles', 'style.scss'), {
    style: 'compressed',
    loadPaths: [path.join(root, 'node_modules')],
    quietDeps: true,
  });
  writeFileSync(path.join(out, 'style.css'), css);
  const islands = path.join(root, 'web', 'islands');
  await build({
    entryPoints: readdirSync(islands)
      .filter((name) => name.endsWith('.ts'))
      .map((name) => path.join(islands, name)),
    outdir: out,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'warning',
  });
  rmSync(PUBLIC, { recursive: true, force: true });
  renameSync(out, PUBLIC);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await buildWeb();
