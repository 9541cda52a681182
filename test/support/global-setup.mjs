import { spawn } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensurePrismaClient } from '../../scripts/prepare.mjs';

/**
 * A run has one folder. Tests that need PostgreSQL, Temporal… start them in it, the first one that asks (`run.ts`);
 * the guard, a process of its own, stops and removes everything when this one ends, however it ends.
 */
export default async function globalSetup() {
  await ensurePrismaClient();
  const directory = await mkdtemp(path.join(tmpdir(), 'avenant-test-'));
  process.env.AVENANT_TEST_RUN = directory;
  const guard = spawn(process.execPath, [path.join(import.meta.dirname, 'guard.mjs'), directory], {
    detached: true,
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  guard.unref();
  guard.stdin.unref();
  globalThis.testRunGuard = guard;
}
