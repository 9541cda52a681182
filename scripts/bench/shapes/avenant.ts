import path from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import { createActivities } from '../../../activities/index.ts';
import { createApp } from '../../../api/app.ts';
import { repositoryRoot } from '../../../config/environment.ts';
import { meetingName } from '../../../locales/meeting-name.ts';
import { connect } from '../../../prisma/client.ts';
import { AmendmentRecord } from '../../../prisma/record/amendments.ts';
import { DirectoryRecord } from '../../../prisma/record/directory.ts';
import { MatterRecord } from '../../../prisma/record/matters.ts';
import { MeetingRecord } from '../../../prisma/record/meetings.ts';
import { PolicyRecord } from '../../../prisma/record/policy.ts';
import { createEngine } from '../../../temporal/engine.ts';
import { createWake } from '../../../temporal/wake.ts';
import { createWorker } from '../../../worker/run.ts';
import { pino } from 'pino';
import { Relay } from '../../../worker/relay.ts';
import { serverDependencies } from './dependencies.ts';
import { listen } from './listen.ts';
import type { Running, Setting } from './setting.ts';
import { keepWorking } from './keep-working.ts';

const TASK_QUEUE = 'avenant';
const WORKFLOWS = path.join(repositoryRoot, 'workflows/index.ts');

/** The application itself, mails off. */
export async function avenantApi(setting: Setting): Promise<Running> {
  const connection = Connection.lazy({ address: setting.temporalAddress });
  const engine = createEngine(new Client({ connection, namespace: setting.namespace }), TASK_QUEUE);
  const deps = serverDependencies(setting, (db) => createWake(db, engine));
  return listen(createApp(deps), setting, async () => {
    await deps.wake.settled();
    await Promise.all([deps.close(), connection.close()]);
  });
}

/** The worker itself, mails off. The measured life ends before an act is printed. */
export async function avenantWorker(setting: Setting): Promise<Running> {
  const { databaseUrl, logLevel, namespace, temporalAddress: address } = setting;
  const db = connect(databaseUrl);
  const directory = new DirectoryRecord(db);
  const policy = new PolicyRecord(db);
  const [clientConnection, connection] = await Promise.all([
    Connection.connect({ address }),
    NativeConnection.connect({ address }),
  ]);
  const engine = createEngine(new Client({ connection: clientConnection, namespace }), TASK_QUEUE);
  const wake = createWake(db, engine);
  const activities = createActivities({
    heartbeat: () => undefined,
    db,
    amendments: new AmendmentRecord({ db, directory, policy, mailHost: 'bench.example', mails: false }),
    matters: new MatterRecord({ db, directory, policy, mailHost: 'bench.example' }),
    meetings: new MeetingRecord({
      db,
      directory,
      policy,
      mailHost: 'bench.example',
      nameOf: meetingName,
      mails: false,
    }),
    directory,
    policy,
    printAct: () => notMeasured('a printed act'),
    printPack: () => notMeasured('a printed pack'),
    mailTurn: () => Promise.resolve(),
    deliver: () => notMeasured('a message'),
    wake,
    engine,
    now: () => new Date().toISOString(),
  });
  const workflows = { path: WORKFLOWS };
  const worker = await createWorker({ connection, namespace, taskQueue: TASK_QUEUE, activities, workflows });
  const relay = new Relay(db, engine, pino({ name: 'bench-relay', level: logLevel }));
  relay.start();
  return keepWorking(worker, setting, async () => {
    await relay.stop();
    await wake.settled();
    await Promise.all([connection.close(), clientConnection.close(), db.$disconnect()]);
  });
}

const notMeasured = (what: string): Promise<never> => Promise.reject(new Error(`The measured life has not ${what}.`));
