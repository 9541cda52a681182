import { readFileSync } from 'node:fs';
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
import { packPdf } from '../documents/pdf/pack/pack-pdf.ts';
import { createPace } from '../mail/pace.ts';
import { meetingName } from '../locales/meeting-name.ts';
import { organizerOf } from '../mail/invitation/organizer.ts';
import { createMailTransport } from '../mail/transport.ts';
import { connect } from '../prisma/client.ts';
import { AmendmentRecord } from '../prisma/record/amendments.ts';
import { DirectoryRecord } from '../prisma/record/directory.ts';
import { MatterRecord } from '../prisma/record/matters.ts';
import { MeetingRecord } from '../prisma/record/meetings.ts';
import { PolicyRecord } from '../prisma/record/policy.ts';
import { engineConnection } from '../temporal/connection.ts';
import { createEngine } from '../temporal/engine.ts';
import { keepAnchorSchedule, keepMeetingSchedule } from '../temporal/schedule.ts';
import { createWake } from '../temporal/wake.ts';
import { MEETING_SERIES_FILE, RECORD_ANCHOR } from '../workflows/contract.ts';
import { createAnchoring } from './anchors.ts';
import { createInbound } from './inbound.ts';
import { Purger } from './purger.ts';
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
  const policy = new PolicyRecord(db);
  const amendments = new AmendmentRecord({ db, directory, policy, mailHost });
  const meetings = new MeetingRecord({ db, directory, policy, mailHost, nameOf: meetingName });
  const transport = createMailTransport({
    url: config.smtpUrl,
    from: config.mailFrom,
    returnPath: config.inboundAddress,
    requireTls: config.edge.tls.smtp.required,
    ca: authorityIn(config.edge.tls.smtp.caFile),
  });
  const { temporalNamespace: namespace, temporalTaskQueue: taskQueue, publicUrl, secret } = config;
  const anchoring = await createAnchoring(config.anchor, mailHost);
  const [clientConnection, connection] = await Promise.all([
    Connection.connect(engineConnection(config)),
    NativeConnection.connect(engineConnection(config)),
  ]);
  const client = new Client({ connection: clientConnection, namespace });
  const engine = createEngine(client, taskQueue);
  const wake = createWake(db, engine);
  const relay = new Relay(db, engine, logger);
  const purger = new Purger(db, logger, now);
  const inbound = createInbound(config, { db, meetings, wake, now, logger });
  const work = createActivities({
    db,
    amendments,
    matters: new MatterRecord({ db, directory, policy, mailHost }),
    meetings,
    directory,
    policy,
    printAct: actPdf,
    printPack: packPdf,
    mailTurn: createPace(config.messagesPerMinute),
    deliver: createDelivery({
      db,
      directory,
      transport,
      publicUrl,
      mailHost,
      organizer: organizerOf(config),
      secret,
      now,
    }),
    wake,
    heartbeat: () => heartbeat(),
    engine,
    anchoring,
    now,
  });
  const activities = withoutDetails(work, logger);
  const worker = await createWorker({
    connection,
    namespace,
    taskQueue,
    activities,
    workflows: { path: workflows },
    clock: config.developmentClock ? undefined : now,
  });
  const close = async (): Promise<void> => {
    await inbound?.close();
    await relay.stop();
    await purger.stop();
    await wake.settled();
    transport.close();
    await connection.close();
    await clientConnection.close();
    await db.$disconnect();
  };
  const keepSchedule = async (): Promise<void> => {
    await keepMeetingSchedule(client, taskQueue);
    // Whatever became of the schedule meanwhile, also paused: one comparison now makes up for it.
    await engine.wake(MEETING_SERIES_FILE, 0);
    if (anchoring === undefined) {
      logger.warn('the record is not anchored: ANCHOR_KEY is not set');
      return;
    }
    await keepAnchorSchedule(client, taskQueue);
    await engine.wake(RECORD_ANCHOR, 0);
  };
  return { worker, relay, purger, inbound, keepSchedule, logger, close };
}

const authorityIn = (file: string | undefined): string | undefined =>
  file === undefined ? undefined : readFileSync(file, 'utf8');

async function main(): Promise<void> {
  const config = loadConfig(readEnvironment());
  const { worker, relay, purger, inbound, keepSchedule, logger, close } = await buildWorker(config);
  const health = serveHealth(config.workerMetricsPort, worker);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => worker.shutdown());
  relay.start();
  purger.start();
  await inbound?.listen();
  await keepSchedule();
  logger.info({ taskQueue: config.temporalTaskQueue, port: config.workerMetricsPort }, 'worker is up');
  await worker.run();
  health.close();
  await close();
  logger.info('worker has stopped');
}

if (import.meta.filename === process.argv[1]) await main();
