import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Client, DatabaseError } from 'pg';
import { withSchemaEngine, type MigrationList, type SchemaEngine } from './schema-engine.ts';

/** A migration puts this trigger on each table that only grows; the application's role may not change those either. */
const APPEND_ONLY_TRIGGER = 'append_only';

export interface MigrateOptions {
  /** The owner's address; its database is made when it is missing. */
  readonly adminUrl: string;
  /** The application's address; its role is made when it is missing and gets its rights again each time. */
  readonly applicationUrl: string;
  /** Absolute path of `prisma/migrations`. */
  readonly migrations: string;
}

const NO_FILTERS = { externalTables: [], externalEnums: [] };
const UNKNOWN_DATABASE = '3D000';
/** Any number that no other part of the product locks: two starts at once migrate one after the other. */
const MIGRATION_LOCK = 5_108_332;

/**
 * Brings a database to the newest migration and gives the application's role its rights. Safe to run again.
 * @returns the names of the migrations applied now, oldest first.
 */
export async function migrate({ adminUrl, applicationUrl, migrations }: MigrateOptions): Promise<readonly string[]> {
  await createDatabaseIfMissing(adminUrl);
  return withClient(adminUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const applied = await applyMigrations(adminUrl, await readMigrations(migrations));
    await grantToApplication(client, new URL(applicationUrl));
    return applied;
  });
}

export interface MigrateToOptions {
  /** The owner's address; its database is made when it is missing. */
  readonly adminUrl: string;
  /** Absolute path of `prisma/migrations`. */
  readonly migrations: string;
  /** The migrations it shall have. */
  readonly names: readonly string[];
  /** What is thrown for a database with tables, or names of migrations that the folder lacks. */
  readonly refuse: (why: 'NOT_EMPTY' | 'NEWER', names: readonly string[]) => Error;
}

/** Gives an empty database some migrations and no other, so that rows of that time fit it. */
export async function migrateTo({ adminUrl, migrations, names, refuse }: MigrateToOptions): Promise<void> {
  const known = await readMigrations(migrations);
  const missing = names.filter((name) => known.migrationDirectories.every((each) => each.path !== name));
  if (missing.length > 0) throw refuse('NEWER', missing);
  await createDatabaseIfMissing(adminUrl);
  const tables = await withClient(adminUrl, (client) =>
    client.query<{ name: string }>(
      "SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1",
    ),
  );
  if (tables.rows.length > 0)
    throw refuse(
      'NOT_EMPTY',
      tables.rows.map(({ name }) => name),
    );
  const migrationDirectories = known.migrationDirectories.filter(({ path: name }) => names.includes(name));
  await applyMigrations(adminUrl, { ...known, migrationDirectories });
}

async function applyMigrations(adminUrl: string, migrationsList: MigrationList): Promise<readonly string[]> {
  return withSchemaEngine(adminUrl, async (engine) => {
    await forgetFailures(engine, migrationsList);
    return (await engine.applyMigrations({ migrationsList, filters: NO_FILTERS })).appliedMigrationNames;
  });
}

/** A migration that failed has left nothing behind, so it may simply be tried again; the engine wants to be told. */
async function forgetFailures(engine: SchemaEngine, migrationsList: MigrationList): Promise<void> {
  const question = { migrationsList, optInToShadowDatabase: false, filters: NO_FILTERS };
  const { failedMigrationNames } = await engine.diagnoseMigrationHistory(question);
  for (const migrationName of failedMigrationNames) await engine.markMigrationRolledBack({ migrationName });
}

/** The migrations folder in the engine's own form, oldest first. */
export async function readMigrations(baseDir: string): Promise<MigrationList> {
  const entries = await readdir(baseDir, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const migrationDirectories = await Promise.all(
    names.sort().map(async (name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok' as const, value: await readFile(path.join(baseDir, name, 'migration.sql'), 'utf8') },
      },
    })),
  );
  const content = await readFile(path.join(baseDir, 'migration_lock.toml'), 'utf8').catch(() => null);
  return { baseDir, lockfile: { path: 'migration_lock.toml', content }, migrationDirectories, shadowDbInitScript: '' };
}

async function createDatabaseIfMissing(adminUrl: string): Promise<void> {
  try {
    await withClient(adminUrl, async () => undefined);
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.code !== UNKNOWN_DATABASE) throw error;
    const server = new URL(adminUrl);
    const name = decodeURIComponent(server.pathname.slice(1));
    server.pathname = '/postgres';
    await withClient(server.href, (client) => client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`));
  }
}

/** Rights are taken away and given anew in one transaction: what this function says is all the role has. */
async function grantToApplication(client: Client, application: URL): Promise<void> {
  const name = decodeURIComponent(application.username);
  const role = client.escapeIdentifier(name);
  const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name]);
  if (rowCount === 0) {
    const password = client.escapeLiteral(decodeURIComponent(application.password));
    await client.query(`CREATE ROLE ${role} LOGIN PASSWORD ${password}`);
  }
  await client.query('BEGIN');
  for (const statement of [
    `REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${role}`,
    `GRANT USAGE ON SCHEMA public TO ${role}`,
    `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${role}`,
    `GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO ${role}`,
    `REVOKE ALL ON "_prisma_migrations" FROM ${role}`,
    ...(await appendOnlyTables(client)).map((table) => `REVOKE UPDATE, DELETE ON ${table} FROM ${role}`),
  ]) {
    await client.query(statement);
  }
  await client.query('COMMIT');
}

async function appendOnlyTables(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    'SELECT tgrelid::regclass::text AS name FROM pg_trigger WHERE tgname = $1',
    [APPEND_ONLY_TRIGGER],
  );
  return rows.map(({ name }) => name);
}

/** Lends a connection and closes it after the work. */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
