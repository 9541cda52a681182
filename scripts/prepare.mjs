// What a bare clone needs before any of its TypeScript can run. Plain Node, without dependencies.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.dirname(import.meta.dirname);
const at = (...parts) => path.join(root, ...parts);
const QUIET_MS = 2_000;

/** Installs, generates and builds what is missing or older than its source. Exits with one line when that fails. */
export async function prepare({ build = true } = {}) {
  try {
    await ensureDependencies();
    await ensurePrismaClient();
    if (build) await ensureBuild();
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}

/** `npm ci`, unless everything the lock file asks for is already installed in its version. */
async function ensureDependencies() {
  const wanted = Object.entries(packagesOf(at('package-lock.json'))).filter(
    ([where, { optional }]) => where && !optional,
  );
  const installed = packagesOf(at('node_modules', '.package-lock.json'));
  if (wanted.every(([where, { version }]) => installed[where]?.version === version)) return;
  const unpacked = () => wanted.filter(([where]) => existsSync(at(where, 'package.json'))).length;
  await run('npm ci', 'npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], {
    progress: () => `installing the dependencies: ${unpacked()} of ${wanted.length} packages`,
    advice: 'Check the network, the package registry and the space on the disk, then start again.',
    env: ENGINE_IS_WASM,
  });
}

function packagesOf(lockFile) {
  return existsSync(lockFile) ? JSON.parse(readFileSync(lockFile, 'utf8')).packages : {};
}

/** Prisma's generator is WebAssembly, yet looks for the native engine: any program satisfies it, none is downloaded. */
const ENGINE_IS_WASM = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath };

/** Makes the database client from the schema when it is missing or the schema has changed since. */
export async function ensurePrismaClient() {
  const stamp = at('prisma', 'generated', '.schema-hash');
  const hash = createHash('sha256')
    .update(readFileSync(at('prisma', 'schema.prisma')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  await run('prisma generate', at('node_modules', '.bin', 'prisma'), ['generate'], { env: ENGINE_IS_WASM });
  writeFileSync(stamp, hash);
}

/** Compiles into `dist`, unless a build that succeeded is newer than every source. */
async function ensureBuild() {
  const stamp = at('dist', '.built');
  const built = existsSync(stamp) ? statSync(stamp).mtimeMs : 0;
  const files = readdirSync(root).filter((name) => !NOT_SOURCE.has(name));
  if (!files.some((name) => holdsNewer(at(name), built))) return;
  const start = new Date();
  await run('the build', at('node_modules', '.bin', 'tsc'), ['-p', 'tsconfig.build.json']);
  // What it needs is there only now.
  const { buildWeb } = await import('./build-web.mjs');
  await buildWeb();
  writeFileSync(stamp, '');
  // What is edited while the compiler runs is newer than the build.
  utimesSync(stamp, start, start);
}

const NOT_SOURCE = new Set(['node_modules', 'dist', '.avenant', '.git', 'coverage', 'docs', 'test', 'tools']);

function holdsNewer(file, time) {
  const found = statSync(file);
  if (!found.isDirectory()) return /\.(tsx?|json|scss)$/.test(file) && found.mtimeMs > time;
  return readdirSync(file).some((name) => holdsNewer(path.join(file, name), time));
}

/** Runs a program; says every two seconds that it is still at work. Its output is shown only when it fails. */
function run(title, file, args, { progress = () => title, advice = '', env = {} } = {}) {
  const start = Date.now();
  const timer = setInterval(
    () => console.log(`  … ${progress()} (${Math.round((Date.now() - start) / 1000)} s)`),
    QUIET_MS,
  );
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.once('error', (error) => reject(new Error(`${title} could not be run: ${error.message}. ${advice}`)));
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${output.trim()}\n${title} failed (exit code ${code}). ${advice}`.trim()));
    });
  }).finally(() => clearInterval(timer));
}
