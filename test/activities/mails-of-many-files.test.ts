import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sendMails } from '../../activities/send-mails.ts';
import { createWorld, type World } from '../support/world/world.ts';

/** More than the database has connections for. */
const FILES = 30;

describe('The mails of many files at once', () => {
  let world: World;

  beforeAll(async () => {
    world = await createWorld();
    const ordered = {
      kind: 'REMINDER',
      partyKind: 'PERSON',
      partyId: 'president',
      languages: ['fr'],
      status: 'PENDING',
    };
    await world.db.mail.createMany({
      data: Array.from({ length: FILES }, (_none, index) => ({
        ...ordered,
        id: `file-${index}.1.1`,
        fileId: `file-${index}`,
        seq: 1,
        messageId: `<file-${index}@avenant.example>`,
        orderedAt: new Date(),
      })),
    });
  }, 60_000);
  afterAll(() => world.close());

  it('are sent, each written from the database, and do not wait for each other’s connections', async () => {
    let atOnce = 0;
    let most = 0;
    const send = sendMails({
      db: world.db,
      mailTurn: () => Promise.resolve(),
      deliver: async () => {
        atOnce += 1;
        most = Math.max(most, atOnce);
        await world.db.person.findMany();
        atOnce -= 1;
        return { kind: 'ACCEPTED', address: 'president@service.example', response: '250 OK' };
      },
      heartbeat: () => undefined,
      now: () => new Date().toISOString(),
    });
    await Promise.all(Array.from({ length: FILES }, (_none, index) => send({ fileId: `file-${index}` })));
    expect(await world.db.mail.count({ where: { status: 'SENT' } })).toBe(FILES);
    expect(most).toBeGreaterThan(1);
  }, 30_000);
});
