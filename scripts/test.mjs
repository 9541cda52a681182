// `npm test`: sets everything up, runs Jest and ends with one line: N passed, N failed.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { prepare } from './prepare.mjs';

const NOTHING = {
  numPassedTests: 0,
  numFailedTests: 0,
  numRuntimeErrorTestSuites: 0,
  numPendingTests: 0,
  numTodoTests: 0,
};
const root = path.dirname(import.meta.dirname);
await prepare();
const gotTemporal = await run(path.join(root, 'dist', 'scripts', 'obtain-temporal.js'));
if (gotTemporal !== 0) process.exit(1);
await run(path.join(root, 'dist', 'scripts', 'obtain-chromium.js'));
await run(path.join(root, 'dist', 'scripts', 'obtain-libreoffice.js'));
await run(path.join(root, 'dist', 'scripts', 'obtain-python.js'));

const folder = mkdtempSync(path.join(tmpdir(), 'avenant-results-'));
const outputFile = path.join(folder, 'results.json');
const code = await run(
  path.join(root, 'node_modules', 'jest', 'bin', 'jest.js'),
  ['--json', `--outputFile=${outputFile}`, ...process.argv.slice(2)],
  { NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning' },
);
const results = existsSync(outputFile) ? JSON.parse(readFileSync(outputFile, 'utf8')) : NOTHING;
rmSync(folder, { recursive: true, force: true });
const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
const skipped = results.numPendingTests + results.numTodoTests;
console.log(`${results.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = code === 0 && failed === 0 && results.numPassedTests > 0 ? 0 : 1;

/** Runs a Node program in this terminal and hands signals on; it cleans up after itself before it ends. */
function run(file, args = [], env = {}) {
  const child = spawn(process.execPath, [file, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.once('close', resolve);
  });
}
