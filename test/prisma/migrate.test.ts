import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { migrate } from '../../prisma/migrate.ts';
import { createEmptyDatabase, type TestDatabase } from '../support/postgres.ts';
import { runDirectory } from '../support/run.ts';

const PERMISSION_DENIED = '42501';
const UNDEFINED_TABLE = '42P01';

describe('Migrating a database', () => {
  let database: TestDatabase;
  let migrations: string;

  beforeEach(async () => {
    database = await createEmptyDatabase();
    migrations = await mkdtemp(path.join(runDirectory(), 'migrations-'));
    await addMigration('20260101000000_first', 'CREATE TABLE note (id serial PRIMARY KEY, body text NOT NULL);');
  });
  afterEach(() => database.drop());

  it('applies what is new, once', async () => {
    expect(await run()).toEqual(['20260101000000_first']);
    await addMigration('20260102000000_second', 'ALTER TABLE note ADD COLUMN author text;');
    expect(await run()).toEqual(['20260102000000_second']);
    expect(await run()).toEqual([]);
  });

  it('is done once when two start at the same time', async () => {
    const applied = await Promise.all([run(), run()]);
    expect(applied.flat()).toEqual(['20260101000000_first']);
  });

  it('makes the database when it is missing', async () => {
    const name = `made_${path.basename(migrations).replaceAll(/\W/g, '')}`.toLowerCase();
    const at = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;
    await migrate({ adminUrl: at(database.adminUrl), applicationUrl: at(database.url), migrations });
    expect(await ask(at(database.url), 'SELECT count(*)::int AS n FROM note')).toEqual([{ n: 0 }]);
    await ask(database.adminUrl, `DROP DATABASE ${name}`);
  });

  it('gives the application’s role the rows of every table, and not the tables', async () => {
    await run();
    await ask(database.url, `INSERT INTO note (body) VALUES ('a')`);
    await ask(database.url, `UPDATE note SET body = 'b'`);
    await ask(database.url, 'DELETE FROM note');
    await expect(ask(database.url, 'DROP TABLE note')).rejects.toMatchObject({ code: PERMISSION_DENIED });
    await expect(ask(database.url, 'TRUNCATE note')).rejects.toMatchObject({ code: PERMISSION_DENIED });
    await expect(ask(database.url, 'SELECT * FROM _prisma_migrations')).rejects.toMatchObject({
      code: PERMISSION_DENIED,
    });
  });

  it('leaves nothing of a migration that fails, and takes it again once it is right', async () => {
    await addMigration('20260102000000_second', 'CREATE TABLE half (id int); CREATE TABEL x (id int);');
    await expect(run()).rejects.toThrow('"TABEL"');
    await expect(ask(database.adminUrl, 'SELECT * FROM half')).rejects.toMatchObject({ code: UNDEFINED_TABLE });
    await addMigration('20260102000000_second', 'CREATE TABLE half (id int);');
    expect(await run()).toEqual(['20260102000000_second']);
  });

  async function addMigration(name: string, sql: string): Promise<void> {
    await mkdir(path.join(migrations, name), { recursive: true });
    await writeFile(path.join(migrations, name, 'migration.sql'), sql);
  }

  function run(): Promise<readonly string[]> {
    return migrate({ adminUrl: database.adminUrl, applicationUrl: database.url, migrations });
  }
});

async function ask(url: string, statement: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}
