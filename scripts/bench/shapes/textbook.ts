import path from 'node:path';
import { Client, Connection, WithStartWorkflowOperation } from '@temporalio/client';
import type { Workflow } from '@temporalio/common';
import { NativeConnection, Worker } from '@temporalio/worker';
import { Pool } from 'pg';
import { repositoryRoot } from '../../../config/environment.ts';
import { STEPS, stepAnswering } from '../life/life.ts';
import { serverDependencies } from './dependencies.ts';
import { floorApp } from './floor-app.ts';
import { keepWorking } from './keep-working.ts';
import { listen } from './listen.ts';
import type { Running, Setting } from './setting.ts';
import { DECIDE, LIFE_WORKFLOW, TASK_QUEUE, type Decided, type TextbookActivities } from './textbook/contract.ts';
import { writeStep } from './write-step.ts';

const WORKFLOWS = path.join(repositoryRoot, 'scripts/bench/shapes/textbook/workflow.ts');

const workflowIdOf = (fileId: string): string => `textbook-${fileId}`;

/** A server that decides by Update: acknowledged by the workflow once its activity has recorded the decision. */
export async function textbookApi(setting: Setting): Promise<Running> {
  const { namespace, temporalAddress: address } = setting;
  const connection = Connection.lazy({ address });
  const { workflow } = new Client({ connection, namespace });
  const deps = serverDependencies(setting, () => () => undefined);
  const app = floorApp(deps, {
    propose: (fileId, request) =>
      workflow.executeUpdateWithStart<Workflow, object, [Decided]>(DECIDE, {
        updateId: request.key,
        args: [{ step: 0, request }],
        startWorkflowOperation: new WithStartWorkflowOperation(LIFE_WORKFLOW, {
          workflowId: workflowIdOf(fileId),
          taskQueue: TASK_QUEUE,
          args: [{ fileId, steps: STEPS }],
          workflowIdConflictPolicy: 'USE_EXISTING',
        }),
      }),
    decide: (fileId, decision, request) =>
      workflow.getHandle(workflowIdOf(fileId)).executeUpdate<object, [Decided]>(DECIDE, {
        updateId: request.key,
        args: [{ step: stepAnswering(decision.kind), decision, request }],
      }),
  });
  return listen(app, setting, () => Promise.all([deps.close(), connection.close()]));
}

export async function textbookWorker(setting: Setting): Promise<Running> {
  const { databaseUrl, namespace, temporalAddress: address } = setting;
  const pool = new Pool({ connectionString: databaseUrl });
  const connection = await NativeConnection.connect({ address });
  const activities: TextbookActivities = {
    record: ({ step, fileId, request }) => writeStep(pool, step, fileId, request),
  };
  const worker = await Worker.create({
    connection,
    namespace,
    taskQueue: TASK_QUEUE,
    activities: { ...activities },
    workflowsPath: WORKFLOWS,
    maxCachedWorkflows: 1_000,
  });
  return keepWorking(worker, setting, () => Promise.all([connection.close(), pool.end()]));
}
