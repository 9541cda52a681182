import { existsSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Client } from 'pg';
import { findPostgresBinaries, preparePrefix, type ProgramPrefix } from './postgres-binaries.ts';
import {
  commandLine,
  identify,
  startProcess,
  stopLeftover,
  type ProcessCommand,
  type RunningProcess,
} from './process.ts';
import { failureOf, onDisk } from './setup-problem.ts';
import { waitFor } from './wait.ts';

export interface PostgresOptions {
  /** Holds the cluster; made at the first start. */
  readonly dataDirectory: string;
  /** For the log and the pid file. */
  readonly runDirectory: string;
  readonly port: number;
  /** Of the superuser `owner`; fixed at the first start. */
  readonly password: string;
  /** False only for tests: after a power cut such a cluster may be lost. */
  readonly durable: boolean;
}

export interface EmbeddedPostgres {
  readonly process: RunningProcess;
  /** The superuser's address of a database of this cluster. */
  readonly url: (database: string) => string;
  /** Ends open connections and waits for PostgreSQL's own shutdown. */
  readonly stop: () => Promise<void>;
}

const SUPERUSER = 'owner';
const START_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 20_000;

/**
 * Starts a PostgreSQL server on 127.0.0.1, making its cluster first where there is none. It recovers by itself from
 * a kill: a server left over on the same data is stopped, a stale lock file removed.
 * @throws SetupProblem with the end of PostgreSQL's log when it does not start.
 */
export async function startPostgres(options: PostgresOptions): Promise<EmbeddedPostgres> {
  const binaries = findPostgresBinaries();
  const run = await onDisk(options.dataDirectory, async () => {
    return preparePrefix(options.dataDirectory);
  });
  const cluster = path.join(options.dataDirectory, 'cluster');
  await makeCluster(binaries.initdb, cluster, run, options);
  await clearLeftovers(cluster);
  const server = await startProcess(program(run, binaries.postgres, serverArguments(cluster, options), options));
  const url = (database: string) =>
    `postgresql://${SUPERUSER}:${encodeURIComponent(options.password)}@127.0.0.1:${options.port}/${database}`;
  await ready(server, url('postgres'), cluster);
  return { process: server, url, stop: () => server.stop('SIGINT', STOP_LIMIT_MS) };
}

function serverArguments(cluster: string, { port, durable }: PostgresOptions): string[] {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'timezone=UTC',
    'log_timezone=UTC',
    'max_connections=200',
    ...(durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
  ];
  return ['-D', cluster, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
}

function program(
  run: ProgramPrefix,
  file: string,
  args: readonly string[],
  { runDirectory }: PostgresOptions,
): ProcessCommand {
  const common = { name: path.basename(file), runDirectory, env: { ...process.env, LC_MESSAGES: 'C' } };
  return run.file === undefined
    ? { ...common, file, args }
    : { ...common, file: run.file, args: [...run.args, file, ...args] };
}

/** Builds the cluster beside its place and renames it in: a start that was interrupted leaves no half cluster. */
async function makeCluster(initdb: string, cluster: string, run: ProgramPrefix, options: PostgresOptions) {
  if (existsSync(cluster)) return;
  const unfinished = `${cluster}.new`;
  const passwordFile = path.join(options.dataDirectory, 'password');
  await rm(unfinished, { recursive: true, force: true });
  await onDisk(passwordFile, () => writeFile(passwordFile, options.password, { mode: 0o600 }));
  const args = [
    `--pgdata=${unfinished}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--locale=C.UTF-8',
    '--no-instructions',
    ...(options.durable ? [] : ['--no-sync']),
  ];
  try {
    const work = await startProcess(program(run, initdb, args, options));
    const ended = await work.ended;
    if (ended !== 'exit code 0') {
      throw await failureOf('PostgreSQL could not make its data folder', work.logFile);
    }
    await rename(unfinished, cluster);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/**
 * After a kill -9 the lock file `postmaster.pid` stays. Its process may still run, or its number may by now belong to
 * something else, which PostgreSQL cannot tell apart and would refuse to start for.
 */
async function clearLeftovers(cluster: string): Promise<void> {
  const lockFile = path.join(cluster, 'postmaster.pid');
  const pid = Number((await readFile(lockFile, 'utf8').catch(() => '')).split('\n')[0]);
  if (!pid) return;
  if ((await commandLine(pid)).includes(cluster)) await stopLeftover(identify(pid), 'SIGINT', STOP_LIMIT_MS);
  await rm(lockFile, { force: true });
}

async function ready(server: RunningProcess, url: string, cluster: string): Promise<void> {
  const answer = await waitFor(
    async () => (server.hasEnded() || (await clusterServedAt(url)) === cluster ? true : undefined),
    { withinMs: START_LIMIT_MS },
  );
  if (answer === true && !server.hasEnded()) return;
  await server.stop('SIGQUIT', STOP_LIMIT_MS);
  throw await failureOf('PostgreSQL did not start', server.logFile);
}

/** The data folder of the server that answers, which may be another's on the same port; undefined while none does. */
async function clusterServedAt(url: string): Promise<string | undefined> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query<{ data_directory: string }>('SHOW data_directory')).rows[0]?.data_directory;
  } catch {
    return undefined;
  } finally {
    await client.end().catch(() => undefined);
  }
}
