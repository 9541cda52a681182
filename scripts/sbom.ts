import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from '../config/environment.ts';

/** `npm run sbom`: what is shipped, as CycloneDX, in dist/sbom.cdx.json. npm makes it from what is installed. */
const { status, stdout, stderr } = spawnSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev'], {
  cwd: repositoryRoot,
  encoding: 'utf8',
  maxBuffer: 64_000_000,
});
if (status === 0) {
  const file = path.join(repositoryRoot, 'dist', 'sbom.cdx.json');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, stdout);
  console.log(`The bill of materials is in ${path.relative(repositoryRoot, file)}.`);
} else {
  console.error(stderr);
  process.exitCode = 1;
}
