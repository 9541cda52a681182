// `npm run check`: format, lint and types, all three told whatever the first ones say.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { prepare } from './prepare.mjs';

const root = path.dirname(import.meta.dirname);
await prepare({ build: false });
const checks = [
  ['prettier', '--check', '--log-level', 'warn', '.'],
  ['oxlint', '--type-aware', '--deny-warnings'],
  ['tsc', '-p', '.', '--noEmit'],
  ['tsc', '-p', 'web/islands', '--noEmit'],
];
const failed = checks.filter(([tool, ...args]) => {
  return spawnSync(path.join(root, 'node_modules', '.bin', tool), args, { cwd: root, stdio: 'inherit' }).status !== 0;
});
console.log(
  failed.length === 0 ? 'Format, lint and types are right.' : `Failed: ${failed.map(([tool]) => tool).join(', ')}`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
