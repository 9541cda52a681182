import path from 'node:path';
import { heartbeat } from '@temporalio/activity';
import { NativeConnection } from '@temporalio/worker';
import { Client, Connection } from '@temporalio/client';
import { pino } from 'pino';
import { createDelivery } from '../activities/mail/deliver.ts';
import { withoutDetails } from '../activities/failures.ts';
import { createActivities } from '../activities/index.ts';
import { loadConfig, type Config } from '../config/config.ts';
import { readEnvironment, repositoryRoot } from '../config/environment.ts';
import { actPdf } from '../documents/act/act-pdf.ts';
import { createPace } from '../mail/pace.ts';
import { createMailTransport } from '../mail/transport.ts';
import { connect } from '../prisma/client.ts';
import { AmendmentRecord } from '../prisma/record/amendments.ts';
import { DirectoryRecord } from '../prisma/record/directory.ts';
import { PolicyRecord } from '../prisma/record/policy.ts';
import { createEngine } from '../temporal/engine.ts';
import { createWake } from '../temporal/wake.ts';
import { Relay } from './relay.ts';
import { createWorker, serveHealth } from './run.ts';

/** The worker bundles the workflows by itself, from their source, which is beside `dist/`. */
const WORKFLOWS = path.join(repositoryRoot, 'workflows/index.ts');

/** Everything the worker works with, from its configuration; `run` returns when it was stopped. */
export async function buildWorker(config: Config, workflows = WORKFLOWS) {
  const logger = pino({ name: 'avenant-worker', level: config.logLevel });
  const now = (): string => new Date().toISOString();
  const db = connect(config.databaseUrl);
  const directory = new DirectoryRecord(db);
  const mailHost = new URL(config.publicUrl).hostname;
  const amendments = new AmendmentRecord({ db, directory, policy: new PolicyRecord(db), mailHost });
  const transport = createMailTransport({ url: config.smtpUrl, from: config.mailFrom });
  const {
    temporalAddress: address,
    temporalNamespace: namespace,
    temporalTaskQueue: taskQueue,
    publicUrl,
    secret,
  } = config;
  const [clientConnection, connection] = await Promise.all([
    Connection.connect({ address }),
    NativeConnection.connect({ address }),
  ]);
  const engine = createEngine(new Client({ connection: clientConnection, namespace }), taskQueue);
  const wake = createWake(db, engine);
  const relay = new Relay(db, engine, logger);
  const work = createActivities({
    db,
    amendments,
    directory,
    printAct: actPdf,
    mailTurn: createPace(config.messagesPerMinute),
    deliver: createDelivery({ db, directory, transport, publicUrl, mailHost, secret, now }),
    wake,
    heartbeat: () => heartbeat(),
    engine,
    now,
  });
  const activities = withoutDetails(work, logger);
  const worker = await createWorker({ connection, namespace, taskQueue, activities, workflows: { path: workflows } });
  const close = async (): Promise<void> => {
    await relay.stop();
    await wake.settled();
    transport.close();
    await connection.close();
    await clientConnection.close();
    await db.$disconnect();
  };
  return { worker, relay, logger, close };
}

async function main(): Promise<void> {
  const config = loadConfig(readEnvironment());
  const { worker, relay, logger, close } = await buildWorker(config);
  const health = serveHealth(config.workerMetricsPort, worker);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => worker.shutdown());
  relay.start();
  logger.info({ taskQueue: config.temporalTaskQueue, port: config.workerMetricsPort }, 'worker is up');
  await worker.run();
  health.close();
  await close();
  logger.info('worker has stopped');
}

if (import.meta.filename === process.argv[1]) await main();
