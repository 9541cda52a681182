import { createReadStream } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { migrate, migrateTo, withClient } from '../migrate.ts';
import { BackupFault, readManifest, type Manifest } from './manifest.ts';
import { copyTarget, WRITTEN_ALIKE } from './tables.ts';

export interface RestoreOptions {
  readonly folder: string;
  /** The owner's address; its database is made when it is missing, and must be empty. */
  readonly adminUrl: string;
  readonly applicationUrl: string;
  /** Absolute path of `prisma/migrations`. */
  readonly migrations: string;
}

/**
 * Brings a backup back into an empty database: the tables as they were then, in one transaction, and after them the migrations
 * that have come since. Nobody is signed in afterwards.
 *
 * @throws BackupFault for a backup that is not whole or of a newer release, and for a database in which something stands.
 */
export async function restoreBackup(options: RestoreOptions): Promise<Manifest> {
  const { folder, adminUrl, applicationUrl, migrations } = options;
  const manifest = await readManifest(folder);
  await migrateTo({ adminUrl, migrations, names: manifest.migrations, refuse: refusal });
  await withClient(adminUrl, async (client) => {
    await client.query('BEGIN');
    await client.query(WRITTEN_ALIKE);
    for (const table of manifest.tables) await bringBack(client, table, folder);
    await setCounters(client);
    await client.query('COMMIT');
  });
  await migrate({ adminUrl, applicationUrl, migrations });
  return manifest;
}

function refusal(why: 'NOT_EMPTY' | 'NEWER', names: readonly string[]): Error {
  return new BackupFault(
    why === 'NOT_EMPTY'
      ? `The database is not empty: it holds ${names.slice(0, 3).join(', ')}. Restore into a new one.`
      : `The backup is of a newer release: this one has no migration ${names.join(', ')}.`,
  );
}

/** Its own triggers are at rest meanwhile: what they would write is in the backup too. */
async function bringBack(client: Client, table: Manifest['tables'][number], folder: string): Promise<void> {
  const name = client.escapeIdentifier(table.name);
  await client.query(`ALTER TABLE ${name} DISABLE TRIGGER USER`);
  await pipeline(
    createReadStream(path.join(folder, table.file)),
    createGunzip(),
    client.query(copyFrom(`COPY ${copyTarget(client, table)} FROM STDIN`)),
  );
  await client.query(`ALTER TABLE ${name} ENABLE TRIGGER USER`);
}

/** Numbers that the database gives go on after the highest that was given. */
async function setCounters(client: Client): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string; sequence: string }>(
    `SELECT t.relname AS table, a.attname AS column, s.oid::regclass::text AS sequence
     FROM pg_class s JOIN pg_depend d ON d.objid = s.oid AND d.deptype IN ('a', 'i')
     JOIN pg_class t ON t.oid = d.refobjid
     JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid
     WHERE s.relkind = 'S' AND t.relnamespace = 'public'::regnamespace`,
  );
  for (const { table, column, sequence } of rows) {
    await client.query(
      `SELECT setval($1::regclass, coalesce(max(${client.escapeIdentifier(column)}), 0) + 1, false)
       FROM ${client.escapeIdentifier(table)}`,
      [sequence],
    );
  }
}
