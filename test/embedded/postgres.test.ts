import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { freePort } from '../../embedded/free-port.ts';
import { startPostgres, type EmbeddedPostgres, type PostgresOptions } from '../../embedded/postgres.ts';
import { identify, isRunning } from '../../embedded/process.ts';
import { runDirectory } from '../support/run.ts';

describe('The embedded PostgreSQL', () => {
  let options: PostgresOptions;
  let postgres: EmbeddedPostgres;

  beforeAll(async () => {
    const directory = await mkdtemp(path.join(runDirectory(), 'postgres-'));
    const dataDirectory = path.join(directory, 'data');
    options = { dataDirectory, runDirectory: directory, port: await freePort(), password: 'a:b/c', durable: true };
    postgres = await startPostgres(options);
  });
  afterAll(() => postgres.stop());

  it('speaks UTF-8, sorts the same on every machine and keeps time in UTC', async () => {
    const [row] = await ask(
      `SELECT current_setting('server_encoding') AS encoding, current_setting('TimeZone') AS zone,
              (SELECT datlocprovider FROM pg_database WHERE datname = 'postgres') AS provider`,
    );
    expect(row).toEqual({ encoding: 'UTF8', zone: 'UTC', provider: 'b' });
  });

  it('keeps what was written over a stop and a start', async () => {
    await ask('CREATE TABLE kept AS SELECT 1 AS n');
    await postgres.stop();
    postgres = await startPostgres(options);
    expect(await ask('SELECT n FROM kept')).toEqual([{ n: 1 }]);
  });

  it('comes back after a kill -9', async () => {
    await ask('CREATE TABLE committed AS SELECT 1 AS n');
    process.kill(postgres.process.pid, 'SIGKILL');
    await postgres.process.ended;
    postgres = await startPostgres(options);
    expect(await ask('SELECT n FROM committed')).toEqual([{ n: 1 }]);
  });

  it('takes the place of a server that a killed start left running on its data', async () => {
    const left = identify(postgres.process.pid);
    postgres = await startPostgres(options);
    expect(isRunning(left)).toBe(false);
    expect(await ask('SELECT 1 AS n')).toEqual([{ n: 1 }]);
  });

  it('is not held up by a lock file whose number now belongs to another process', async () => {
    const lockFile = path.join(options.dataDirectory, 'cluster', 'postmaster.pid');
    const lock = await readFile(lockFile, 'utf8');
    await postgres.stop();
    await writeFile(lockFile, lock.replace(/^\d+/, String(process.pid)));
    postgres = await startPostgres(options);
    expect(await ask('SELECT 1 AS n')).toEqual([{ n: 1 }]);
  });

  it('says in one line why it did not start', async () => {
    const taken = { ...options, dataDirectory: `${options.dataDirectory}-2` };
    await expect(startPostgres(taken)).rejects.toMatchObject({
      name: 'SetupProblem',
      message: expect.stringMatching(/^PostgreSQL did not start: .*(address|listen|lock|socket).*postgres\.log\)$/i),
    });
  });

  async function ask(statement: string): Promise<unknown[]> {
    const client = new Client({ connectionString: postgres.url('postgres') });
    await client.connect();
    try {
      return (await client.query(statement)).rows;
    } finally {
      await client.end();
    }
  }
});
