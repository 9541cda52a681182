import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connect, type Database } from '../../prisma/client.ts';
import { purge, PURGED } from '../../prisma/work/purge.ts';
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts';

const NOW = '2026-11-23T09:00:00.000Z';
const before = (days: number, minutes = 0): Date => new Date(Date.parse(NOW) - days * 86_400_000 - minutes * 60_000);

let database: TestDatabase;
let db: Database;
beforeAll(async () => {
  database = await createTestDatabase();
  db = connect(database.url, 2);
});
afterAll(async () => {
  await db.$disconnect();
  await database.drop();
});

const token = (id: string, dates: { readonly expiresAt: Date; readonly revokedAt?: Date }) =>
  db.apiToken.create({
    data: {
      id,
      hash: id,
      personId: 'p',
      name: 'n',
      scopes: [],
      level: 'EID',
      levelUntil: before(0),
      madeAt: before(400),
      ...dates,
    },
  });

describe('the purge of technical data', () => {
  it('removes what has served its time, and not what has some left', async () => {
    const answer = {};
    for (const [key, at] of [
      ['old', before(90, 1)],
      ['young', before(89)],
    ] as const) {
      await db.idempotencyKey.create({ data: { actorId: 'p', key, requestHash: key, answer, at } });
      await db.calendarFeed.create({ data: { hash: key, personId: key, madeAt: before(400), revokedAt: at } });
      await token(`${key}-expired`, { expiresAt: at });
      await token(`${key}-revoked`, { expiresAt: before(-100), revokedAt: at });
      await db.signInInvitation.create({
        data: { id: key, hash: key, personId: 'p', invitedAt: before(400), expiresAt: at },
      });
    }
    await db.rendering.create({ data: { key: 'old', bytes: new Uint8Array(1), madeAt: before(30, 1) } });
    await db.rendering.create({ data: { key: 'young', bytes: new Uint8Array(1), madeAt: before(29) } });
    await db.calendarFeed.create({ data: { hash: 'good', personId: 'p', madeAt: before(400) } });
    for (const [hash, expire] of [
      ['over', before(0, 1)],
      ['open', before(-1)],
    ] as const) {
      await db.logoutToken.create({ data: { hash, expire } });
      await db.$executeRawUnsafe(
        `INSERT INTO session (sid, sess, expire) VALUES ($1, '{}'::jsonb, $2::timestamptz)`,
        hash,
        expire.toISOString(),
      );
    }
    expect(await purge(db, NOW)).toEqual({
      session: 1,
      logout_token: 1,
      api_token: 2,
      sign_in_invitation: 1,
      calendar_feed: 1,
      idempotency_key: 1,
      rendering: 1,
    });
    expect((await db.apiToken.findMany()).map(({ id }) => id).toSorted()).toEqual(['young-expired', 'young-revoked']);
    expect((await db.calendarFeed.findMany()).map(({ hash }) => hash).toSorted()).toEqual(['good', 'young']);
    expect(Object.values(await purge(db, NOW)).every((count) => count === 0)).toBe(true);
  });

  it('touches nothing of the record', () => {
    const record = [
      'event',
      'file',
      'document',
      'mail',
      'person',
      'reading',
      'erasure',
      'amendment_text',
      'draft_revision',
    ];
    expect(record.filter((table) => Object.hasOwn(PURGED, table))).toEqual([]);
  });
});
