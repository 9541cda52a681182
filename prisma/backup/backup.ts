import { createWriteStream } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { withClient } from '../migrate.ts';
import { BackupFault, MANIFEST, sha256OfFile, type Manifest } from './manifest.ts';
import { copyTarget, tablesToSave, WRITTEN_ALIKE, type SavedTable } from './tables.ts';

/**
 * Saves a database into a folder, one file a table, as it stood at one moment: the service goes on meanwhile. Documents are rows
 * like all others. The manifest is written last: a folder without it holds no backup.
 *
 * @param adminUrl of the owner. @param folder made where it is missing; must be empty.
 * @throws BackupFault where something stands in the folder.
 */
export async function writeBackup(adminUrl: string, folder: string): Promise<Manifest> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await readdir(folder)).length > 0) throw new BackupFault(`${folder} is not empty.`);
  return withClient(adminUrl, async (client) => {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await client.query(WRITTEN_ALIKE);
    const { rows } = await client.query<{ at: Date }>('SELECT now() AS at');
    const migrations = await migrationsOf(client);
    const tables: Manifest['tables'] = [];
    for (const table of await tablesToSave(client)) tables.push(await saveTable(client, table, folder));
    await client.query('COMMIT');
    const manifest: Manifest = { format: 1, takenAt: rows[0]?.at.toISOString() ?? '', migrations, tables };
    await writeFile(path.join(folder, MANIFEST), `${JSON.stringify(manifest, undefined, 2)}\n`, { mode: 0o600 });
    return manifest;
  });
}

/** The migrations that a database has, the oldest first. */
async function migrationsOf(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY migration_name',
  );
  return rows.map(({ name }) => name);
}

async function saveTable(client: Client, table: SavedTable, folder: string): Promise<Manifest['tables'][number]> {
  const file = `${table.name}.copy.gz`;
  const copied = client.query(copyTo(`COPY ${copyTarget(client, table)} TO STDOUT`));
  await pipeline(copied, createGzip(), createWriteStream(path.join(folder, file), { mode: 0o600 }));
  const { name, columns } = table;
  const sha256 = await sha256OfFile(path.join(folder, file));
  return { name, columns: [...columns], rows: copied.rowCount, file, sha256 };
}
