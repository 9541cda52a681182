import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { loadConfig } from '../config/config.ts';
import { readEnvironment, repositoryRoot } from '../config/environment.ts';
import { withoutPlaces } from './history/without-places.ts';

/**
 * `npm run history:save -- WORKFLOW_ID NAME`: keeps the history of a workflow that has run, for the replay tests. Named after
 * the shape it protects; host names and paths of the machine are taken out.
 */
const [workflowId, name] = process.argv.slice(2);
if (workflowId === undefined || name === undefined) {
  console.error('Say which workflow and under which name: npm run history:save -- amendment-… returned-once');
  process.exit(1);
}
const { temporalAddress: address, temporalNamespace: namespace } = loadConfig(readEnvironment());
const connection = await Connection.connect({ address });
const history = await new Client({ connection, namespace }).workflow.getHandle(workflowId).fetchHistory();
const file = path.join(repositoryRoot, 'test/replay/histories', `${name}.json`);
await writeFile(file, `${JSON.stringify(withoutPlaces(JSON.parse(historyToJSON(history))), null, 1)}\n`);
console.log(`${history.events?.length ?? 0} events were saved in ${path.relative(repositoryRoot, file)}.`);
await connection.close();
