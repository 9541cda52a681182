import { once } from 'node:events';
import type { Server } from 'node:http';
import path from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { pino } from 'pino';
import { loadConfig, type Config } from '../config/config.ts';
import { readEnvironment, repositoryRoot } from '../config/environment.ts';
import { meetingName } from '../locales/meeting-name.ts';
import { connect } from '../prisma/client.ts';
import { AmendmentRecord } from '../prisma/record/amendments.ts';
import { ContractRecord } from '../prisma/record/contracts.ts';
import { DirectoryRecord } from '../prisma/record/directory.ts';
import { MatterRecord } from '../prisma/record/matters.ts';
import { MeetingRecord } from '../prisma/record/meetings.ts';
import { PolicyRecord } from '../prisma/record/policy.ts';
import { engineConnection } from '../temporal/connection.ts';
import { createEngine } from '../temporal/engine.ts';
import { createWake } from '../temporal/wake.ts';
import { createApp } from './app.ts';
import { checkDatabase, checkSmtp } from './health.ts';
import { openSessions } from './sign-in/open-sessions.ts';
import { providerOf } from './sign-in/provider.ts';
import { trustedSignersIn } from './trusted-signers.ts';
import { createPatientServer } from './http/server.ts';

/** How often connections that fell idle are closed while the server stops. */
const SWEEP_MS = 50;

const A_MINUTE_MS = 60_000;

/** A server that answers, and how to end it. */
export interface RunningApi {
  readonly server: Server;
  /** Takes no more requests, finishes those it has, and lets go of everything. */
  stop(): Promise<void>;
}

/** Composition root of the server: the one place where it reads its configuration and builds its clients. */
export async function startApi(config: Config): Promise<RunningApi> {
  const logger = pino({ name: 'avenant-api', level: config.logLevel });
  const db = connect(config.databaseUrl);
  // Lazy: the server starts, and decisions are taken, while the engine is away.
  const connection = Connection.lazy(engineConnection(config));
  const engine = createEngine(
    new Client({ connection, namespace: config.temporalNamespace }),
    config.temporalTaskQueue,
  );
  const wake = createWake(db, engine);
  const directory = new DirectoryRecord(db);
  const policy = new PolicyRecord(db);
  const mailHost = new URL(config.publicUrl).hostname;
  const now = (): string => new Date().toISOString();
  const { sessions, close: closeSessions } = openSessions({
    databaseUrl: config.databaseUrl,
    secret: config.secret,
    publicUrl: config.publicUrl,
    times: { idle: config.sessionIdleMinutes * A_MINUTE_MS, absolute: config.sessionHours * 60 * A_MINUTE_MS },
    now,
    onFailure: () => logger.warn({ code: 'UNAVAILABLE' }, 'sessions cannot be reached'),
  });
  const app = createApp({
    db,
    directory,
    policy,
    contracts: new ContractRecord(db),
    amendments: new AmendmentRecord({ db, directory, policy, mailHost }),
    matters: new MatterRecord({ db, directory, policy, mailHost }),
    meetings: new MeetingRecord({ db, directory, policy, mailHost, nameOf: meetingName }),
    wake,
    now,
    logger,
    checks: { database: checkDatabase(db), temporal: () => engine.check(), smtp: checkSmtp(config.smtpUrl) },
    sessions,
    provider: config.oidc === undefined ? undefined : providerOf(config.oidc, config.publicUrl),
    developmentClock: config.developmentClock,
    publicUrl: config.publicUrl,
    limits: config.edge.limits,
    trustProxy: config.edge.trustProxy,
    uploads: config.edge.uploads,
    trustedSigners: trustedSignersIn(config.signatureAnchors),
    ...(config.oidc === undefined ? {} : { signInOrigin: new URL(config.oidc.issuer).origin }),
    secret: config.secret,
    publicFiles: path.join(repositoryRoot, 'dist/public'),
  });
  const server = createPatientServer(app).listen(config.apiPort, config.apiHost);
  await once(server, 'listening');
  logger.info({ host: config.apiHost, port: config.apiPort, publicUrl: config.publicUrl }, 'listening');
  return {
    server,
    stop: async () => {
      await close(server);
      // A connection that is just being tried cannot be closed: the attempt would throw where nobody catches.
      await wake.settled();
      await engine.check();
      await Promise.all([db.$disconnect(), connection.close(), closeSessions()]);
      logger.info('stopped');
    },
  };
}

/** Ends when the last answer is sent: connections kept open for another request are not waited for. */
async function close(server: Server): Promise<void> {
  server.close();
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
  await once(server, 'close');
  clearInterval(sweep);
}

if (import.meta.filename === process.argv[1]) {
  const api = await startApi(loadConfig(readEnvironment()));
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void api.stop());
}
