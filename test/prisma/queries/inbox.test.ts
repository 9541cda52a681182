import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connect, type Database } from '../../../prisma/client.ts';
import { withClient } from '../../../prisma/migrate.ts';
import { inbox, INBOX_SQL } from '../../../prisma/queries/inbox.ts';
import { planOf } from '../../support/plan.ts';
import { createTestDatabase, type TestDatabase } from '../../support/postgres.ts';

let database: TestDatabase;
let db: Database;
beforeAll(async () => {
  database = await createTestDatabase();
  db = connect(database.url, 2);
  await fill();
});
afterAll(async () => {
  await db.$disconnect();
  await database.drop();
});

/** Twenty thousand open tasks of twenty people in a thousand files. */
async function fill(): Promise<void> {
  await db.$executeRawUnsafe(
    `INSERT INTO amendment (id, contract_id, title_fr, title_nl, status, round, origin_kind, opened_at, changed_at, seq)
     SELECT md5(f::text), 'c', 'Un', 'Een', 'RUNNING', 1, 'SERVICE', now(), now(), 1 FROM generate_series(1, 1000) f`,
  );
  await db.$executeRawUnsafe(
    `INSERT INTO task (id, file_id, seq, kind, phase, round, capacity, opened_on, due_on, status)
     SELECT md5((n % 1000 + 1)::text) || '.' || n, md5((n % 1000 + 1)::text), n, 'VOTE', 'COMMITTEE', 1, 'COMMITTEE_MEMBER',
            '2026-11-01', to_char(date '2026-11-01' + n % 90, 'YYYY-MM-DD'), 'OPEN'
     FROM generate_series(1, 20000) n`,
  );
  await db.$executeRawUnsafe(
    `INSERT INTO task_assignee
       (task_id, party_id, party_kind, due_on, open, kind, phase, capacity, opened_on, title_fr, title_nl)
     SELECT id, 'person-' || seq % 20, 'PERSON', due_on, seq % 3 > 0, kind, phase, capacity, opened_on, 'Un', 'Een' FROM task`,
  );
}

describe('the inbox', () => {
  it('gives a party’s open tasks by due date, page after page, none twice', async () => {
    const all = await inbox(db, 'person-7', 1_000);
    expect(all).toHaveLength(667);
    const dues = all.map(({ dueOn }) => dueOn);
    expect(dues).toEqual([...dues].sort());
    const read: string[] = [];
    let after: readonly [string, string] | undefined;
    for (let page = await inbox(db, 'person-7', 20); page.length > 0; page = await inbox(db, 'person-7', 20, after)) {
      read.push(...page.map(({ id }) => id));
      const last = page.at(-1);
      after = last === undefined ? undefined : [last.dueOn, last.id];
    }
    expect(read).toEqual(all.map(({ id }) => id));
  });

  it('is read from its index and at most 40 pages of the database', async () => {
    await withClient(database.adminUrl, (client) => client.query('VACUUM ANALYZE'));
    const plan = await planOf(db, INBOX_SQL, 'person-7', '2026-12-01', '', 21);
    expect(plan.indexes).toContain('inbox');
    expect(plan.scanned).toEqual([]);
    expect(plan.buffers).toBeLessThanOrEqual(40);
  });
});
