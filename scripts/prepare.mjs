// What a bare clone needs before any of its TypeScript can run. Plain Node without dependencies.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.dirname(import.meta.dirname);
const at = (...parts) => path.join(root, ...parts);

/** Makes the database client from the schema when it is missing or the schema has changed since. */
export function ensurePrismaClient() {
  if (!existsSync(at('prisma', 'schema.prisma'))) return;
  const stamp = at('prisma', 'generated', '.schema-hash');
  const hash = createHash('sha256')
    .update(readFileSync(at('prisma', 'schema.prisma')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  run(at('node_modules', '.bin', 'prisma'), ['generate'], {
    // The generator is WebAssembly, yet looks for the native engine: any executable satisfies it, none is downloaded.
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
  });
  writeFileSync(stamp, hash);
}

function run(file, args, env = {}) {
  const done = spawnSync(file, args, { cwd: root, env: { ...process.env, ...env }, encoding: 'utf8' });
  if (done.status === 0) return;
  throw new Error(
    `${path.basename(file)} ${args.join(' ')} failed: ${done.error?.message ?? done.stdout + done.stderr}`,
  );
}
