import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createApp } from '../../api/app.ts';
import type { AppDependencies } from '../../api/dependencies.ts';
import { repositoryRoot } from '../../config/environment.ts';
import { freePort } from '../../embedded/free-port.ts';
import { startPostgres } from '../../embedded/postgres.ts';
import { migrate } from '../../prisma/migrate.ts';
import { loadSample } from '../sample/load-sample.ts';
import { serverDependencies } from '../bench/shapes/dependencies.ts';
import { beginSession, type SessionCookie } from './begin-session.ts';

/** The application on a database of its own; nobody drives its files, they stand where they were put. */
export interface OwnApplication {
  readonly deps: AppDependencies;
  readonly adminUrl: string;
  readonly baseUrl: string;
  /** The cookie of a browser that a person of the sample has just signed in with. */
  sessionOf(personId: string): Promise<SessionCookie>;
  stop(): Promise<void>;
}

const PASSWORD = 'bench';

/** PostgreSQL in a temporary folder with the sample in it, and the server. Nothing is left after `stop`. */
export async function bringOwnApplication(): Promise<OwnApplication> {
  const directory = await mkdtemp(path.join(tmpdir(), 'avenant-own-'));
  const databasePort = await freePort();
  const postgres = await startPostgres({
    dataDirectory: path.join(directory, 'postgres'),
    runDirectory: directory,
    port: databasePort,
    password: PASSWORD,
    durable: true,
  });
  const adminUrl = postgres.url('pages');
  const databaseUrl = `postgresql://avenant_app:${PASSWORD}@127.0.0.1:${databasePort}/pages`;
  const migrations = path.join(repositoryRoot, 'prisma/migrations');
  await migrate({ adminUrl, applicationUrl: databaseUrl, migrations });
  const port = await freePort();
  const setting = { port, databaseUrl, temporalAddress: '', namespace: '', logLevel: 'silent' } as const;
  const deps = serverDependencies(setting, () => Object.assign(() => undefined, { settled: async () => undefined }));
  await loadSample(deps, deps.now(), deps.secret);
  const server = createApp(deps).listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    deps,
    adminUrl,
    baseUrl: `http://127.0.0.1:${port}`,
    sessionOf: (personId) => beginSession(deps.sessions, personId),
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await deps.close();
      await postgres.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
