import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { migrate } from '../../prisma/migrate.ts';
import { createEmptyDatabase, type TestDatabase } from '../support/postgres.ts';
import { runDirectory } from '../support/run.ts';

describe('Migrating a database', () => {
  let database: TestDatabase;
  let migrations: string;

  beforeAll(async () => {
    database = await createEmptyDatabase();
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    migrations = await mkdtemp(path.join(runDirectory(), 'migrations-'));
    await addMigration('20260101000000_first', 'CREATE TABLE note (id serial PRIMARY KEY, body text NOT NULL);');
  });

  it('applies what is new, once', async () => {
    expect(await run()).toEqual(['20260101000000_first']);
    await addMigration('20260102000000_second', 'ALTER TABLE note ADD COLUMN author text;');
    expect(await run()).toEqual(['20260102000000_second']);
    expect(await run()).toEqual([]);
  });

  async function addMigration(name: string, sql: string): Promise<void> {
    await mkdir(path.join(migrations, name));
    await writeFile(path.join(migrations, name, 'migration.sql'), sql);
  }

  function run(): Promise<readonly string[]> {
    return migrate({ adminUrl: database.adminUrl, applicationUrl: database.url, migrations });
  }
});
