import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { repositoryRoot } from '../../config/environment.ts';
import { freePort } from '../../embedded/free-port.ts';
import { startPostgres } from '../../embedded/postgres.ts';
import { processIdentity } from '../../embedded/process.ts';
import { obtainTemporalBinary, userCacheDirectory } from '../../embedded/temporal-binary.ts';
import { startTemporal } from '../../embedded/temporal-server.ts';
import { migrate } from '../../prisma/migrate.ts';
import { startService } from '../start/service.ts';
import { step, type Say } from '../start/progress.ts';
import type { RoleName } from './shapes/roles.ts';
import type { DatabasePlace, Ground, Host, ShapeName } from './system.ts';
import { cpuOf, memoryOf } from './usage.ts';

const NAMESPACE = 'bench';
const PASSWORD = 'bench';

/** A ground of its own in a temporary folder, and every process by itself. Nothing of it is left after `stop`. */
export interface OwnGround {
  readonly ground: Ground;
  readonly host: Host;
}

/** PostgreSQL with durable settings and Temporal with its data on disk, as `npm start` has them. */
export async function bringOwnGround(say: Say, signal: AbortSignal): Promise<OwnGround> {
  const directory = await mkdtemp(path.join(tmpdir(), 'avenant-bench-'));
  const stops: (() => Promise<void>)[] = [() => rm(directory, { recursive: true, force: true })];
  const stop = async (): Promise<void> => {
    for (let last = stops.pop(); last !== undefined; last = stops.pop()) await last();
  };
  try {
    const [databases, stopPostgres] = await step(say, 'PostgreSQL is up', () => bringDatabases(directory));
    stops.push(stopPostgres);
    const [temporalAddress, stopTemporal] = await bringTemporal(directory, say, signal);
    stops.push(stopTemporal);
    signal.throwIfAborted();
    return {
      ground: { databases, temporalAddress, namespace: NAMESPACE, logLevel: 'info', stop },
      host: await processesIn(directory),
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

type Stop = () => Promise<void>;

async function bringDatabases(directory: string): Promise<[Ground['databases'], Stop]> {
  const port = await freePort();
  const postgres = await startPostgres({
    dataDirectory: path.join(directory, 'postgres'),
    runDirectory: directory,
    port,
    password: PASSWORD,
    durable: true,
  });
  const place = async (name: ShapeName): Promise<DatabasePlace> => {
    const adminUrl = postgres.url(name);
    const url = `postgresql://avenant_app:${PASSWORD}@127.0.0.1:${port}/${name}`;
    await migrate({ adminUrl, applicationUrl: url, migrations: path.join(repositoryRoot, 'prisma/migrations') });
    return { url, adminUrl };
  };
  const databases = { avenant: await place('avenant'), sql: await place('sql'), textbook: await place('textbook') };
  return [databases, postgres.stop];
}

async function bringTemporal(runDirectory: string, say: Say, signal: AbortSignal): Promise<[string, Stop]> {
  const goModule = path.join(repositoryRoot, 'tools', 'temporal');
  const binary = await step(say, 'a Temporal server is there', (report) =>
    obtainTemporalBinary({ cacheDirectory: userCacheDirectory(), goModule, report, signal }),
  );
  const databaseFile = path.join(runDirectory, 'temporal.db');
  const port = await freePort();
  const { address, stop } = await step(say, 'Temporal is up', () =>
    startTemporal({ binary, runDirectory, port, namespace: NAMESPACE, databaseFile }),
  );
  return [address, stop];
}

/** The servers that all shapes share, by the name of their pid file. */
const SERVERS = ['postgres', 'temporal'] as const;

/** Runs every role as a process, its log and pid file in the folder. */
async function processesIn(runDirectory: string): Promise<Host> {
  const stops: Stop[] = [];
  const pids = new Map<string, number>();
  const register = async (name: string): Promise<void> => {
    const identity: unknown = JSON.parse(await readFile(path.join(runDirectory, `${name}.pid`), 'utf8'));
    pids.set(name, processIdentity.parse(identity).pid);
  };
  for (const server of SERVERS) await register(server);
  return {
    start: async (role: RoleName, setting) => {
      const { stop } = await startService({
        name: role,
        runDirectory,
        entry: 'scripts/bench/serve.js',
        environment: { ...process.env, BENCH_ROLE: role, BENCH_SETTING: JSON.stringify(setting) },
        healthUrl: `http://127.0.0.1:${setting.port}/health`,
      });
      stops.push(stop);
      await register(role);
    },
    cpu: () => Object.fromEntries([...pids].flatMap(([name, pid]) => timeOf(name, cpuOf(pid)))),
    memory: (role) => {
      const pid = pids.get(role);
      return pid === undefined ? undefined : memoryOf(pid);
    },
    stop: async () => {
      await Promise.all(stops.map((each) => each()));
    },
  };
}

const timeOf = (name: string, time: number | undefined): readonly (readonly [string, number])[] =>
  time === undefined ? [] : [[name, time]];
