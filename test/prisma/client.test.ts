import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connect, KEPT_PLAN, type Database } from '../../prisma/client.ts';
import { DirectoryRecord } from '../../prisma/record/directory.ts';
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts';
import { populate } from '../support/world/people.ts';

interface Kept {
  readonly statement: string;
  readonly used: number;
}

describe('A connection', () => {
  let database: TestDatabase;
  let db: Database;

  beforeAll(async () => {
    database = await createTestDatabase();
    db = connect(database.url, 1);
  });

  afterAll(async () => {
    await db.$disconnect();
    await database.drop();
  });

  const kept = (): Promise<readonly Kept[]> =>
    db.$queryRawUnsafe<Kept[]>(
      'SELECT statement, (generic_plans + custom_plans)::int AS used FROM pg_prepared_statements',
    );

  it('keeps the plans of the statements that say so, and of no other', async () => {
    for (const n of [1, 2, 3]) {
      await db.$queryRawUnsafe(`${KEPT_PLAN} SELECT $1::int AS n`, n);
      await db.$queryRawUnsafe('SELECT $1::int AS n', n);
    }
    expect(await kept()).toEqual([{ statement: `${KEPT_PLAN} SELECT $1::int AS n`, used: 3 }]);
  });

  it('reads and writes the record with them', async () => {
    await populate(new DirectoryRecord(db));
    const used = (await kept()).filter((plan) => plan.used > 10).map(({ statement }) => statement);
    expect(used).toContainEqual(expect.stringContaining('INSERT INTO "event"'));
    expect(used).toContainEqual(expect.stringContaining('FROM event WHERE file_id = $1'));
  });
});
