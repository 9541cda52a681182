import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Client, Connection } from '@temporalio/client';
import type { Duration } from '@temporalio/common';
import { msToTs } from '@temporalio/common/lib/time.js';
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Runtime, type WorkflowBundle } from '@temporalio/worker';
import { z } from 'zod';
import { fastForward, type Journey } from '../../embedded/fast-forward.ts';
import { freePort } from '../../embedded/free-port.ts';
import { findTemporalBinary, userCacheDirectory } from '../../embedded/temporal-binary.ts';
import { startTemporal } from '../../embedded/temporal-server.ts';
import { oncePerRun, runDirectory } from './run.ts';

const quiet = new DefaultLogger('WARN');
Runtime.install({ logger: quiet });

export interface TestTemporal {
  readonly address: string;
  /** Its own in every call, so that workflow ids of two test files never meet. */
  readonly namespace: string;
  readonly taskQueue: string;
  readonly client: Client;
  /** For a Worker. */
  readonly nativeConnection: NativeConnection;
  /** Moves a running workflow's clock and waits until it has got there, or has ended on the way. */
  fastForward(workflowId: string, duration: Duration): Promise<Journey>;
  close(): Promise<void>;
}

/** A namespace of its own on the run's Temporal server, whose time can be moved. Call `close` in `afterAll`. */
export async function createTestTemporal(): Promise<TestTemporal> {
  const address = await oncePerRun('temporal', z.string(), startServer);
  const connection = await Connection.connect({ address });
  const namespace = `test-${randomUUID()}`;
  await connection.workflowService.registerNamespace({
    namespace,
    workflowExecutionRetentionPeriod: msToTs('1 day'),
  });
  const nativeConnection = await NativeConnection.connect({ address });
  return {
    address,
    namespace,
    taskQueue: 'avenant',
    client: new Client({ connection, namespace }),
    nativeConnection,
    fastForward: (workflowId, duration) => fastForward(connection, namespace, workflowId, duration),
    close: async () => {
      await nativeConnection.close();
      await connection.close();
    },
  };
}

/** Bundles a workflows file once per run: bundling takes seconds, and every test file with a Worker needs it. */
export async function workflowBundle(workflowsPath: string): Promise<WorkflowBundle> {
  const name = `bundle-${path.relative(process.cwd(), workflowsPath).replaceAll(/\W+/g, '-')}`;
  const codeFile = await oncePerRun(name, z.string(), async () => {
    const { code } = await bundleWorkflowCode({ workflowsPath, logger: quiet });
    const file = path.join(runDirectory(), `${name}.js`);
    await writeFile(file, code);
    return file;
  });
  return { code: await readFile(codeFile, 'utf8') };
}

/** The server's program, which `npm test` has got before. */
export async function temporalBinary(): Promise<string> {
  const binary = await findTemporalBinary(userCacheDirectory());
  if (binary === undefined)
    throw new Error('no Temporal server on this machine yet: "npm test" or "npm start" gets it');
  return binary;
}

async function startServer(): Promise<string> {
  const binary = await temporalBinary();
  const port = await freePort();
  const server = await startTemporal({ binary, runDirectory: runDirectory(), port, namespace: 'default' });
  server.process.letGo();
  return server.address;
}
