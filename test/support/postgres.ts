import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { Client } from 'pg';
import { z } from 'zod';
import { freePort } from '../../embedded/free-port.ts';
import { startPostgres } from '../../embedded/postgres.ts';
import { migrate } from '../../prisma/migrate.ts';
import { oncePerRun, runDirectory } from './run.ts';

export interface TestDatabase {
  /** The application's role: what the API and the worker have. */
  readonly url: string;
  /** The owner: for looking at, and breaking, what the application may not touch. */
  readonly adminUrl: string;
  drop(): Promise<void>;
}

const TEMPLATE = 'avenant_template';
const MIGRATIONS = path.join(import.meta.dirname, '../../prisma/migrations');
const servers = z.object({ adminUrl: z.string(), url: z.string() });
type Servers = z.infer<typeof servers>;

/** A migrated database of its own for a test file, copied from a template in about 0.1 s. Call `drop` in `afterAll`. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = await oncePerRun('postgres', servers, startCluster);
  await oncePerRun('template', z.null(), () => makeTemplate(server));
  return makeDatabase(server, `TEMPLATE ${TEMPLATE}`);
}

/**
 * A database that is filled once in a run, copied for each who asks for it. `fill` gets the address of the application's
 * role and leaves no connection open.
 */
export async function createFilledDatabase(
  name: string,
  fill: (url: string) => Promise<unknown>,
): Promise<TestDatabase> {
  const server = await oncePerRun('postgres', servers, startCluster);
  await oncePerRun('template', z.null(), () => makeTemplate(server));
  const filled = `filled_${name}`;
  await oncePerRun(filled, z.null(), async () => {
    await administer(server.adminUrl, `CREATE DATABASE ${filled} TEMPLATE ${TEMPLATE}`);
    await fill(inDatabase(server.url, filled));
    return null;
  });
  return makeDatabase(server, `TEMPLATE ${filled}`);
}

/** A database without any table or migration. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  return makeDatabase(await oncePerRun('postgres', servers, startCluster), '');
}

async function makeDatabase(server: Servers, clause: string): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await administer(server.adminUrl, `CREATE DATABASE ${name} ${clause}`);
  return {
    url: inDatabase(server.url, name),
    adminUrl: inDatabase(server.adminUrl, name),
    drop: () => administer(server.adminUrl, `DROP DATABASE ${name} WITH (FORCE)`),
  };
}

async function startCluster(): Promise<Servers> {
  const directory = runDirectory();
  const port = await freePort();
  const postgres = await startPostgres({
    dataDirectory: path.join(directory, 'postgres'),
    runDirectory: directory,
    port,
    password: 'owner',
    durable: false,
  });
  postgres.process.letGo();
  return { adminUrl: postgres.url('postgres'), url: `postgresql://avenant_app:avenant_app@127.0.0.1:${port}/postgres` };
}

async function makeTemplate(server: Servers): Promise<null> {
  await migrate({
    adminUrl: inDatabase(server.adminUrl, TEMPLATE),
    applicationUrl: inDatabase(server.url, TEMPLATE),
    migrations: MIGRATIONS,
  });
  return null;
}

function inDatabase(url: string, name: string): string {
  return Object.assign(new URL(url), { pathname: `/${name}` }).href;
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
