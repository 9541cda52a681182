import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { Connection } from '@temporalio/client';
import { maskPassword, type StartConfig } from '../../config/config.ts';
import { edgeIn } from '../../config/edge.ts';
import { repositoryRoot } from '../../config/environment.ts';
import { startMailCatcher } from '../../embedded/mail-catcher.ts';
import { startPostgres } from '../../embedded/postgres.ts';
import { SetupProblem } from '../../embedded/setup-problem.ts';
import { obtainTemporalBinary, userCacheDirectory } from '../../embedded/temporal-binary.ts';
import { startTemporal } from '../../embedded/temporal-server.ts';
import { migrate } from '../../prisma/migrate.ts';
import { engineConnection } from '../../temporal/connection.ts';
import { KeptUp, type Part } from './kept-up.ts';
import type { Ports } from './ports.ts';
import { step, type Say } from './progress.ts';
import { startService } from './service.ts';
import type { State } from './state.ts';

/** What every part of a start is given. */
export interface Setting {
  readonly config: StartConfig;
  readonly state: State;
  readonly ports: Ports;
  readonly say: Say;
  /** Aborted when the start is broken off. */
  readonly signal: AbortSignal;
  /** Called in the reverse order of these calls. */
  readonly onStop: (stop: () => Promise<void>) => void;
}

const DATABASE = 'avenant';
const APPLICATION_ROLE = 'avenant_app';
const CONNECT_LIMIT_MS = 5_000;

export interface DatabaseAddresses {
  readonly DATABASE_URL: string;
  readonly DATABASE_ADMIN_URL: string | undefined;
}

/** PostgreSQL, migrated: that of DATABASE_URL, else an embedded one. */
export async function bringDatabase(setting: Setting): Promise<DatabaseAddresses> {
  const { config, say } = setting;
  const addresses =
    config.DATABASE_URL === undefined
      ? await embedPostgres(setting)
      : { DATABASE_URL: config.DATABASE_URL, DATABASE_ADMIN_URL: config.DATABASE_ADMIN_URL };
  const { DATABASE_URL: applicationUrl, DATABASE_ADMIN_URL: adminUrl } = addresses;
  if (adminUrl === undefined) {
    say('! DATABASE_ADMIN_URL is not set: no migration is applied');
    return addresses;
  }
  await step(say, 'the database is migrated', async () => {
    const migrations = path.join(repositoryRoot, 'prisma', 'migrations');
    await migrate({ adminUrl, applicationUrl, migrations }).catch((error: unknown) => {
      throw new SetupProblem(`The database ${maskPassword(adminUrl)} could not be migrated: ${String(error)}`, {
        cause: error,
      });
    });
  });
  return addresses;
}

async function embedPostgres(setting: Setting): Promise<DatabaseAddresses> {
  const { ports, state } = setting;
  const port = ports.numbers.AVENANT_PORT_POSTGRES;
  const start = async () => {
    const postgres = await startPostgres({
      dataDirectory: path.join(state.data, 'postgres'),
      runDirectory: state.run,
      port,
      password: state.secrets.owner,
      durable: true,
    });
    return { ended: postgres.process.ended, stop: postgres.stop };
  };
  await ports.release('AVENANT_PORT_POSTGRES');
  await keepUp(setting, 'PostgreSQL', start);
  const at = (login: string) => `postgresql://${login}@127.0.0.1:${port}/${DATABASE}`;
  return {
    DATABASE_URL: at(`${APPLICATION_ROLE}:${state.secrets.application}`),
    DATABASE_ADMIN_URL: at(`owner:${state.secrets.owner}`),
  };
}

export interface BroughtTemporal {
  readonly address: string;
  /** It is ours, so its clock can be moved. */
  readonly isEmbedded: boolean;
  /** It knew of no workflow when it started: lost, or never had. */
  readonly wasEmpty: boolean;
}

