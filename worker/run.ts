import { createServer, type Server } from 'node:http';
import type { NativeConnection, WorkflowBundle } from '@temporalio/worker';
import { Worker } from '@temporalio/worker';
import type { Activities } from '../activities/ports.ts';
import type { Instant } from '../domain/calendar/dates.ts';
import { keepEngineToTheTime } from './engine-clock.ts';

export interface WorkerOptions {
  readonly connection: NativeConnection;
  readonly namespace: string;
  readonly taskQueue: string;
  readonly activities: Activities;
  /** A bundle made before, or where the workflows' source is. */
  readonly workflows: WorkflowBundle | { readonly path: string };
  /** What the engine's time is held to; absent where a clock may be moved. */
  readonly clock?: (() => Instant) | undefined;
}

/** A worker for all workflows and activities; `run` it until it is shut down. */
export function createWorker({
  connection,
  namespace,
  taskQueue,
  activities,
  workflows,
  clock,
}: WorkerOptions): Promise<Worker> {
  return Worker.create({
    connection,
    namespace,
    taskQueue,
    activities: { ...activities },
    ...('path' in workflows ? { workflowsPath: workflows.path } : { workflowBundle: workflows }),
    interceptors: { activity: clock === undefined ? [] : [keepEngineToTheTime(clock)] },
    // A file at rest costs little memory in the cache, a cold replay a second: keep a thousand.
    maxCachedWorkflows: 1_000,
    shutdownGraceTime: '10s',
  });
}

/** Answers `/health` as long as the worker runs, for supervisors and container checks. */
export function serveHealth(port: number, worker: Worker): Server {
  return createServer((request, response) => {
    const running = worker.getState() === 'RUNNING';
    response.writeHead(request.url === '/health' ? (running ? 200 : 503) : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ status: running ? 'ok' : 'starting' }));
  }).listen(port);
}
