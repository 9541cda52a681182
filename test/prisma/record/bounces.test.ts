import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { connect, type Database } from '../../../prisma/client.ts';
import { recordBounce, type Bounce } from '../../../prisma/record/bounces.ts';
import { createTestDatabase, type TestDatabase } from '../../support/postgres.ts';

const AT = '2026-11-22T12:00:00.000Z';
const LATER = '2026-11-23T12:00:00.000Z';
const MESSAGE_ID = '<file-3.7.1@avenant.example>';
const BOUNCE: Bounce = {
  messageId: MESSAGE_ID,
  addresses: ['someone@kabinet.example', 'inner@kabinet.example'],
  status: '5.1.1',
  reason: '550 5.1.1 User unknown',
};

describe('a message that came back', () => {
  let database: TestDatabase;
  let db: Database;
  beforeAll(async () => {
    database = await createTestDatabase();
    db = connect(database.url, 3);
  });
  afterAll(async () => {
    await db.$disconnect();
    await database.drop();
  });
  beforeEach(async () => {
    await db.mail.deleteMany();
    await db.mail.create({
      data: {
        id: 'file-3.7.1',
        fileId: 'file-3',
        seq: 7,
        kind: 'TASK_OPENED',
        partyKind: 'PERSON',
        partyId: 'someone',
        languages: ['fr'],
        status: 'SENT',
        messageId: MESSAGE_ID,
        address: 'Someone@kabinet.example',
        orderedAt: AT,
        sentAt: AT,
        response: '250 Ok',
      },
    });
  });

  const mail = () => db.mail.findUniqueOrThrow({ where: { id: 'file-3.7.1' } });

  it('says so, when and why, beside the answer of the server that had taken it', async () => {
    expect(await recordBounce(db, BOUNCE, LATER)).toEqual({
      kind: 'RECORDED',
      mailId: 'file-3.7.1',
      fileId: 'file-3',
    });
    expect(await mail()).toMatchObject({
      status: 'BOUNCED',
      bouncedAt: new Date(LATER),
      bounceStatus: '5.1.1',
      bounceReason: '550 5.1.1 User unknown',
      sentAt: new Date(AT),
      response: '250 Ok',
    });
  });

  it('comes back once, however often and at once it is reported', async () => {
    const reports = await Promise.all([1, 2, 3].map(() => recordBounce(db, BOUNCE, AT)));
    expect(reports.map(({ kind }) => kind).toSorted()).toEqual(['KNOWN', 'KNOWN', 'RECORDED']);
    const first = await mail();
    const again = await recordBounce(db, { ...BOUNCE, status: '5.2.2', reason: '' }, LATER);
    expect(again).toEqual({ kind: 'KNOWN', mailId: 'file-3.7.1', fileId: 'file-3' });
    expect(await mail()).toEqual(first);
  });

  it.each<[string, Partial<Bounce>]>([
    ['a message that nobody sent', { messageId: '<file-3.7.2@avenant.example>' }],
    ['an address that the message did not go to', { addresses: ['president@spp.example'] }],
    ['no address', { addresses: [] }],
  ])('does not on a report about %s', async (_what, forged) => {
    const before = await mail();
    expect(await recordBounce(db, { ...BOUNCE, ...forged }, LATER)).toEqual({ kind: 'NOT_OURS' });
    expect(await mail()).toEqual(before);
  });

  it('does not where the server had refused it', async () => {
    await db.mail.update({ where: { id: 'file-3.7.1' }, data: { status: 'REFUSED' } });
    expect(await recordBounce(db, BOUNCE, LATER)).toEqual({ kind: 'NOT_OURS' });
    expect(await mail()).toMatchObject({ status: 'REFUSED', bouncedAt: null });
  });

  it('is reported too early while its sending is not recorded yet', async () => {
    await db.mail.update({ where: { id: 'file-3.7.1' }, data: { status: 'PENDING', address: null, sentAt: null } });
    expect(await recordBounce(db, BOUNCE, LATER)).toEqual({ kind: 'NOT_YET_SENT' });
    expect(await mail()).toMatchObject({ status: 'PENDING', bouncedAt: null });
  });
});
