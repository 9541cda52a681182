import path from 'node:path';
import { loadStartConfig } from '../config/config.ts';
import { readEnvironment } from '../config/environment.ts';
import { writeBackup } from '../prisma/backup/backup.ts';
import { BackupFault } from '../prisma/backup/manifest.ts';

/** `npm run backup -- FOLDER`: the whole database, documents included, as it stands at one moment. */
const { DATABASE_ADMIN_URL: adminUrl } = loadStartConfig(readEnvironment());
const [folder = `avenant-backup-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`] = process.argv.slice(2);
if (adminUrl === undefined) {
  console.error('A backup needs DATABASE_ADMIN_URL (the owner).');
  process.exitCode = 1;
} else {
  try {
    const { takenAt, tables } = await writeBackup(adminUrl, path.resolve(folder));
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    console.log(`Saved what the database held at ${takenAt}: ${tables.length} tables, ${rows} rows, in ${folder}.`);
    console.log('Keep SECRET and ANCHOR_KEY apart from it: both are needed again, neither is in it.');
  } catch (error) {
    if (!(error instanceof BackupFault)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
