import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Client, Connection, type WorkflowClient } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { loadConfig } from '../config/config.ts';
import { readEnvironment, repositoryRoot } from '../config/environment.ts';
import { engineConnection } from '../temporal/connection.ts';
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
const config = loadConfig(readEnvironment());
const { temporalNamespace: namespace } = config;
const connection = await Connection.connect(engineConnection(config));
const { workflow } = new Client({ connection, namespace });
const history = await workflow.getHandle(workflowId, await longestRun(workflow, workflowId)).fetchHistory();
const file = path.join(repositoryRoot, 'test/replay/histories', `${name}.json`);
await writeFile(file, `${JSON.stringify(withoutPlaces(JSON.parse(historyToJSON(history))), null, 1)}\n`);
console.log(`${history.events?.length ?? 0} events were saved in ${path.relative(repositoryRoot, file)}.`);
await connection.close();

/** Of the runs of a workflow, the one that tells most: a late wake-up begins a short one over a file at its end. */
async function longestRun(workflows: WorkflowClient, id: string): Promise<string | undefined> {
  let longest: { runId: string; historyLength: number } | undefined;
  for await (const run of workflows.list({ query: `WorkflowId = '${id}'` })) {
    if (run.historyLength > (longest?.historyLength ?? 0)) longest = run;
  }
  return longest?.runId;
}
