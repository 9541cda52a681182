import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../../support/postgres.ts';

const TABLES = [
  'event',
  'head_leaf',
  'anchor',
  'anchor_time_stamp',
  'amendment_text',
  'document',
  'draft_revision',
  'word_upload',
  'word_verdict',
  'text_comment',
  'contract_version',
  'provision',
];

describe('The append-only tables', () => {
  let database: TestDatabase;
  const clients: Record<string, Client> = {};

  beforeAll(async () => {
    database = await createTestDatabase();
    clients['application'] = new Client({ connectionString: database.url });
    clients['owner'] = new Client({ connectionString: database.adminUrl });
    await Promise.all(Object.values(clients).map((client) => client.connect()));
  }, 60_000);

  afterAll(async () => {
    await Promise.all(Object.values(clients).map((client) => client.end()));
    await database.drop();
  });

  it.each(TABLES.flatMap((table) => ['application', 'owner'].map((role) => [role, table] as const)))(
    'refuse the %s an update and a delete of %s',
    async (role, table) => {
      const client = clients[role];
      const column = await anyColumn(table);
      await expect(client?.query(`UPDATE ${table} SET ${column} = ${column}`)).rejects.toMatchObject({ code: '42501' });
      await expect(client?.query(`DELETE FROM ${table}`)).rejects.toMatchObject({ code: '42501' });
    },
  );

  async function anyColumn(table: string): Promise<string> {
    const found = await clients['owner']?.query(
      'SELECT column_name FROM information_schema.columns WHERE table_name = $1 ORDER BY ordinal_position LIMIT 1',
      [table],
    );
    return String(found?.rows[0].column_name);
  }
});
