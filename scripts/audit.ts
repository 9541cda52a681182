import { spawnSync } from 'node:child_process';
import { repositoryRoot } from '../config/environment.ts';
import { readAudit } from './supply/audit.ts';

/**
 * `npm run audit`: fails for findings that are high or critical in what is shipped. A registry that offers no such question,
 * as a mirror may, is said by name and fails nothing: ask again where the real one can be reached.
 */
const { stdout } = spawnSync('npm', ['audit', '--json', '--audit-level=high', '--omit=dev'], {
  cwd: repositoryRoot,
  encoding: 'utf8',
});
const audit = readAudit(stdout, new Date().toISOString().slice(0, 10));
switch (audit.kind) {
  case 'CLEAN':
    console.log('No finding that is high or critical in what is shipped.');
    break;
  case 'NOT_ASKED':
    console.warn(`Nothing was audited: ${audit.why}`);
    break;
  case 'FINDINGS':
    console.error(audit.findings.join('\n'));
    process.exitCode = 1;
}
