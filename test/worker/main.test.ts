import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTransport } from 'nodemailer';
import { loadConfig } from '../../config/config.ts';
import { freePort } from '../../embedded/free-port.ts';
import { connect, type Database } from '../../prisma/client.ts';
import { buildWorker } from '../../worker/main.ts';
import { postfixReport } from '../inbound/reports.ts';
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts';
import { createTestTemporal, type TestTemporal } from '../support/temporal.ts';

const SENT = { messageId: '<file-3.7.1@avenant.example>', to: 'someone@kabinet.example' };
const NOW = '2026-11-22T12:00:00.000Z';

describe('the worker as a whole', () => {
  let database: TestDatabase;
  let db: Database;
  let temporal: TestTemporal;
  let port: number;
  beforeAll(async () => {
    database = await createTestDatabase();
    db = connect(database.url, 1);
    temporal = await createTestTemporal();
    port = await freePort();
    const message = { id: 'file-3.7.1', fileId: 'file-3', seq: 7, kind: 'TASK_OPENED', messageId: SENT.messageId };
    const party = { partyKind: 'PERSON', partyId: 'someone', languages: ['fr'], address: SENT.to };
    await db.mail.create({ data: { ...message, ...party, status: 'SENT', orderedAt: NOW, sentAt: NOW } });
  }, 60_000);
  afterAll(async () => {
    await temporal.close();
    await db.$disconnect();
    await database.drop();
  });

  const environment = (): NodeJS.ProcessEnv => ({
    DATABASE_URL: database.url,
    TEMPORAL_ADDRESS: temporal.address,
    TEMPORAL_NAMESPACE: temporal.namespace,
    SMTP_URL: 'smtp://127.0.0.1:9',
    SECRET: 'a secret of the tests, long enough to be one',
    PUBLIC_URL: 'https://avenant.example',
    LOG_LEVEL: 'silent',
  });

  async function report(): Promise<string> {
    const smtp = createTransport({ host: '127.0.0.1', port });
    const envelope = { from: '', to: 'avenant@avenant.example' };
    const { response } = await smtp.sendMail({ envelope, raw: Buffer.from(postfixReport(SENT)) });
    smtp.close();
    return response;
  }

  it('takes mail in beside its work, and neither once it is stopped', async () => {
    const inbound = { INBOUND_ADDRESS: 'avenant@avenant.example', INBOUND_SMTP_PORT: String(port) };
    const built = await buildWorker(loadConfig({ ...environment(), ...inbound }));
    const running = built.worker.run();
    await built.inbound?.listen();
    expect(await report()).toMatch(/^250 /u);
    expect(await db.mail.findFirst()).toMatchObject({ status: 'BOUNCED', bounceStatus: '5.1.1' });
    built.worker.shutdown();
    await running;
    await built.close();
    await expect(report()).rejects.toThrow('ECONNREFUSED');
  }, 60_000);

  it('takes no mail in where it is not told to', async () => {
    const built = await buildWorker(loadConfig({ ...environment(), INBOUND_ADDRESS: 'avenant@avenant.example' }));
    expect(built.inbound).toBeUndefined();
    const running = built.worker.run();
    built.worker.shutdown();
    await running;
    await built.close();
  }, 60_000);
});
