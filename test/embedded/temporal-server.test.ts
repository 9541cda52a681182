import { mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { freePort } from '../../embedded/free-port.ts';
import { startTemporal, type EmbeddedTemporal, type TemporalOptions } from '../../embedded/temporal-server.ts';
import { runDirectory } from '../support/run.ts';
import { temporalBinary } from '../support/temporal.ts';

describe('The embedded Temporal', () => {
  let options: TemporalOptions & { databaseFile: string };
  let temporal: EmbeddedTemporal;

  beforeEach(async () => {
    const directory = await mkdtemp(path.join(runDirectory(), 'temporal-'));
    const databaseFile = path.join(directory, 'data', 'temporal.db');
    const binary = await temporalBinary();
    options = { binary, runDirectory: directory, port: await freePort(), namespace: 'avenant', databaseFile };
    temporal = await startTemporal(options);
  });
  afterEach(() => temporal.stop());

  it('has its namespace when it is up, and its workflows again after a kill -9', async () => {
    await withClient((client) => client.workflow.start('amendment', { workflowId: 'amendment-1', taskQueue: 'none' }));
    process.kill(temporal.process.pid, 'SIGKILL');
    await temporal.process.ended;
    temporal = await startTemporal(options);
    const { status } = await withClient((client) => client.workflow.getHandle('amendment-1').describe());
    expect(status.name).toBe('RUNNING');
  });

  it('says in one line why it did not start', async () => {
    const spoiled = { ...options, port: await freePort(), databaseFile: options.runDirectory };
    await expect(startTemporal(spoiled)).rejects.toMatchObject({
      name: 'SetupProblem',
      message: expect.stringMatching(/^Temporal did not start: It said last: .+temporal\.log\)$/),
    });
  });

  async function withClient<T>(work: (client: Client) => Promise<T>): Promise<T> {
    const connection = await Connection.connect({ address: temporal.address });
    try {
      return await work(new Client({ connection, namespace: options.namespace }));
    } finally {
      await connection.close();
    }
  }
});