/** Temporal: that of TEMPORAL_ADDRESS, else an embedded one. `onLoss` is called when it came back without its data. */
export async function bringTemporal(setting: Setting, onLoss: () => Promise<void>): Promise<BroughtTemporal> {
  const { config, ports, say, signal, state } = setting;
  if (config.TEMPORAL_ADDRESS !== undefined) {
    await reach(config.TEMPORAL_ADDRESS, config);
    return { address: config.TEMPORAL_ADDRESS, isEmbedded: false, wasEmpty: false };
  }
  const goModule = path.join(repositoryRoot, 'tools', 'temporal');
  const binary = await step(say, 'a Temporal server is there', (report) =>
    obtainTemporalBinary({ cacheDirectory: userCacheDirectory(), goModule, report, signal }),
  );
  const databaseFile = path.join(state.data, 'temporal.db');
  const wasEmpty = !existsSync(databaseFile);
  const address = `127.0.0.1:${ports.numbers.AVENANT_PORT_TEMPORAL}`;
  let starts = 0;
  let isLost = false;
  const start = async () => {
    isLost ||= starts > 0 && !existsSync(databaseFile);
    starts += 1;
    const temporal = await startTemporal({
      binary,
      runDirectory: state.run,
      port: ports.numbers.AVENANT_PORT_TEMPORAL,
      uiPort: ports.numbers.AVENANT_PORT_TEMPORAL_UI,
      namespace: config.TEMPORAL_NAMESPACE,
      databaseFile,
    });
    try {
      if (isLost) await onLoss();
      isLost = false;
    } catch (error) {
      // Still lost: the next start tries again, and must not find this one on its port.
      await temporal.stop();
      throw error;
    }
    return { ended: temporal.process.ended, stop: temporal.stop };
  };
  await ports.release('AVENANT_PORT_TEMPORAL');
  await ports.release('AVENANT_PORT_TEMPORAL_UI');
  await keepUp(setting, 'Temporal', start);
  return { address, isEmbedded: true, wasEmpty };
}

async function reach(address: string, config: StartConfig): Promise<void> {
  try {
    const how = engineConnection({ temporalAddress: address, edge: edgeIn(config) });
    await (await Connection.connect({ ...how, connectTimeout: CONNECT_LIMIT_MS })).close();
  } catch (error) {
    throw new SetupProblem(`No Temporal server answers at ${address} (TEMPORAL_ADDRESS): start it, or correct it.`, {
      cause: error,
    });
  }
}

/** The SMTP server of SMTP_URL, else a mail catcher in this process. */
export async function bringMail({ config, onStop, ports, say, state }: Setting): Promise<string> {
  if (config.SMTP_URL !== undefined) return config.SMTP_URL;
  await ports.release('AVENANT_PORT_SMTP');
  await ports.release('AVENANT_PORT_MAILS');
  const catcher = await step(say, 'the mail catcher is up', () =>
    startMailCatcher({
      smtpPort: ports.numbers.AVENANT_PORT_SMTP,
      pagePort: ports.numbers.AVENANT_PORT_MAILS,
      directory: path.join(state.data, 'mails'),
      answersTo: `smtp://127.0.0.1:${ports.numbers.INBOUND_SMTP_PORT}`,
    }),
  );
  onStop(() => catcher.stop());
  return catcher.smtpUrl;
}

/** How the API and the worker know the identity provider. */
export type IdentitySettings = Partial<Record<'OIDC_ISSUER' | 'OIDC_CLIENT_ID' | 'OIDC_CLIENT_SECRET', string>>;

/**
 * The identity provider: that of OIDC_ISSUER, else the demo's, in a process of its own over the application's database. What
 * its library says of the version of Node stands in its log. Production has none but its own, and a start says so.
 */
export async function bringIdentity(setting: Setting, environment: NodeJS.ProcessEnv): Promise<IdentitySettings> {
  const { config, ports, state } = setting;
  if (config.OIDC_ISSUER !== undefined || config.NODE_ENV === 'production') return {};
  const port = ports.numbers.AVENANT_PORT_IDENTITY;
  const settings = {
    OIDC_ISSUER: `http://127.0.0.1:${port}`,
    OIDC_CLIENT_ID: config.OIDC_CLIENT_ID,
    OIDC_CLIENT_SECRET: config.OIDC_CLIENT_SECRET ?? randomBytes(32).toString('hex'),
  };
  await ports.release('AVENANT_PORT_IDENTITY');
  await keepUp(setting, 'The identity provider', () =>
    startService({
      name: 'identity',
      entry: 'scripts/demo-identity.js',
      args: ['--keys', path.join(state.data, 'identity-keys.json')],
      environment: { ...environment, ...settings },
      runDirectory: state.run,
      healthUrl: `${settings.OIDC_ISSUER}/health`,
    }),
  );
  return settings;
}

/** Starts a part, keeps it up until the stop, and says so. */
export async function keepUp({ onStop, say, signal }: Setting, name: string, start: () => Promise<Part>) {
  signal.throwIfAborted();
  const part = new KeptUp(name, start, say);
  onStop(() => part.stop());
  await step(say, `${name} is up`, () => part.start());
}
