import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { waitFor } from '../../embedded/wait.ts';
import { connect, type Database } from '../../prisma/client.ts';
import type { Engine } from '../../temporal/engine.ts';
import { createWake } from '../../temporal/wake.ts';
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts';

const AWAY = 'away';

/** Takes every wake-up but those of one file. */
const engine: Engine = {
  wake: async (fileId) => {
    if (fileId === AWAY) throw new Error('The engine is away.');
  },
  consult: async () => undefined,
  check: async () => true,
};

describe('A wake-up', () => {
  let database: TestDatabase;
  let db: Database;

  beforeAll(async () => {
    database = await createTestDatabase();
    db = connect(database.url, 2);
  });

  beforeEach(async () => {
    await db.wakeUp.deleteMany();
    const owed = [
      { fileId: 'told', seq: 3 },
      { fileId: 'told', seq: 5 },
      { fileId: 'told', seq: 9 },
      { fileId: 'other', seq: 4 },
      { fileId: AWAY, seq: 2 },
    ];
    await db.wakeUp.createMany({ data: owed });
  });

  afterAll(async () => {
    await db.$disconnect();
    await database.drop();
  });

  const left = async (): Promise<readonly string[]> =>
    (await db.wakeUp.findMany({ orderBy: { id: 'asc' } })).map(({ fileId, seq }) => `${fileId} ${seq}`);

  it('is struck off with those before it once the engine has it; the others are left to the relay', async () => {
    const wake = createWake(db, engine);
    wake('told', 5);
    wake('other', 4);
    wake(AWAY, 2);
    await wake.settled();
    expect(await left()).toEqual(['told 9', 'away 2']);
  });

  it('is struck off soon, without a stop', async () => {
    createWake(db, engine)('told', 9);
    const isGone = async () => ((await left()).includes('told 9') ? undefined : true);
    expect(await waitFor(isGone, { withinMs: 10_000 })).toBe(true);
  });
});
