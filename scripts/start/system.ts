import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Client } from 'pg';
import type { StartConfig } from '../../config/config.ts';
import { variables } from '../../config/variables.ts';
import { bringAnchors } from './anchors.ts';
import { bringDatabase, bringIdentity, bringMail, bringTemporal, keepUp, type Setting } from './parts.ts';
import { reservePorts, type Ports } from './ports.ts';
import { step, type Say } from './progress.ts';
import { runScript, startService } from './service.ts';
import { ENVIRONMENT, openState, type State } from './state.ts';

export interface SystemOptions {
  /** Keeps data, logs and the lock. */
  readonly directory: string;
  readonly config: StartConfig;
  /** What the processes of the system inherit. */
  readonly environment: NodeJS.ProcessEnv;
  readonly say: Say;
  /** Breaks the start off; what was started by then is stopped. */
  readonly signal: AbortSignal;
}

/** A system that is up: PostgreSQL, Temporal, a mail catcher, a time-stamp authority, an identity provider, the worker and the API. */
export interface System {
  /** The variables its processes run with, DATABASE_ADMIN_URL besides: where everything answers. */
  readonly environment: NodeJS.ProcessEnv;
  /** Stops the parts in the order in which they need each other; leaves no process, port or lock. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts a whole system in a folder, which it had for itself before or finds empty. Parts whose variable is set
 * (DATABASE_URL, TEMPORAL_ADDRESS, SMTP_URL, OIDC_ISSUER) are used where they are.
 * @throws SetupProblem with one line for the person who starts it; nothing is left running then.
 */
export async function startSystem(options: SystemOptions): Promise<System> {
  const stops: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (let last = stops.pop(); last !== undefined; last = stops.pop()) await last();
  };
  try {
    const { config, say, signal } = options;
    const state = await openState(options.directory);
    stops.push(() => state.close());
    const ports = await reservePorts(config, path.join(options.directory, 'ports.json'));
    stops.push(() => ports.releaseAll());
    const setting = { config, state, ports, say, signal, onStop: (last: () => Promise<void>) => stops.push(last) };
    return { environment: await startParts(setting, options.environment), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startParts(setting: Setting, inherited: NodeJS.ProcessEnv): Promise<NodeJS.ProcessEnv> {
  const { config, say, state } = setting;
  const { DATABASE_ADMIN_URL, DATABASE_URL } = await bringDatabase(setting);
  const services: { environment: NodeJS.ProcessEnv; runDirectory: string } = {
    environment: {},
    runDirectory: state.run,
  };
  const rebuild = () => runScript('workflows-rebuild', services);
  const temporal = await bringTemporal(setting, rebuild);
  services.environment = {
    ...inherited,
    ...settingsOf(config, setting.ports, state),
    DATABASE_URL,
    TEMPORAL_ADDRESS: temporal.address,
    SMTP_URL: await bringMail(setting),
    ...(await bringAnchors(setting)),
    DEVELOPMENT_CLOCK: String(config.DEVELOPMENT_CLOCK || (temporal.isEmbedded && config.NODE_ENV !== 'production')),
  };
  // The owner's address stays here: the application's processes could change the record with it.
  delete services.environment['DATABASE_ADMIN_URL'];
  const identity = await bringIdentity(setting, services.environment);
  services.environment = { ...services.environment, ...identity };
  await startServices(setting, services);
  const { holdsContract, knowsPeople } = await lookInto(DATABASE_URL);
  if (identity.OIDC_ISSUER !== undefined && !(holdsContract && knowsPeople)) {
    await step(say, 'the sample is loaded', () => runScript('load-sample', services));
  }
  if (holdsContract && temporal.wasEmpty) await step(say, 'workflows are started again over the record', rebuild);
  const environment = { ...services.environment, DATABASE_ADMIN_URL };
  await publish(setting, environment);
  return environment;
}

function settingsOf(config: StartConfig, { numbers }: Ports, state: State): NodeJS.ProcessEnv {
  const ports = Object.fromEntries(Object.entries(numbers).map(([variable, port]) => [variable, String(port)]));
  return {
    ...ports,
    NODE_ENV: config.NODE_ENV,
    TEMPORAL_NAMESPACE: config.TEMPORAL_NAMESPACE,
    PUBLIC_URL: config.PUBLIC_URL ?? `http://localhost:${numbers.API_PORT}`,
    SECRET: config.SECRET ?? state.secrets.tokens,
    ...inboundOf(config),
  };
}

/** Mails that really leave name no address of this machine as the one to answer to: only a set one, then. */
function inboundOf({ INBOUND_ADDRESS, SMTP_URL }: StartConfig): NodeJS.ProcessEnv {
  if (INBOUND_ADDRESS !== undefined) return { INBOUND_ADDRESS };
  return SMTP_URL === undefined ? { INBOUND_ADDRESS: 'avenant@localhost.localdomain' } : { INBOUND_SMTP_PORT: '' };
}

async function startServices(setting: Setting, common: { environment: NodeJS.ProcessEnv; runDirectory: string }) {
  const { config, ports } = setting;
  const { API_PORT, WORKER_METRICS_PORT } = ports.numbers;
  const worker = {
    name: 'worker',
    entry: 'worker/main.js',
    healthUrl: `http://127.0.0.1:${WORKER_METRICS_PORT}/health`,
  };
  const api = { name: 'api', entry: 'api/main.js', healthUrl: `http://${config.API_HOST}:${API_PORT}/health` };
  await ports.releaseAll();
  const starts = await Promise.allSettled([
    keepUp(setting, 'The worker', () => startService({ ...common, ...worker })),
    keepUp(setting, 'The API', () =>
      startService({ ...common, ...api, environment: withoutAnchorKey(common.environment) }),
    ),
  ]);
  for (const start of starts) if (start.status === 'rejected') throw start.reason;
}

/** The API takes no anchors: what may be asked from outside need not be able to sign. */
const withoutAnchorKey = ({ ANCHOR_KEY: _key, ...environment }: NodeJS.ProcessEnv): NodeJS.ProcessEnv => environment;

/** Whether there is a contract, and anyone whom an identity provider can tell us of. */
async function lookInto(databaseUrl: string): Promise<{ holdsContract: boolean; knowsPeople: boolean }> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const holds = async (what: string) => (await client.query(`SELECT FROM ${what} LIMIT 1`)).rowCount === 1;
    return {
      holdsContract: await holds('contract'),
      knowsPeople: await holds('person WHERE subject IS NOT NULL'),
    };
  } finally {
    await client.end();
  }
}

/** Leaves a note of where everything answers, for the scripts that use the system that is up. */
async function publish({ onStop, state }: Setting, environment: NodeJS.ProcessEnv): Promise<void> {
  const file = path.join(state.run, ENVIRONMENT);
  const known = Object.keys(variables.shape).filter((name) => environment[name] !== undefined);
  const lines = known.map((name) => `${name}="${environment[name]}"\n`);
  await writeFile(file, lines.join(''), { mode: 0o600 });
  onStop(() => rm(file, { force: true }));
}
